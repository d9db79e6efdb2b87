import {
  type AdministrationAt,
  addWorkingDays,
  endOfPeriod,
  type Text,
  type WaitingState,
} from '@ondol/rules'
import type { Acting } from './acting.ts'
import type { ActionName } from './action-names.ts'
import { ACTIONS, type Choice, type Move } from './actions.ts'
import type { CaseState, Led, NewEvent, Terms } from './case-state.ts'
import { type Attempt, holds } from './check-guard.ts'
import { GUARDS, type Guard } from './guards.ts'
import { movesFrom } from './machine.ts'
import type { CaseAction } from './payloads.ts'
import { type Capacity, STATES, type State } from './states.ts'
import { needsSignature, termsOf } from './terms.ts'

/** Why an action is not taken. */
export interface Refusal {
  readonly rule: 'capacity' | 'state' | 'claimed' | 'budget' | Guard
  readonly text: Text
}

export type Answer =
  | { readonly kind: 'accepted'; readonly event: NewEvent; readonly capacity: Capacity }
  | { readonly kind: 'refused'; readonly reasons: readonly Refusal[] }

/** What comes of an action on a case: the event that it is, or every reason why not. Changes nothing. */
export function act(state: CaseState, action: CaseAction, acting: Acting): Answer {
  const rule = ACTIONS[action.action]
  const capacity = rule.by.find((one) => acting.capacities.includes(one))
  if (capacity === undefined) return refused([notAllowed(action.action)])
  if (movesFrom(action.action, state.state).length === 0)
    return refused([notHere(action.action, state.state)])
  const terms = termsFor(state, action, acting)
  const attempt: Attempt = {
    state,
    action,
    acting,
    capacity,
    terms,
    needsSignature: terms !== null && needsSignature(terms, acting),
  }
  const failing = rule.guards.filter((guard) => !holds(guard, attempt))
  if (failing.length > 0) return refused(failing.map((guard) => ({ rule: guard, text: GUARDS[guard] })))
  return { kind: 'accepted', capacity, event: eventOf(attempt) }
}

function refused(reasons: readonly Refusal[]): Answer {
  return { kind: 'refused', reasons }
}

function notAllowed(action: ActionName): Refusal {
  const { title, by } = ACTIONS[action]
  return {
    rule: 'capacity',
    text: { ko: `‘${title.ko}’ 권한이 없습니다.`, en: `To ${title.en} is for: ${by.join(', ')}.` },
  }
}

function notHere(action: ActionName, state: State): Refusal {
  const { title } = ACTIONS[action]
  const at = STATES[state].title
  return {
    rule: 'state',
    text: {
      ko: `‘${at.ko}’ 상태에서는 ‘${title.ko}’을(를) 할 수 없습니다.`,
      en: `A case that is “${at.en}” does not allow to ${title.en}.`,
    },
  }
}

function termsFor(state: CaseState, action: CaseAction, acting: Acting): Terms | null {
  switch (action.action) {
    case 'propose-decision':
      return termsOf(state, action, acting)
    case 'approve':
      return termsOf(state, { ...action, outcome: 'approve' }, acting)
    case 'reject':
      return termsOf(state, { ...action, outcome: 'reject' }, acting)
    case 'second-sign':
      return state.proposal === null ? null : signedTerms(state.proposal, acting)
    default:
      return null
  }
}

/** What was proposed, with the appeal counted from the day of the signature. */
function signedTerms(proposal: NonNullable<CaseState['proposal']>, acting: Acting): Terms {
  const { figures, today } = acting
  return { ...proposal, appealUntil: endOfPeriod(today, figures.appealDays, figures.holidays) }
}

function eventOf(attempt: Attempt): NewEvent {
  const { action: type, ...said } = attempt.action
  const { terms } = attempt
  const payload = { ...said, ...ledTo(attempt), ...(terms === null ? {} : { terms }) }
  // What was said belongs to the type, and every deciding action has its terms: the spread only loses their tie.
  return { type, payload } as NewEvent
}

function ledTo(attempt: Attempt): Led {
  const { state, action, acting } = attempt
  const moves = movesFrom(action.action, state.state)
  const move = moves.find((one) => one.where !== undefined && chosen(one.where, attempt)) ?? plainOf(moves)
  const to = targetOf(move, state)
  if (stopsClock(to, attempt)) return { to, dueOn: null }
  const beginsAnew = to !== state.state || ANEW.has(action.action)
  return beginsAnew ? { to, dueOn: dueOn(to, acting) } : { to }
}

/** Actions after which the clock begins anew also where the state stays. */
const ANEW: ReadonlySet<ActionName> = new Set(['ask-evidence', 'send-on'])

/** What was granted waits for payment: no longer once it has begun, and not at all where the city pays nothing. */
function stopsClock(to: State, { state, action, terms }: Attempt): boolean {
  if (to !== 'approved') return false
  const payable = terms?.payable ?? state.decision?.payable ?? 0
  return action.action === 'release' || payable === 0
}

function plainOf(moves: readonly Move[]): Move | undefined {
  return moves.find(({ where }) => where === undefined)
}

function targetOf(move: Move | undefined, { state, appealedFrom }: CaseState): State {
  if (move === undefined) throw new Error(`no move out of "${state}" fits, though one was to`)
  if (move.to === 'same') return state
  if (move.to !== 'back') return move.to
  if (appealedFrom === null) throw new Error('an appeal is open of which it is not known where it came from')
  return appealedFrom
}

function chosen(choice: Choice, { state, action, terms }: Attempt): boolean {
  switch (choice) {
    case 'to-approve':
      return terms?.outcome === 'approve'
    case 'to-reject':
      return terms?.outcome === 'reject'
    case 'last-payment': {
      const payable = state.decision?.payable ?? 0
      return action.action === 'mark-paid' && state.paid + action.amount >= payable
    }
    case 'all-disbursed': {
      const { disbursed = 0, terms: accepted = null } = state.lending ?? {}
      return action.action === 'report-disbursement' && disbursed + action.amount >= (accepted?.amount ?? 0)
    }
    case 'no-loan':
      return (state.rules.benefit?.kind ?? 'loan') !== 'loan'
  }
}

/** The last day of a state's service level that begins today. */
function dueOn(state: State, { today, figures }: Pick<Acting, 'today' | 'figures'>): string | null {
  const level = levelOf(state, figures)
  return level === undefined ? null : addWorkingDays(today, level, figures.holidays)
}

function levelOf(state: State, { serviceLevels }: AdministrationAt): number | undefined {
  // A state without a service level is not among those that have one.
  return STATES[state].timed ? serviceLevels[state as WaitingState].workingDays : undefined
}
