import type { Text } from '@ondol/rules'
import type { CouncilGuard } from './council-guards.ts'
import type { CouncilCapacity, CouncilStateName } from './council-states.ts'

/** What decides between several moves from one state. */
export type CouncilChoice =
  | 'takes-part'
  | 'declines'
  | 'crossed'
  | 'stayed-away'
  | 'both-accept'
  | 'refuses'
  | 'goes-on'
  | 'carried-settlement'
  | 'both-signed'
  | 'granted'
  | 'is-change'

/** Where an act leads from some states. */
export interface CouncilMove {
  readonly from: readonly CouncilStateName[]
  readonly to: CouncilStateName | 'same'
  readonly where?: CouncilChoice
}

/** One thing that can be done in a council. */
export interface ActRule {
  readonly title: Text
  readonly by: readonly CouncilCapacity[]
  readonly moves: readonly CouncilMove[]
  /** What must hold beside. */
  readonly guards: readonly CouncilGuard[]
}
