import type { CouncilAttempt, CouncilCheck } from '../council-attempt.ts'
import type { CouncilState } from '../council-state.ts'
import { type ItemResolution, type Motion, type Seat, tallyOf, votersOf } from '../motion.ts'
import { areTerms } from '../rent-terms.ts'

/** What is asked of those who mediate, sit on a panel and vote. */
export const COMMITTEE_CHECKS: Readonly<
  Record<
    | 'holds-office'
    | 'not-recused-person'
    | 'not-recused'
    | 'sits-here'
    | 'is-challenged'
    | 'can-refer'
    | 'panel-fits'
    | 'panel-seated'
    | 'no-motion-open'
    | 'fits-motion'
    | 'motion-open'
    | 'may-vote'
    | 'not-voted'
    | 'dissent-explained'
    | 'has-quorum'
    | 'quorum-present'
    | 'not-extended'
    | 'waits-for-committee',
    CouncilCheck
  >
> = {
  'holds-office': ({ act, acting }) => {
    if (act.act === 'assign-mediator') return acting.officeHolders.has(act.mediator)
    return act.act === 'seat-panel' && act.panel.every(({ account }) => acting.officeHolders.has(account))
  },
  'not-recused-person': ({ state, act }) => {
    if (act.act === 'assign-mediator') return !isRecused(state, act.mediator)
    return act.act === 'seat-panel' && !act.panel.some(({ account }) => isRecused(state, account))
  },
  'not-recused': ({ state, acting, capacity }) =>
    capacity === 'clerk' || !isRecused(state, acting.actorId ?? ''),
  'sits-here': ({ state, act }) =>
    act.act === 'challenge' &&
    (state.mediator === act.account || state.panel.some(({ account }) => account === act.account)),
  'is-challenged': ({ state, act }) =>
    act.act === 'decide-challenge' &&
    state.challenges.some(({ account, decided }) => account === act.account && decided === null),
  'can-refer': ({ acting }) => acting.next !== null,
  'panel-fits': (attempt) => attempt.act.act === 'seat-panel' && fits(attempt.act.panel, attempt),
  'panel-seated': ({ state, acting }) => stillSeated(state).length >= acting.body.quorum,
  'no-motion-open': ({ state }) => !state.motions.some(({ result }) => result === 'open'),
  'fits-motion': fitsMotion,
  'motion-open': (attempt) => motionOf(attempt)?.result === 'open',
  'may-vote': (attempt) => {
    const motion = motionOf(attempt)
    const voters = motion === undefined ? [] : votersOf(motion, attempt.state)
    const isPresent = attempt.state.kind === 'rent' || isThere(attempt)
    return isPresent && voters.some(({ account }) => account === attempt.acting.actorId)
  },
  'not-voted': (attempt) =>
    !(motionOf(attempt)?.votes ?? []).some(({ member }) => member === attempt.acting.actorId),
  'dissent-explained': ({ act }) =>
    act.act === 'vote' && (act.ballot !== 'against' || (act.reason ?? '').trim() !== ''),
  'has-quorum': (attempt) => {
    const motion = motionOf(attempt)
    if (motion === undefined) return false
    return tallyOf(motion, votersOf(motion, attempt.state), attempt.acting.body.quorum).hasQuorum
  },
  'quorum-present': ({ state, act, acting }) => {
    if (act.act !== 'open-session') return false
    const there = stillSeated(state).filter(({ account }) => act.present.includes(account))
    return there.length >= acting.body.quorum
  },
  'not-extended': ({ state }) => !state.extended,
  'waits-for-committee': ({ state, act, acting }) => {
    if (act.act !== 'put-on-agenda') return false
    const ids = act.cases.map((one) => one.case)
    const isNew = (id: string): boolean => !state.agenda.some((item) => item.case === id)
    return new Set(ids).size === ids.length && ids.every((id) => acting.waiting.has(id) && isNew(id))
  },
}

function isThere({ state, acting }: CouncilAttempt): boolean {
  return acting.actorId !== null && state.present.includes(acting.actorId)
}

function isRecused({ recusals }: CouncilState, account: string): boolean {
  return recusals.some((one) => one.account === account && one.item === null)
}

function stillSeated(state: CouncilState): readonly Seat[] {
  return state.panel.filter(({ account }) => !isRecused(state, account))
}

function fits(panel: readonly Seat[], { acting: { body } }: CouncilAttempt): boolean {
  const accounts = new Set(panel.map(({ account }) => account))
  const lawyers = panel.filter(({ profession }) => profession === 'lawyer').length
  return panel.length === body.panelSize && accounts.size === panel.length && lawyers >= body.lawyers
}

function motionOf({ state, act }: CouncilAttempt): Motion | undefined {
  return act.act === 'vote' || act.act === 'close-motion'
    ? state.motions.find(({ id }) => id === act.motion)
    : undefined
}

function fitsMotion({ state, act }: CouncilAttempt): boolean {
  if (act.act !== 'open-motion') return false
  const { subject } = act
  if (subject.kind === 'settlement') return state.kind === 'rent' && areTerms(subject.terms)
  if (state.kind !== 'sitting' || subject.items.length === 0) return false
  if (subject.basis === 'exception' && subject.items.length !== 1) return false
  const distinct = new Set(subject.items.map((item) => item.case))
  return (
    distinct.size === subject.items.length &&
    subject.items.every((item) => fitsItem(state, item, subject.basis))
  )
}

function fitsItem(
  { agenda }: CouncilState,
  { case: id, resolution, amount, months }: ItemResolution,
  basis: 'guideline' | 'exception',
): boolean {
  const item = agenda.find((one) => one.case === id)
  if (item === undefined || item.resolved !== null) return false
  const isPlain = item.within && item.rules === resolution && amount === null && months === null
  return basis === 'exception' || isPlain
}
