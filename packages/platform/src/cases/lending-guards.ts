import type { Attempt } from './check-guard.ts'
import type { Guard } from './guards.ts'
import { mayBeNamed, missesName, nextLender } from './next-lender.ts'

type LendingGuard = Extract<
  Guard,
  | 'asks-lenders'
  | 'may-be-named'
  | 'is-next-lender'
  | 'in-answer-time'
  | 'no-lender-left'
  | 'is-loan'
  | 'within-accepted'
  | 'nothing-disbursed'
>

/** How the guards of a case are checked that lenders are asked about. */
export const LENDING_CHECKS: Readonly<Record<LendingGuard, (attempt: Attempt) => boolean>> = {
  'asks-lenders': ({ state, acting }) => mayBeNamed(state, acting.figures).length > 0,
  'may-be-named': ({ state, action, acting }) =>
    action.action === 'name-lender' && mayBeNamed(state, acting.figures).includes(action.lender),
  'is-next-lender': ({ state, action, acting }) =>
    action.action === 'offer' && nextLender(state, acting.figures) === action.lender,
  // While the applicant owes an answer, the lender's time stands still.
  'in-answer-time': ({ state, acting }) =>
    state.state !== 'offered' || state.dueOn === null || acting.today <= state.dueOn,
  'no-lender-left': ({ state, acting }) =>
    state.lending?.exhausted !== true &&
    acting.figures.lending.windows[state.institutionId] !== undefined &&
    !missesName(state, acting.figures) &&
    nextLender(state, acting.figures) === null,
  'is-loan': ({ state }) => (state.rules.benefit?.kind ?? 'loan') === 'loan',
  'within-accepted': ({ state, action }) =>
    action.action === 'report-disbursement' &&
    (state.lending?.disbursed ?? 0) + action.amount <= (state.lending?.terms?.amount ?? 0),
  'nothing-disbursed': ({ state }) => (state.lending?.disbursed ?? 0) === 0,
}
