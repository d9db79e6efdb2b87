import type { Text } from '@ondol/rules'
import type { Acting } from './acting.ts'
import { ACTION_NAMES, type ActionName } from './action-names.ts'
import { ACTIONS } from './actions.ts'
import type { CaseState } from './case-state.ts'
import { holds } from './check-guard.ts'
import { GUARDS, type Guard } from './guards.ts'
import { movesFrom } from './machine.ts'
import type { LenderActionName, PersonActionName } from './payloads.ts'

/** What an actor may do with a case now, and what their role would allow but something else does not. */
export interface OpenActions {
  readonly can: readonly ActionName[]
  readonly cannot: readonly { readonly action: ActionName; readonly reasons: readonly Text[] }[]
}

/** Guards that do not depend on what is said with the action. */
const STANDING: ReadonlySet<Guard> = new Set([
  'is-free',
  'in-charge',
  'no-proposal',
  'is-proposed',
  'not-proposer',
  'not-decider',
  'is-granted',
  'nothing-released',
  'nothing-granted',
  'nothing-left-to-pay',
  'asks-lenders',
  'in-answer-time',
  'is-loan',
  'nothing-disbursed',
])

const NOT_BY_HAND: ReadonlySet<ActionName> = new Set<
  Exclude<ActionName, PersonActionName | LenderActionName>
>([
  'submit',
  'release',
  'mark-paid',
  'mark-returned',
  'escalate',
  'add-evidence',
  'verify-facts',
  'offer',
  'lapse-offer',
  'end-route',
])

/** What is open to an actor. What depends on what is said, such as a sum, shows only when it is said. */
export function openActions(state: CaseState, acting: Acting): OpenActions {
  const theirs = ACTION_NAMES.filter(
    (action) => !NOT_BY_HAND.has(action) && ACTIONS[action].by.some((one) => acting.capacities.includes(one)),
  )
  const here = theirs.filter((action) => movesFrom(action, state.state).length > 0)
  const checked = here.map((action) => ({ action, reasons: failing(state, action, acting) }))
  return {
    can: checked.filter(({ reasons }) => reasons.length === 0).map(({ action }) => action),
    cannot: checked.filter(({ reasons }) => reasons.length > 0),
  }
}

function failing(state: CaseState, action: ActionName, acting: Acting): readonly Text[] {
  const { by, guards } = ACTIONS[action]
  const capacity = by.find((one) => acting.capacities.includes(one))
  if (capacity === undefined) return []
  // The guards that are asked look at the case and the actor alone, so anything stands for what would be said.
  const attempt = {
    state,
    action: { action: 'take' },
    acting,
    capacity,
    terms: null,
    needsSignature: false,
  } as const
  const standing = guards.filter((guard) => STANDING.has(guard) && !holds(guard, attempt))
  const late = action === 'appeal' && !canStillAppeal(state, acting)
  const nowhere = action === 'send-on' && acting.takers.length === 0
  return [
    ...standing.map((guard) => GUARDS[guard]),
    ...(late ? [GUARDS['in-time']] : []),
    ...(nowhere ? [GUARDS['may-take-it']] : []),
  ]
}

/** Until the longest time has passed, somebody may have learned of the decision late. */
function canStillAppeal(state: CaseState, acting: Acting): boolean {
  const learned = { action: 'appeal', reason: '', learnedOn: acting.today } as const
  return holds('in-time', {
    state,
    action: learned,
    acting,
    capacity: 'resident',
    terms: null,
    needsSignature: false,
  })
}
