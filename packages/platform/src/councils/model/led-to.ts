import type { CouncilChoice, CouncilMove } from './act-rule.ts'
import type { CouncilAttempt } from './council-attempt.ts'
import { councilMoves } from './council-machine.ts'
import type { CouncilLed } from './council-payloads.ts'
import type { CouncilStateName, Failure } from './council-states.ts'
import { lastDay } from './last-day.ts'
import { tallyOf, votersOf } from './motion.ts'
import { lastDayOf, type RentTerms } from './rent-terms.ts'

/** Where an act leads, by when it has to go on, and what else follows from it. */
export function ledTo(attempt: CouncilAttempt): CouncilLed {
  const moves = councilMoves(attempt.act.act, attempt.state.state)
  const move =
    moves.find(({ where }) => where !== undefined && isChosen(where, attempt)) ??
    moves.find(({ where }) => where === undefined)
  if (move === undefined) throw new Error(`no move of "${attempt.act.act}" fits, though one was to`)
  const to = targetOf(move, attempt)
  return {
    to,
    ...timed(to, attempt),
    ...failed(to, attempt),
    ...settled(to, attempt),
    ...moved(attempt),
    ...counted(attempt),
  }
}

function targetOf({ to }: CouncilMove, { state }: CouncilAttempt): CouncilStateName {
  return to === 'same' ? state.state : to
}

function isChosen(choice: CouncilChoice, attempt: CouncilAttempt): boolean {
  const { act, state, capacity } = attempt
  switch (choice) {
    case 'takes-part':
      return act.act === 'answer' && act.takesPart
    case 'declines':
      return act.act === 'answer' && !act.takesPart
    case 'crossed':
      return act.act === 'compare-offers' && act.crossing !== null
    case 'stayed-away':
      return act.act === 'record-hearing' && staysAwayAgain(attempt)
    case 'both-accept':
      return (
        act.act === 'answer-settlement' &&
        act.accepts &&
        (state.settlement?.accepted ?? []).some((side) => side !== capacity)
      )
    case 'refuses':
      return act.act === 'answer-settlement' && !act.accepts
    case 'goes-on':
      return attempt.acting.next !== null && state.settlement?.by === 'mediator' && !isAccepting(attempt)
    case 'carried-settlement':
      return act.act === 'close-motion' && isCarried(attempt) && subjectOf(attempt) === 'settlement'
    case 'both-signed':
      return act.act === 'sign' && Object.keys(state.agreed?.signatures ?? {}).length === 1
    case 'granted':
      return act.act === 'decide-review' && act.granted
    case 'is-change':
      return state.registered !== null
  }
}

const isAccepting = ({ act }: CouncilAttempt): boolean => act.act === 'answer-settlement' && act.accepts

function staysAwayAgain({ state, act, acting }: CouncilAttempt): boolean {
  if (act.act !== 'record-hearing') return false
  const { sides } = act.attended
  const count = (side: 'claimant' | 'respondent'): number =>
    sides.includes(side) ? 0 : state[side].absences + 1
  return Math.max(count('claimant'), count('respondent')) >= acting.body.absences
}

function motionOf({ state, act }: CouncilAttempt): CouncilAttempt['state']['motions'][number] | undefined {
  return act.act === 'close-motion' ? state.motions.find(({ id }) => id === act.motion) : undefined
}

const subjectOf = (attempt: CouncilAttempt): string | undefined => motionOf(attempt)?.subject.kind

function isCarried(attempt: CouncilAttempt): boolean {
  const motion = motionOf(attempt)
  return (
    motion !== undefined &&
    tallyOf(motion, votersOf(motion, attempt.state), attempt.acting.body.quorum).carried
  )
}

const counted = (attempt: CouncilAttempt): Partial<CouncilLed> =>
  attempt.act.act === 'close-motion' ? { carried: isCarried(attempt) } : {}

/** The time limits that begin or end with an act. */
function timed(to: CouncilStateName, attempt: CouncilAttempt): Pick<CouncilLed, 'dueOn' | 'endsBy'> {
  const { act, state, acting } = attempt
  const { body, today, holidays } = acting
  switch (act.act) {
    case 'file':
      return begun(lastDay(today, body.ends, holidays))
    case 'serve-notice':
      return { dueOn: lastDay(act.on, body.answer, holidays) }
    case 'extend': {
      const endsBy = lastDay(state.endsBy ?? today, body.extension, holidays)
      return state.state === 'settlement' ? { endsBy } : begun(endsBy)
    }
    case 'refer':
      return acting.next === null ? {} : begun(lastDay(today, acting.next.body.ends, holidays))
    case 'decide-review':
      return act.granted ? begun(lastDay(today, body.ends, holidays)) : { dueOn: null }
    case 'convene':
      return { dueOn: act.at.slice(0, 10) }
    default:
      return timedByState(to, attempt)
  }
}

const begun = (endsBy: string): Pick<CouncilLed, 'dueOn' | 'endsBy'> => ({ dueOn: endsBy, endsBy })

function timedByState(
  to: CouncilStateName,
  { act, state, acting }: CouncilAttempt,
): Pick<CouncilLed, 'dueOn'> {
  if (to === state.state) return {}
  if (to === 'settlement') return { dueOn: lastDay(acting.today, acting.body.acceptance, acting.holidays) }
  if (to === 'in-force') {
    const terms = act.act === 'sign' ? state.agreed?.terms : state.registered?.terms
    return { dueOn: terms === undefined ? null : lastDayOf(terms) }
  }
  return { dueOn: to === 'negotiating' || to === 'mediation' ? state.endsBy : null }
}

function failed(to: CouncilStateName, { act, state }: CouncilAttempt): Pick<CouncilLed, 'failure'> {
  if (to !== 'closed') return {}
  const failure = whyFailed(act.act, state.state)
  return failure === null ? {} : { failure }
}

function whyFailed(act: CouncilAttempt['act']['act'], state: CouncilStateName): Failure | null {
  switch (act) {
    case 'answer':
      return 'declined'
    case 'report-suit':
      return 'sued'
    case 'record-hearing':
      return 'stayed-away'
    case 'answer-settlement':
      return 'not-accepted'
    case 'expire':
      return state === 'settlement' ? 'not-accepted' : 'time'
    case 'give-up':
      return 'no-prospect'
    default:
      return null
  }
}

/** The text that follows from terms, and the number under which an agreement is registered. */
function settled(to: CouncilStateName, attempt: CouncilAttempt): Pick<CouncilLed, 'text' | 'number'> {
  const { state, acting } = attempt
  if (to === 'in-force' && attempt.act.act === 'sign')
    return { number: state.registered?.number ?? acting.number }
  if (to !== 'agreed' || state.state === 'agreed') return {}
  const terms = termsFrom(attempt)
  if (terms === undefined) throw new Error(`"${attempt.act.act}": expected the terms that it settles`)
  const version = (state.registered?.text.version ?? 0) + 1
  return { text: { sha256: acting.textOf(terms, version), version } }
}

function termsFrom({ act, state }: CouncilAttempt): RentTerms | undefined {
  switch (act.act) {
    case 'accept':
      return state.proposals.find(({ id }) => id === act.proposal)?.terms
    case 'compare-offers':
      return act.terms ?? undefined
    case 'answer-settlement':
      return state.settlement?.terms
    default:
      return undefined
  }
}

function moved({ act, acting }: CouncilAttempt): Pick<CouncilLed, 'institutionId'> {
  return act.act === 'refer' && acting.next !== null ? { institutionId: acting.next.institutionId } : {}
}
