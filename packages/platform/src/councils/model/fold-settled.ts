import { seoulToday } from '../../clock/index.ts'
import type { Agreed, CouncilEvent, CouncilState, Registered } from './council-state.ts'
import type { RentTerms } from './rent-terms.ts'

/** What an event changes of a settlement, of the agreement, and of what follows from it. */
export function foldSettled(before: CouncilState, event: CouncilEvent): Partial<CouncilState> {
  switch (event.type) {
    case 'put-settlement':
    case 'close-motion':
      return put(before, event)
    case 'answer-settlement':
      return answered(before, event)
    case 'accept': {
      const proposal = before.proposals.find(({ id }) => id === event.payload.proposal)
      return proposal === undefined ? {} : agreedOn(event, proposal.terms, 'agreed')
    }
    case 'compare-offers': {
      const { terms } = event.payload
      return terms === null ? {} : agreedOn(event, terms, 'agreed')
    }
    case 'sign':
      return signed(before, event)
    case 'report-breach':
    case 'mend-breach':
      return breached(before, event)
    case 'end':
      return { ended: { on: event.payload.on, how: event.payload.how } }
    case 'complete':
      return { ended: { on: seoulToday(new Date(event.at)), how: 'term' } }
    case 'extend':
      return { extended: true }
    case 'give-up':
      return event.payload.to === 'in-force' ? { agreed: null } : {}
    case 'note-relief':
      return { reliefCase: event.payload.case }
    case 'note-owed':
      return { owed: event.payload.owed }
    default:
      return {}
  }
}

type EventOf<A extends CouncilEvent['type']> = Extract<CouncilEvent, { readonly type: A }>

function put(before: CouncilState, event: EventOf<'put-settlement' | 'close-motion'>): Partial<CouncilState> {
  const until = event.payload.dueOn ?? null
  if (event.payload.to !== 'settlement' || until === null) return {}
  if (event.type === 'put-settlement') {
    const { terms, reason } = event.payload
    return { settlement: { by: 'mediator', terms, reason, until, accepted: [] } }
  }
  const motion = before.motions.find(({ id }) => id === event.payload.motion)
  if (motion?.subject.kind !== 'settlement') return {}
  const { terms } = motion.subject
  return { settlement: { by: 'panel', terms, reason: motion.text, until, accepted: [] } }
}

function answered(before: CouncilState, event: EventOf<'answer-settlement'>): Partial<CouncilState> {
  const { settlement } = before
  const { accepts, side, to } = event.payload
  if (settlement === null || side === undefined || !accepts) return {}
  const accepted = { ...settlement, accepted: [...settlement.accepted, side] }
  const how = settlement.by === 'panel' ? 'decided' : 'mediated'
  return {
    settlement: accepted,
    ...(to === 'agreed' ? agreedOn(event, settlement.terms, how) : {}),
  }
}

function agreedOn(
  { at, payload, seq }: CouncilEvent,
  terms: RentTerms,
  how: Agreed['how'],
): Partial<CouncilState> {
  const { text } = payload
  if (text === undefined) throw new Error(`event ${seq}: expected the text that follows from the terms`)
  return { agreed: { terms, how, on: seoulToday(new Date(at)), text, signatures: {} } }
}

function signed(before: CouncilState, { at, payload }: EventOf<'sign'>): Partial<CouncilState> {
  const { agreed } = before
  const { side, mark, to, number } = payload
  if (agreed === null || side === undefined) return {}
  const signatures = { ...agreed.signatures, [side]: mark }
  if (to !== 'in-force' || number === undefined) return { agreed: { ...agreed, signatures } }
  const breaches = before.registered?.breaches ?? []
  const registered: Registered = {
    ...agreed,
    signatures,
    number,
    since: seoulToday(new Date(at)),
    breaches,
  }
  return { agreed: null, registered, outcome: agreed.how }
}

function breached(
  { registered }: CouncilState,
  event: EventOf<'report-breach' | 'mend-breach'>,
): Partial<CouncilState> {
  if (registered === null) return {}
  if (event.type === 'mend-breach') {
    const { breach } = event.payload
    const breaches = registered.breaches.map((one) => (one.id === breach ? { ...one, mended: true } : one))
    return { registered: { ...registered, breaches } }
  }
  const { on, reason, side } = event.payload
  if (side === undefined) return {}
  const breach = { id: event.seq, side, on, reason, mended: false }
  return { registered: { ...registered, breaches: [...registered.breaches, breach] } }
}
