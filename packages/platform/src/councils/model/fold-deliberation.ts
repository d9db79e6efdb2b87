import type { CouncilEvent, CouncilState, Proposal, SealedRound, SideState } from './council-state.ts'
import { SIDES, type Side } from './council-states.ts'

/** What an event changes of the sides and of what they say to each other. */
export function foldDeliberation(before: CouncilState, event: CouncilEvent): Partial<CouncilState> {
  switch (event.type) {
    case 'file':
      return filed(event)
    case 'serve-notice':
      return { noticeOn: before.noticeOn ?? event.payload.on }
    case 'join':
      return { respondent: { ...before.respondent, account: event.payload.account } }
    case 'authorise':
    case 'end-authority':
      return mandated(before, event)
    case 'state-premises': {
      const { propertyTax, floorArea, applyForRelief } = event.payload
      return { premises: { propertyTax, floorArea, applyForRelief } }
    }
    case 'propose':
    case 'accept':
    case 'turn-down':
    case 'take-back':
      return { proposals: proposalsAfter(before, event) }
    case 'seal-offer':
    case 'compare-offers':
      return { rounds: roundsAfter(before, event) }
    case 'correct': {
      const { event: which, was, is } = event.payload
      return { corrections: [...before.corrections, { event: which, was, is }] }
    }
    default:
      return {}
  }
}

type EventOf<A extends CouncilEvent['type']> = Extract<CouncilEvent, { readonly type: A }>

function filed({ payload }: EventOf<'file'>): Partial<CouncilState> {
  const { route, institution, account, matter, language } = payload
  return {
    kind: 'rent',
    route,
    language,
    matter,
    institutionId: institution,
    institutions: [institution],
    claimant: { account, representatives: [], absences: 0 },
  }
}

function mandated(
  before: CouncilState,
  event: EventOf<'authorise' | 'end-authority'>,
): Partial<CouncilState> {
  const { account, side } = event.payload
  if (side === undefined) throw new Error(`event ${event.seq}: expected the side that gave a mandate`)
  const others = before[side].representatives.filter((one) => one.account !== account)
  if (event.type === 'end-authority') return withSide(side, { ...before[side], representatives: others })
  const { scope, basis } = event.payload
  const added = { account, scope, basis, mandate: event.seq }
  return withSide(side, { ...before[side], representatives: [...others, added] })
}

function withSide(side: Side, state: SideState): Partial<CouncilState> {
  return side === 'claimant' ? { claimant: state } : { respondent: state }
}

function proposalsAfter(
  { proposals }: CouncilState,
  event: EventOf<'propose' | 'accept' | 'turn-down' | 'take-back'>,
): readonly Proposal[] {
  if (event.type === 'propose') return [...proposals.map(countered), proposed(event)]
  const status = ({ accept: 'accepted', 'turn-down': 'turned-down', 'take-back': 'taken-back' } as const)[
    event.type
  ]
  const { proposal } = event.payload
  return proposals.map((one) => (one.id === proposal ? { ...one, status } : one))
}

const countered = (one: Proposal): Proposal => (one.status === 'open' ? { ...one, status: 'countered' } : one)

function proposed({ seq, at, payload }: EventOf<'propose'>): Proposal {
  const { side, terms, words, until } = payload
  if (side === undefined) throw new Error(`event ${seq}: expected the side that made a proposal`)
  return { id: seq, side, terms, words, until, at, status: 'open' }
}

function roundsAfter(
  { rounds }: CouncilState,
  event: EventOf<'seal-offer' | 'compare-offers'>,
): readonly SealedRound[] {
  const open = rounds.at(-1)
  if (event.type === 'compare-offers') {
    const { crossing } = event.payload
    return rounds.map((one) => (one === open ? { ...one, result: { crossing } } : one))
  }
  const { side, commitment } = event.payload
  if (side === undefined) throw new Error(`event ${event.seq}: expected the side that sealed an offer`)
  if (open === undefined || open.result !== null)
    return [...rounds, { round: rounds.length + 1, commitments: { [side]: commitment }, result: null }]
  const added = { ...open, commitments: { ...open.commitments, [side]: commitment } }
  return rounds.map((one) => (one === open ? added : one))
}

/** The round of sealed offers that is open, with whose offers are in. */
export function openRound({ rounds }: CouncilState): {
  readonly round: number
  readonly in: readonly Side[]
} {
  const last = rounds.at(-1)
  if (last === undefined || last.result !== null) return { round: rounds.length + 1, in: [] }
  return { round: last.round, in: SIDES.filter((side) => last.commitments[side] !== undefined) }
}
