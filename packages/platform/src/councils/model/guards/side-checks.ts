import { sideOf } from '../council-acting.ts'
import type { CouncilAttempt, CouncilCheck } from '../council-attempt.ts'
import { SIDES } from '../council-states.ts'

/** What is asked of the sides, of whoever acts for them, and of those who may not. */
export const SIDE_CHECKS: Readonly<
  Record<
    | 'is-principal'
    | 'may-settle'
    | 'route-open'
    | 'side-free'
    | 'no-tie-to-sides'
    | 'is-representative'
    | 'other-side-here'
    | 'both-sides-here',
    CouncilCheck
  >
> = {
  'is-principal': ({ acting }) => acting.standing === 'principal',
  'may-settle': ({ acting, capacity }) => sideOf(capacity) === undefined || acting.standing !== 'negotiate',
  'route-open': ({ act, acting }) => act.act === 'file' && acting.isRouteOpen(act.route),
  'side-free': ({ state, act }) =>
    act.act === 'join' && state.respondent.account === null && state.claimant.account !== act.account,
  'no-tie-to-sides': (attempt) => named(attempt).every((account) => !isTied(attempt, account)),
  'is-representative': ({ state, act, capacity }) => {
    const side = sideOf(capacity)
    if (act.act !== 'end-authority' || side === undefined) return false
    return state[side].representatives.some(({ account }) => account === act.account)
  },
  'other-side-here': ({ state }) => SIDES.every((side) => state[side].account !== null),
  'both-sides-here': ({ state }) => SIDES.every((side) => state[side].account !== null),
}

/** Whom an act names for a place: as mediator, as members, or to represent a side. */
function named({ act }: CouncilAttempt): readonly string[] {
  switch (act.act) {
    case 'assign-mediator':
      return [act.mediator]
    case 'seat-panel':
      return act.panel.map(({ account }) => account)
    case 'authorise':
      return [act.account]
    default:
      return []
  }
}

/** A party, or whoever represents one; of a new representative, also whoever sits here in judgement. */
function isTied({ state, act }: CouncilAttempt, account: string): boolean {
  const belongs = SIDES.some(
    (side) =>
      state[side].account === account || state[side].representatives.some((one) => one.account === account),
  )
  const sits = state.mediator === account || state.panel.some((seat) => seat.account === account)
  return belongs || (act.act === 'authorise' && sits)
}
