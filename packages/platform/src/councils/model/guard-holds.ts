import type { CouncilAttempt, CouncilCheck } from './council-attempt.ts'
import type { CouncilGuard } from './council-guards.ts'
import { COMMITTEE_CHECKS } from './guards/committee-checks.ts'
import { PROPOSAL_CHECKS } from './guards/proposal-checks.ts'
import { SIDE_CHECKS } from './guards/side-checks.ts'
import { TIME_CHECKS } from './guards/time-checks.ts'

const CHECKS: Readonly<Record<CouncilGuard, CouncilCheck>> = {
  ...SIDE_CHECKS,
  ...PROPOSAL_CHECKS,
  ...COMMITTEE_CHECKS,
  ...TIME_CHECKS,
}

/** Whether something holds that an act needs. */
export function guardHolds(guard: CouncilGuard, attempt: CouncilAttempt): boolean {
  return CHECKS[guard](attempt)
}
