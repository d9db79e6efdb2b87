import type { BenefitKind, BenefitUnit } from '../pack/programme.ts'

/** Ineligible as soon as one condition is false; unknown if none is false and one is unknown; else eligible. */
export type Status = 'eligible' | 'ineligible' | 'unknown'

/**
 * What an eligible subject gets. `amount` is won in `unit`; `null` where the benefit is a service, or
 * while it is unknown. Further figures (a loan's `rate`, its `institution`) stand beside, by their id.
 */
export interface BenefitResult {
  readonly kind: BenefitKind
  readonly amount: number | null
  readonly unit: BenefitUnit | null
  readonly months: number | null
  readonly [detail: string]: string | number | null
}

/** One condition of a programme, and whether it holds. */
export interface ConditionResult {
  readonly id: string
  /** `null` where a fact is missing. */
  readonly holds: boolean | null
}

/** The answer of one programme for one subject. */
export interface Result {
  readonly programme: string
  /** As `business/b1`. */
  readonly subject: string
  readonly status: Status
  /** `null` where the subject is ineligible. */
  readonly benefit: BenefitResult | null
  readonly conditions: readonly ConditionResult[]
  /** The facts still needed, as `business/b1.sales.2020-07`. */
  readonly missing: readonly string[]
  /** The programme that is paid in place of this one, where both cannot be. */
  readonly excludedBy: string | null
}

/** All answers for one set of facts. */
export interface Assessment {
  readonly asOf: string
  readonly results: readonly Result[]
  /** The fact to ask first; `null` where nothing is missing. */
  readonly next: string | null
}
