import type { Text } from '../text.ts'

/** How often members of a fund lose their work, month by month, and for how long a shock lasts. */
export interface ShockScenario {
  readonly id: string
  readonly title: Text
  /** The months, counted from 0 at the start, in which the usual loss of work is multiplied. */
  readonly waves: readonly { readonly from: number; readonly months: number; readonly times: number }[]
  readonly origin: Text
}

/** What a projection of a fund needs to know beside its rules. */
export interface FundModel {
  /** The id of the fund in the pack's administration. */
  readonly fund: string
  /** The parameter of the contribution rate, for each side. */
  readonly rate: string
  /** The fact that says from which income a benefit is reckoned. */
  readonly base: string
  /** What changes about a member who loses their work and claims: field and value. A date is said in months before the claim. */
  readonly claim: Readonly<Record<string, string | number | boolean | { readonly monthsBefore: number }>>
  /** The share of members who lose their work in a usual month. */
  readonly usualLoss: number
  /** The standard deviation of the logarithm of that share, since nobody knows it. */
  readonly uncertainty: number
  /** What share of those who may join do so, and over how many months. */
  readonly joining: { readonly share: number; readonly overMonths: number }
  readonly scenarios: readonly ShockScenario[]
  /** What really was paid by employment insurance in the first shock: months and won. */
  readonly record: {
    readonly title: Text
    readonly origin: Text
    readonly months: Readonly<Record<string, number>>
  }
  readonly origin: Text
}
