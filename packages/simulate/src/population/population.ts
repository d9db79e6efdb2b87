import type { ColumnSet, Numbers } from '@ondol/rules'

/** Where a population is from. */
export type PopulationOrigin =
  | {
      readonly kind: 'synthetic'
      readonly seed: number
      /** The SHA-256 of the recipe, in hexadecimal digits. */
      readonly recipe: string
    }
  | { readonly kind: 'survey'; readonly title: string }

/** Facts about a whole city, or about a sample of it. */
export interface Population {
  readonly origin: PopulationOrigin
  /** The date that the facts are of, `YYYY-MM-DD`. */
  readonly asOf: string
  /** How many real things a row stands for: 1 where everybody is there. */
  readonly weight: number
  readonly columns: ColumnSet
  /** What is known beside the facts, by entity and name, for reports: sex (0 man, 1 woman), age, size of a household. */
  readonly attributes: Readonly<Record<string, Readonly<Record<string, Numbers>>>>
}
