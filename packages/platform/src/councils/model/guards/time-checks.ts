import type { CouncilCheck } from '../council-attempt.ts'
import { lastDay } from '../last-day.ts'
import { lastDayOf } from '../rent-terms.ts'

/** What is asked of times: nothing runs out early, and nothing is accepted late. */
export const TIME_CHECKS: Readonly<
  Record<
    | 'to-come'
    | 'is-hearing'
    | 'has-begun'
    | 'within-window'
    | 'is-past'
    | 'not-before-start'
    | 'term-runs'
    | 'term-over'
    | 'may-review'
    | 'in-review-time',
    CouncilCheck
  >
> = {
  'to-come': ({ act, acting }) =>
    (act.act === 'schedule-hearing' || act.act === 'convene') && act.at > acting.now,
  'is-hearing': ({ state, act }) =>
    act.act === 'record-hearing' &&
    state.hearings.some(({ id, held }) => id === act.hearing && held === null),
  'has-begun': ({ state, act, acting }) => {
    if (act.act === 'open-session') return (state.sitting?.at ?? '') <= acting.now
    if (act.act !== 'record-hearing') return false
    return state.hearings.some(({ id, at }) => id === act.hearing && at <= acting.now)
  },
  'within-window': ({ state, acting }) => state.settlement !== null && acting.today <= state.settlement.until,
  // That the other side has not said whether it takes part closes nothing: only the whole time and a window do.
  'is-past': ({ state, acting }) => {
    const until = state.state === 'settlement' ? state.settlement?.until : state.endsBy
    return until !== null && until !== undefined && acting.today > until
  },
  'not-before-start': ({ state, act, acting }) =>
    act.act === 'end' && act.on <= acting.today && act.on >= (state.registered?.on ?? ''),
  'term-runs': ({ state, act }) =>
    act.act === 'end' && state.registered !== null && act.on <= lastDayOf(state.registered.terms),
  'term-over': ({ state, acting }) =>
    state.registered !== null && acting.today > lastDayOf(state.registered.terms),
  'may-review': ({ state }) => state.outcome === 'failed' && !state.reviewed,
  'in-review-time': ({ state, acting }) =>
    state.closedOn !== null && acting.today <= lastDay(state.closedOn, acting.body.review, acting.holidays),
}
