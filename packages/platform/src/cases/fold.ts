import type { Asked, CaseEvent, CaseState, FactOverlay, Terms } from './case-state.ts'
import { lendingAfter } from './fold-lending.ts'
import { LENDING_ACTIONS, type LendingActionName } from './lending-actions.ts'
import type { RulesAnswer } from './payloads.ts'

const UNASKED: RulesAnswer = { status: 'unknown', benefit: null, failing: [], open: [], excludedBy: null }

/** A case before its first event. */
export const NO_CASE: CaseState = {
  caseId: '',
  application: '',
  programme: '',
  subject: '',
  applicantId: '',
  institutionId: '',
  language: 'ko',
  state: 'draft',
  seq: 0,
  submittedAt: '',
  since: '',
  dueOn: null,
  escalated: false,
  officer: null,
  rules: UNASKED,
  asked: [],
  overlays: [],
  resolution: null,
  proposal: null,
  decision: null,
  released: 0,
  paid: 0,
  appealedFrom: null,
}

/** What a case is after its events, in their order. */
export function fold(events: readonly CaseEvent[]): CaseState {
  return events.reduce(after, NO_CASE)
}

/** What a case is after one more event. */
export function after(before: CaseState, event: CaseEvent): CaseState {
  const { to, dueOn } = event.payload
  const clock = dueOn === undefined ? {} : { dueOn, escalated: false }
  const moved = to === before.state ? {} : { since: event.at }
  const lending = lendingAfter(before.lending, event)
  const more = isLending(event) ? askedByLender(before, event) : changes(before, event)
  const lent = lending === undefined ? {} : { lending }
  return { ...before, ...clock, ...moved, ...more, ...lent, state: to, seq: event.seq }
}

type LendingEvent = EventOf<LendingActionName>

const isLending = (event: CaseEvent): event is LendingEvent => Object.hasOwn(LENDING_ACTIONS, event.type)

/** What a lender asks of the applicant, until it answers itself or the case leaves it. */
function askedByLender(before: CaseState, event: LendingEvent): Partial<CaseState> {
  if (event.type === 'ask-applicant') return { asked: [...before.asked, ...askedIn(event)] }
  return before.asked.length === 0 ? {} : { asked: [] }
}

function changes(before: CaseState, event: Exclude<CaseEvent, LendingEvent>): Partial<CaseState> {
  switch (event.type) {
    case 'submit':
      return submitted(event)
    case 'take':
      return { officer: event.actorId }
    case 'assign':
      return { officer: event.payload.officer }
    case 'ask-evidence':
      return { asked: [...before.asked, ...askedIn(event)] }
    case 'answer-evidence':
    case 'resume-review':
      return { asked: [] }
    case 'correct-facts':
    case 'verify-facts':
      return { overlays: overlaid(before.overlays, overlaysOf(event)) }
    case 'committee-decides':
      return { resolution: event.payload }
    case 'propose-decision':
      return { proposal: event.payload.terms }
    case 'return-proposal':
      return { proposal: null }
    case 'approve':
    case 'reject':
    case 'second-sign':
      return decided(event, event.payload.terms)
    case 'release':
    case 'mark-paid':
    case 'mark-returned':
      return moneyAfter(before, event)
    case 'send-on':
      return { ...NOT_BEGUN, institutionId: event.payload.institution }
    case 'withdraw':
      return { asked: [], proposal: null }
    case 'appeal':
      return { appealedFrom: before.state }
    case 'withdraw-appeal':
    case 'dismiss-appeal':
      return { appealedFrom: null }
    case 'uphold-appeal':
      return { appealedFrom: null, officer: null }
    case 'reopen':
      return { asked: [], proposal: null, officer: null }
    case 'escalate':
      return { escalated: true }
    case 'refer-to-committee':
    case 'close':
    case 'add-evidence':
    case 'note':
    case 'message':
      return {}
  }
}

/** Whoever takes a case on begins with it: what another office asked or resolved does not bind them. */
const NOT_BEGUN = { officer: null, asked: [], proposal: null, resolution: null } as const

type EventOf<A extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: A }>

function submitted({
  caseId,
  applicantId,
  institutionId,
  at,
  payload,
}: EventOf<'submit'>): Partial<CaseState> {
  const { application, programme, subject, rules, language } = payload
  return {
    caseId,
    applicantId,
    institutionId,
    application,
    programme,
    subject,
    rules,
    language,
    submittedAt: at,
  }
}

function askedIn({ seq, at, payload }: EventOf<'ask-evidence' | 'ask-applicant'>): readonly Asked[] {
  return payload.items.map(({ evidence, words }, index) => ({
    id: `${seq}.${index + 1}`,
    evidence,
    words,
    at,
  }))
}

function overlaysOf(event: EventOf<'correct-facts' | 'verify-facts'>): readonly FactOverlay[] {
  if (event.type === 'correct-facts') {
    const { corrections, reason } = event.payload
    return corrections.map(({ fact, value }) => ({ fact, value, provenance: 'corrected', source: reason }))
  }
  const { facts, source } = event.payload
  return facts.map(({ fact, value }) => ({ fact, value, provenance: 'verified', source }))
}

/** The last word about each fact. */
function overlaid(before: readonly FactOverlay[], added: readonly FactOverlay[]): readonly FactOverlay[] {
  return [...new Map([...before, ...added].map((overlay) => [overlay.fact, overlay])).values()]
}

function decided({ type, at, actorId }: CaseEvent, terms: Terms): Partial<CaseState> {
  const signedBy = type === 'second-sign' ? actorId : null
  return { decision: { ...terms, at, signedBy }, proposal: null, asked: [] }
}

function moneyAfter(
  { released, paid }: CaseState,
  { type, payload }: EventOf<'release' | 'mark-paid' | 'mark-returned'>,
): Partial<CaseState> {
  const { amount } = payload
  if (type === 'release') return { released: released + amount }
  if (type === 'mark-paid')
    return payload.afterRefusal === true
      ? { released: released + amount, paid: paid + amount }
      : { paid: paid + amount }
  return { released: released - amount, paid: payload.was === 'paid' ? paid - amount : paid }
}
