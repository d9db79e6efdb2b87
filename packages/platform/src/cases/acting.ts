import type { AdministrationAt, BenefitKind, BenefitUnit, Delivery } from '@ondol/rules'
import type { Because } from './case-state.ts'
import type { RulesAnswer } from './payloads.ts'
import type { Capacity } from './states.ts'

/** What the rules say of a case at this moment, and what it needs to decide on it. */
export interface RulesNow {
  readonly answer: RulesAnswer
  readonly because: Because
  readonly kind: BenefitKind
  readonly unit: BenefitUnit | null
  readonly delivery: Delivery
  readonly packHash: string
}

/** Who acts, and when, and what is known then. */
export interface Acting {
  /** `null` for the platform itself. */
  readonly actorId: string | null
  /** In what ways this actor may act on this case. */
  readonly capacities: readonly Capacity[]
  /** `YYYY-MM-DD` in Seoul. */
  readonly today: string
  readonly figures: AdministrationAt
  /** Needed for a decision; `null` where none is being made. */
  readonly rules: RulesNow | null
  /** The papers that were handed in for this case and taken, by their ids; asked only where an answer names papers. */
  readonly papers: readonly string[]
  /** The other institutions that may take this case, by their ids. */
  readonly takers: readonly string[]
}
