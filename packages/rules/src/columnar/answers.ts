/** The codes of a status in columns. */
export const INELIGIBLE = 0
export const ELIGIBLE = 1
export const OPEN = 2

/** Whether a condition or a truth value holds, row by row: 0 no, 1 yes, 2 unknown. */
export type Holds = Uint8Array

/** A figure row by row: NaN where it is unknown or not told; of a choice the position in `ids`, −1 where unknown. */
export type Figures =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'truth'; readonly values: Holds }
  | { readonly kind: 'choice'; readonly values: Int16Array; readonly ids: readonly string[] }

/** The answers of one programme for one block of rows. They stand until the next block is asked. */
export interface ColumnAnswers {
  readonly programme: string
  /** 0 ineligible, 1 eligible, 2 unknown. */
  readonly status: Uint8Array
  /** Won in the benefit's unit; NaN where the interpreter says `null`. */
  readonly amount: Float64Array
  readonly months: Float64Array
  /** The position among the answers of the programme that is paid in place of this one; −1 where none is. */
  readonly excludedBy: Int16Array
  /** Only where they were asked for. */
  readonly conditions: readonly { readonly id: string; readonly holds: Holds }[]
  /** Further figures of the benefit, only where they were asked for. */
  readonly details: readonly { readonly id: string; readonly figures: Figures }[]
}

/** A variable's values for one block of rows. */
export interface ColumnVariable {
  /** As `household.incomeRatio`. */
  readonly id: string
  readonly figures: Figures
}
