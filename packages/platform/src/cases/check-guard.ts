import { endOfPeriod } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'
import type { Acting } from './acting.ts'
import type { CaseState, Terms } from './case-state.ts'
import type { Guard } from './guards.ts'
import { LENDING_CHECKS } from './lending-guards.ts'
import type { CaseAction } from './payloads.ts'
import type { Capacity } from './states.ts'

/** An action about to be taken on a case. */
export interface Attempt {
  readonly state: CaseState
  readonly action: CaseAction
  readonly acting: Acting
  /** In which of the actor's capacities. */
  readonly capacity: Capacity
  /** What a decision would come to; `null` where none is being made. */
  readonly terms: Terms | null
  /** Whether those terms need a supervisor's signature. */
  readonly needsSignature: boolean
}

type Check = (attempt: Attempt) => boolean

/** How each guard is checked. */
const CHECKS: Readonly<Record<Guard, Check>> = {
  'is-free': ({ state, acting, capacity }) =>
    capacity === 'supervisor' || state.officer === null || state.officer === acting.actorId,
  'in-charge': ({ state, acting, capacity }) =>
    capacity === 'supervisor' || (state.officer !== null && state.officer === acting.actorId),
  'no-proposal': ({ state }) => state.proposal === null,
  'is-proposed': ({ state }) => state.proposal !== null,
  'not-proposer': ({ state, acting }) => state.proposal?.decidedBy !== acting.actorId,
  'one-signature-is-enough': ({ needsSignature }) => !needsSignature,
  'departure-explained': ({ terms }) => terms === null || !terms.departs || terms.departure !== null,
  'has-amount': hasAmount,
  'not-decider': ({ state: { decision }, acting }) =>
    decision === null || (decision.decidedBy !== acting.actorId && decision.signedBy !== acting.actorId),
  'is-granted': ({ state }) => payable(state) > 0,
  'within-grant': ({ state, action }) => state.released + amountOf(action) <= payable(state),
  'within-released': ({ state, action }) =>
    (action.action === 'mark-paid' && action.afterRefusal === true) ||
    state.paid + amountOf(action) <= state.released,
  'within-paid': ({ state, action }) => amountOf(action) <= returnable(state, action),
  'nothing-granted': ({ state }) => state.decision?.outcome !== 'approve' && state.released === 0,
  'may-take-it': ({ action, acting }) =>
    action.action === 'send-on' && acting.takers.includes(action.institution),
  'nothing-released': ({ state }) => state.released === 0,
  'nothing-left-to-pay': ({ state }) => state.paid >= payable(state),
  'in-time': isInTime,
  'is-asked': isAsked,
  'papers-of-the-case': ({ action, acting }) =>
    action.action === 'answer-evidence' &&
    action.answers.every(({ files }) => files.every((file) => acting.papers.includes(file))),
  'is-overdue': ({ state, acting }) => state.dueOn !== null && acting.today > state.dueOn,
  'not-escalated': ({ state }) => !state.escalated,
  ...LENDING_CHECKS,
}

/** True where what the guard names holds. */
export function holds(guard: Guard, attempt: Attempt): boolean {
  return CHECKS[guard](attempt)
}

/** In all, but for what the city pays into a fund for a person: that goes on for as long as they are a member. */
function hasAmount({ terms, acting }: Attempt): boolean {
  if (terms === null || terms.outcome === 'reject' || terms.unit === null) return true
  return acting.rules?.kind === 'contribution' ? terms.amount !== null : terms.total !== null
}

function payable({ decision }: CaseState): number {
  return decision?.payable ?? 0
}

function amountOf(action: CaseAction): number {
  switch (action.action) {
    case 'release':
    case 'mark-paid':
    case 'mark-returned':
      return action.amount
    default:
      return 0
  }
}

function returnable({ released, paid }: CaseState, action: CaseAction): number {
  return action.action === 'mark-returned' && action.was === 'paid' ? paid : released - paid
}

/** In time from the day on which the person learned of the decision, and never later than the longest time. */
function isInTime({ state: { decision }, action, acting }: Attempt): boolean {
  if (decision === null || action.action !== 'appeal') return false
  const { figures, today } = acting
  const decidedOn = seoulToday(new Date(decision.at))
  const learnedOn = action.learnedOn ?? decidedOn
  if (learnedOn < decidedOn || learnedOn > today) return false
  const until = endOfPeriod(learnedOn, figures.appealDays, figures.holidays)
  const atMost = endOfPeriod(decidedOn, figures.appealDaysAtMost, figures.holidays)
  return today <= until && today <= atMost
}

function isAsked({ state, action }: Attempt): boolean {
  if (action.action !== 'answer-evidence') return false
  const asked = new Set(state.asked.map(({ id }) => id))
  return action.answers.every(({ item }) => asked.has(item))
}
