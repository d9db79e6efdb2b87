import { seoulToday } from '../../clock/index.ts'
import { type CouncilEvent, type CouncilState, NO_COUNCIL } from './council-state.ts'
import { foldDeliberation } from './fold-deliberation.ts'
import { foldPanel } from './fold-panel.ts'
import { foldSettled } from './fold-settled.ts'

/** What a council is after its events, in their order. */
export function foldCouncil(events: readonly CouncilEvent[]): CouncilState {
  return events.reduce(afterEvent, NO_COUNCIL)
}

/** What a council is after one more event. */
export function afterEvent(before: CouncilState, event: CouncilEvent): CouncilState {
  const { to, dueOn, endsBy, institutionId } = event.payload
  const opening = before.seq === 0 ? { councilId: event.councilId, openedAt: event.at, since: event.at } : {}
  const moved = to === before.state ? {} : { since: event.at }
  const place =
    institutionId === undefined
      ? {}
      : { institutionId, institutions: [...new Set([...before.institutions, institutionId])] }
  return {
    ...before,
    ...opening,
    ...moved,
    ...place,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(endsBy === undefined ? {} : { endsBy }),
    ...foldDeliberation(before, event),
    ...foldPanel(before, event),
    ...foldSettled(before, event),
    ...closing(before, event),
    state: to,
    seq: event.seq,
  }
}

/** What it means for the whole to have closed without an agreement. */
function closing(before: CouncilState, event: CouncilEvent): Partial<CouncilState> {
  const { to, failure } = event.payload
  if (to !== 'closed') return {}
  // A review that was dismissed leaves the outcome as it was.
  if (event.type === 'decide-review') return { reviewed: true }
  const outcome = event.type === 'withdraw' ? 'withdrawn' : 'failed'
  const closedOn = seoulToday(new Date(event.at))
  return { outcome, failure: failure ?? null, closedOn, settlement: before.settlement }
}
