import type { CouncilActing } from './council-acting.ts'
import type { CouncilAct } from './council-payloads.ts'
import type { CouncilState } from './council-state.ts'
import type { CouncilCapacity } from './council-states.ts'

/** An act about to be done in a council. */
export interface CouncilAttempt {
  readonly state: CouncilState
  readonly act: CouncilAct
  readonly acting: CouncilActing
  /** In which of the actor's capacities. */
  readonly capacity: CouncilCapacity
}

/** How something that must hold is checked. */
export type CouncilCheck = (attempt: CouncilAttempt) => boolean
