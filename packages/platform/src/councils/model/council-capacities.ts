import type { Actor } from '../../database/index.ts'
import type { CouncilActing } from './council-acting.ts'
import type { CouncilState } from './council-state.ts'
import { type CouncilCapacity, SIDES, type Side } from './council-states.ts'

/** In what ways somebody may act on a council, and with what standing where it is for a side. */
export type CouncilPlace = Pick<CouncilActing, 'capacities' | 'standing'>

const NOWHERE: CouncilPlace = { capacities: [], standing: 'principal' }

/**
 * In what ways an actor may act on a council. Whoever belongs to a side, or may act for somebody who does, acts for
 * that side and in no other way, whatever their roles; whoever belongs to both acts for neither.
 */
export function councilPlaceOf(actor: Actor, state: CouncilState): CouncilPlace {
  if (actor.kind === 'system') return { capacities: ['system'], standing: 'principal' }
  if (actor.kind === 'visitor') return NOWHERE
  const sides = SIDES.map((side) => ({ side, standing: standingOn(actor, state, side) })).filter(
    (one): one is { side: Side; standing: CouncilPlace['standing'] } => one.standing !== null,
  )
  const [side, other] = sides
  if (other !== undefined) return NOWHERE
  if (side !== undefined) return { capacities: [side.side], standing: side.standing }
  return { capacities: officesOf(actor, state), standing: 'principal' }
}

type AccountActor = Extract<Actor, { readonly kind: 'account' }>

function standingOn(
  { accountId, actsFor }: AccountActor,
  state: CouncilState,
  side: Side,
): CouncilPlace['standing'] | null {
  const { account, representatives } = state[side]
  if (account === accountId) return 'principal'
  const mandate = representatives.find((one) => one.account === accountId)
  if (mandate !== undefined) return mandate.scope
  // A helper by consent talks for the person; to settle takes a mandate that names this council.
  const helps = (one: string | null): boolean => one !== null && one !== accountId && actsFor.includes(one)
  return helps(account) || representatives.some((one) => helps(one.account)) ? 'negotiate' : null
}

function officesOf(
  { accountId, roles, institution }: AccountActor,
  state: CouncilState,
): readonly CouncilCapacity[] {
  const here = institution === state.institutionId
  const holdsOffice = here && roles.includes('mediator')
  const isOut = state.recusals.some(({ account, item }) => account === accountId && item === null)
  const isClerk = here && (roles.includes('officer') || roles.includes('supervisor'))
  const offices: readonly (readonly [CouncilCapacity, boolean])[] = [
    ['clerk', isClerk],
    ['mediator', holdsOffice && state.mediator === accountId],
    ['member', holdsOffice && !isOut && state.panel.some(({ account }) => account === accountId)],
  ]
  return offices.filter(([, holds]) => holds).map(([capacity]) => capacity)
}
