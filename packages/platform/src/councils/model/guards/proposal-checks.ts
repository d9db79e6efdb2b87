import { sideOf } from '../council-acting.ts'
import type { CouncilAttempt, CouncilCheck } from '../council-attempt.ts'
import type { Proposal } from '../council-state.ts'
import { openRound } from '../fold-deliberation.ts'
import { areTerms } from '../rent-terms.ts'

/** What is asked of proposals, sealed offers, settlements and signatures. */
export const PROPOSAL_CHECKS: Readonly<
  Record<
    | 'are-terms'
    | 'own-turn'
    | 'lasts'
    | 'is-open-proposal'
    | 'of-other-side'
    | 'of-own-side'
    | 'not-sealed-yet'
    | 'rounds-left'
    | 'both-sealed'
    | 'not-answered'
    | 'is-shown-text'
    | 'not-signed'
    | 'is-breach'
    | 'not-own-breach'
    | 'is-recorded',
    CouncilCheck
  >
> = {
  'are-terms': ({ act }) => (act.act === 'propose' || act.act === 'put-settlement') && areTerms(act.terms),
  'own-turn': ({ state, capacity, acting }) =>
    !state.proposals.some((one) => one.side === capacity && isOpen(one, acting.today)),
  lasts: ({ act, acting }) => act.act === 'propose' && act.until >= acting.today,
  'is-open-proposal': (attempt) => {
    const proposal = proposalOf(attempt)
    return proposal !== undefined && isOpen(proposal, attempt.acting.today)
  },
  'of-other-side': (attempt) => proposalOf(attempt)?.side !== attempt.capacity,
  'of-own-side': (attempt) => proposalOf(attempt)?.side === attempt.capacity,
  'not-sealed-yet': ({ state, capacity }) => !openRound(state).in.some((side) => side === capacity),
  'rounds-left': ({ state, acting }) => openRound(state).round <= acting.body.sealedRounds,
  'both-sealed': ({ state }) => openRound(state).in.length === 2,
  'not-answered': ({ state, capacity }) =>
    state.settlement !== null && !state.settlement.accepted.some((side) => side === capacity),
  'is-shown-text': ({ state, act }) => act.act === 'sign' && act.sha256 === state.agreed?.text.sha256,
  'not-signed': ({ state, capacity }) => {
    const side = sideOf(capacity)
    return side !== undefined && state.agreed?.signatures[side] === undefined
  },
  'is-breach': ({ state, act }) =>
    act.act === 'mend-breach' &&
    (state.registered?.breaches ?? []).some(({ id, mended }) => id === act.breach && !mended),
  'not-own-breach': ({ state, act, capacity }) => {
    if (act.act !== 'mend-breach' || sideOf(capacity) === undefined) return true
    return (state.registered?.breaches ?? []).some(({ id, side }) => id === act.breach && side === capacity)
  },
  'is-recorded': ({ state, act }) => act.act === 'correct' && act.event >= 1 && act.event <= state.seq,
}

/** Open until it is answered, or its day has passed. */
function isOpen({ status, until }: Proposal, today: string): boolean {
  return status === 'open' && today <= until
}

function proposalOf({ state, act }: CouncilAttempt): Proposal | undefined {
  if (act.act !== 'accept' && act.act !== 'turn-down' && act.act !== 'take-back') return undefined
  return state.proposals.find(({ id }) => id === act.proposal)
}
