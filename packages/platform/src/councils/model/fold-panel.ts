import type { CouncilEvent, CouncilState, Hearing, SideState } from './council-state.ts'
import type { SIDES } from './council-states.ts'
import type { Motion } from './motion.ts'

/** What an event changes of the mediator, the panel, hearings, motions and a sitting's agenda. */
export function foldPanel(before: CouncilState, event: CouncilEvent): Partial<CouncilState> {
  switch (event.type) {
    case 'assign-mediator':
      return { mediator: event.payload.mediator }
    case 'refer':
      return { panel: [], mediator: null }
    case 'seat-panel':
      return { panel: event.payload.panel }
    case 'recuse':
      return recused(before, event)
    case 'challenge':
    case 'decide-challenge':
      return challenged(before, event)
    case 'schedule-hearing':
      return { hearings: [...before.hearings, scheduled(event)] }
    case 'record-hearing':
      return recorded(before, event)
    case 'open-motion':
    case 'vote':
    case 'close-motion':
      return votedOn(before, event)
    case 'convene': {
      const { at, place, title, institution } = event.payload
      const sitting = { at, place, title }
      return { kind: 'sitting', sitting, institutionId: institution, institutions: [institution] }
    }
    case 'put-on-agenda':
      return {
        agenda: [...before.agenda, ...event.payload.cases.map((one) => ({ ...one, resolved: null }))],
      }
    case 'open-session':
      return { present: event.payload.present }
    case 'adjourn':
    case 'publish-minutes':
      return { minutes: event.payload.minutes }
    case 'decide-review':
      return event.payload.granted ? reopened() : {}
    default:
      return {}
  }
}

type EventOf<A extends CouncilEvent['type']> = Extract<CouncilEvent, { readonly type: A }>

/** A panel that has decided does not sit again on the same matter. */
function reopened(): Partial<CouncilState> {
  return {
    panel: [],
    motions: [],
    settlement: null,
    outcome: null,
    failure: null,
    closedOn: null,
    reviewed: true,
  }
}

function recused(before: CouncilState, { actorId, payload }: EventOf<'recuse'>): Partial<CouncilState> {
  if (actorId === null) return {}
  const { reason, item } = payload
  return putAside(before, { account: actorId, reason, item })
}

function putAside(before: CouncilState, recusal: CouncilState['recusals'][number]): Partial<CouncilState> {
  const isMediator = recusal.item === null && before.mediator === recusal.account
  return { recusals: [...before.recusals, recusal], ...(isMediator ? { mediator: null } : {}) }
}

function challenged(
  before: CouncilState,
  event: EventOf<'challenge' | 'decide-challenge'>,
): Partial<CouncilState> {
  const { account, reason } = event.payload
  if (event.type === 'challenge') {
    const { side } = event.payload
    if (side === undefined) throw new Error(`event ${event.seq}: expected the side that challenged somebody`)
    return { challenges: [...before.challenges, { account, side, reason, decided: null }] }
  }
  const decided = { upheld: event.payload.upheld, reason }
  const challenges = before.challenges.map((one) =>
    one.account === account && one.decided === null ? { ...one, decided } : one,
  )
  const aside = event.payload.upheld ? putAside(before, { account, reason, item: null }) : {}
  return { challenges, ...aside }
}

function scheduled({ seq, payload }: EventOf<'schedule-hearing'>): Hearing {
  const { at, minutes, place, purpose } = payload
  return { id: seq, at, minutes, place, purpose, held: null }
}

function recorded(before: CouncilState, { payload }: EventOf<'record-hearing'>): Partial<CouncilState> {
  const { hearing, attended, minutes } = payload
  const hearings = before.hearings.map((one) =>
    one.id === hearing ? { ...one, held: { attended, minutes } } : one,
  )
  const counted = (side: (typeof SIDES)[number]): SideState => {
    const was = before[side]
    return attended.sides.includes(side) ? was : { ...was, absences: was.absences + 1 }
  }
  return { hearings, claimant: counted('claimant'), respondent: counted('respondent') }
}

function votedOn(
  before: CouncilState,
  event: EventOf<'open-motion' | 'vote' | 'close-motion'>,
): Partial<CouncilState> {
  if (event.type === 'open-motion') {
    const { text, subject } = event.payload
    return { motions: [...before.motions, { id: event.seq, text, subject, votes: [], result: 'open' }] }
  }
  const change = (one: Motion): Motion => (one.id === event.payload.motion ? after(one, event) : one)
  const motions = before.motions.map(change)
  const closed = motions.find(({ id }) => id === event.payload.motion)
  return { motions, ...(event.type === 'close-motion' ? { agenda: resolvedBy(before, closed) } : {}) }
}

function after(motion: Motion, event: EventOf<'vote' | 'close-motion'>): Motion {
  if (event.type === 'close-motion') return { ...motion, result: event.payload.carried ? 'carried' : 'lost' }
  const { ballot, reason } = event.payload
  return { ...motion, votes: [...motion.votes, { member: event.actorId ?? '', ballot, reason }] }
}

function resolvedBy({ agenda }: CouncilState, motion: Motion | undefined): CouncilState['agenda'] {
  if (motion?.subject.kind !== 'cases' || motion.result !== 'carried') return agenda
  const { items } = motion.subject
  return agenda.map((one) => {
    const item = items.find((resolution) => resolution.case === one.case)
    return item === undefined ? one : { ...one, resolved: { ...item, motion: motion.id } }
  })
}
