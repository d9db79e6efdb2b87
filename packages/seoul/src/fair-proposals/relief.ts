import type { Source, Text } from '@ondol/rules'

/** The reliefs that a landlord has from an agreement, each from its own rule. */
export type ReliefId = 'property-tax-relief' | 'income-tax-credit' | 'repair-support'

/** Whose money it is. */
export type Payer = 'city-and-borough' | 'state' | 'city'

/** One relief of the landlord that an agreement brings. */
export interface Relief {
  readonly id: ReliefId
  readonly title: Text
  readonly paidBy: Payer
  /** Won in all; `null` while a fact is missing. */
  readonly amount: number | null
  /** Won year by year where it comes over several; one entry where it comes once. Empty while unknown. */
  readonly years: readonly number[]
  readonly source: Source
  /** The facts still needed, as `building/b1.propertyTax`. */
  readonly missing: readonly string[]
}
