import { hashOf, NOTHING_BEFORE } from '../chain/index.ts'
import type { CouncilEvent } from './model/council-state.ts'

/** An event with its links. */
export interface ChainedCouncilEvent {
  readonly event: CouncilEvent
  readonly prevHash: string
  readonly hash: string
}

/** Links an event to the one before, whose hash is given; to nothing, where it is the first. */
export function chainedCouncilEvent(
  event: CouncilEvent,
  prevHash: string = NOTHING_BEFORE,
): ChainedCouncilEvent {
  return { event, prevHash, hash: hashOf(councilContentOf({ event, prevHash })) }
}

/** What the hash of an event is taken over. */
function councilContentOf({ event, prevHash }: Omit<ChainedCouncilEvent, 'hash'>): unknown {
  const { councilId, seq, at, actorId, actorRole, type, payload } = event
  return { councilId, seq, at, actorId, actorRole, type, payload, prevHash }
}
