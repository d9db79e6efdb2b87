/** The numbers of a column, as narrow as its values allow. Won are exact in all of these; float32 would lose them. */
export type Numbers =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float64Array

/** One bit a row, the lowest bit of each byte first: 1 where the value is unknown. */
export type Gaps = Uint8Array

/**
 * One value a row: a truth value as 0 or 1, a date as YYYYMMDD, a number as itself, a choice as the position
 * of its id among the field's choices. What stands where there is a gap does not matter.
 */
export interface PlainColumn {
  readonly kind: 'plain'
  readonly values: Numbers
  readonly gaps?: Gaps | undefined
}

/**
 * The ids that a set holds, one bit each by their position among the field's choices. The first 32 ids of all
 * rows come first, then the next 32 of all rows; a field of up to 8 or 16 ids may take a narrower array.
 */
export interface SetColumn {
  readonly kind: 'set'
  readonly values: Uint8Array | Uint16Array | Uint32Array
  readonly gaps?: Gaps | undefined
}

/** The row at the other end of a link, −1 where it is missing; `complete` where none is. */
export interface LinkColumn {
  readonly kind: 'link'
  readonly rows: Int32Array
  readonly complete: boolean
}

/**
 * A series, month after month: the value of a row in the k-th month stands at k × rows + row. Months outside
 * are unknown; `gaps` has a mask for each month in which some row has no value.
 */
export interface MonthlyColumn {
  readonly kind: 'monthly'
  /** The first month, `YYYY-MM`. */
  readonly first: string
  readonly months: number
  readonly values: Numbers
  readonly gaps?: readonly (Gaps | undefined)[] | undefined
}

/** The values of one field for every thing of an entity. */
export type Column = PlainColumn | SetColumn | LinkColumn | MonthlyColumn

/** The columns of one entity, all of so many rows. A field without a column is unknown of every row. */
export interface EntityColumns {
  readonly rows: number
  readonly fields: Readonly<Record<string, Column>>
}

/**
 * Facts about very many things, column by column. Nothing in it says how its memory came about: arrays may lie
 * over shared memory, so that several threads read the same columns.
 */
export interface ColumnSet {
  /** The id of the pack whose entities these are. */
  readonly model: string
  /** An entity without columns has no rows. */
  readonly entities: Readonly<Record<string, EntityColumns>>
}

/** The bytes of a mask for so many rows. */
export const gapBytes = (rows: number): number => (rows + 7) >>> 3

/** True where a row's value is unknown. */
export function isGap(gaps: Gaps | undefined, row: number): boolean {
  return gaps !== undefined && (((gaps[row >>> 3] ?? 0) >>> (row & 7)) & 1) === 1
}
