import type { CouncilMove } from '../act-rule.ts'
import type { CouncilCapacity, CouncilStateName } from '../council-states.ts'

export const BOTH: readonly CouncilCapacity[] = ['claimant', 'respondent']
export const OFFICE: readonly CouncilCapacity[] = ['clerk', 'mediator']
export const DELIBERATING: readonly CouncilStateName[] = ['negotiating', 'mediation']
/** Before there are terms. */
export const BEFORE_TERMS: readonly CouncilStateName[] = [
  'filed',
  'notified',
  ...DELIBERATING,
  'panel',
  'settlement',
]
export const RUNNING: readonly CouncilStateName[] = [...BEFORE_TERMS, 'agreed', 'in-force', 'review']
export const SITTING: readonly CouncilStateName[] = ['convened', 'session']

/** The move of what leaves a council in its state. */
export const stay = (from: readonly CouncilStateName[]): readonly CouncilMove[] => [{ from, to: 'same' }]
