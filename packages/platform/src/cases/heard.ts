import type { ActionName } from './action-names.ts'
import type { CaseEvent, CaseState } from './case-state.ts'
import { holderOf } from './next-lender.ts'
import type { Heard, Hearer } from './ports.ts'

/** What the applicant hears of when somebody else does it, or as a confirmation when they do. */
const TOLD_TO_APPLICANT: ReadonlySet<ActionName> = new Set([
  'submit',
  'ask-evidence',
  'refer-to-committee',
  'send-on',
  'approve',
  'reject',
  'second-sign',
  'mark-paid',
  'mark-returned',
  'withdraw',
  'appeal',
  'uphold-appeal',
  'dismiss-appeal',
  'reopen',
  'close',
  'offer',
  'lapse-offer',
  'ask-applicant',
  'decline-offer',
  'accept-offer',
  'recall-offer',
  'end-route',
  'report-disbursement',
  'report-change',
])

/** What the officer in charge hears of when the applicant does it. */
const TOLD_TO_OFFICER: ReadonlySet<ActionName> = new Set(['answer-evidence', 'withdraw', 'add-evidence'])

/** Who is to hear of an event. */
export function heardOf(before: CaseState, state: CaseState, event: CaseEvent): readonly Heard[] {
  return [
    ...applicantHears(before, event),
    ...officeHears(before, event),
    ...lenderHears(before, state, event),
  ].map((to) => ({
    to,
    event,
    before,
    state,
  }))
}

function applicantHears(before: CaseState, { type, actorRole }: CaseEvent): readonly Hearer[] {
  if (type === 'message') return actorRole === 'resident' ? [] : ['applicant']
  // What was asked of a person and did not come: a reminder, and no more.
  if (type === 'escalate')
    return before.state === 'evidence-asked' || before.state === 'lender-asked' ? ['applicant'] : []
  return TOLD_TO_APPLICANT.has(type) ? ['applicant'] : []
}

/** What the lender hears of that holds the case, or did until now. */
const TOLD_TO_LENDER: ReadonlySet<ActionName> = new Set([
  'offer',
  'answer-evidence',
  'add-evidence',
  'message',
  'withdraw',
  'lapse-offer',
  'recall-offer',
])

function lenderHears(before: CaseState, state: CaseState, { type, actorRole }: CaseEvent): readonly Hearer[] {
  const isHeld = holderOf(state) !== null || holderOf(before) !== null
  return isHeld && actorRole !== 'lender' && TOLD_TO_LENDER.has(type) ? ['lender'] : []
}

function officeHears(before: CaseState, event: CaseEvent): readonly Hearer[] {
  const byApplicant = event.actorRole === 'resident' || event.actorRole === 'proxy'
  switch (event.type) {
    case 'message':
      return byApplicant ? ['officer'] : []
    case 'assign':
      return ['officer']
    case 'escalate':
      return event.payload.tells === 'resident' ? [] : [event.payload.tells]
    case 'refer-to-committee':
      return ['mediator']
    case 'propose-decision':
    case 'appeal':
      return ['supervisor']
    case 'return-proposal':
      return before.proposal?.decidedBy === event.actorId ? [] : ['officer']
    default:
      return byApplicant && TOLD_TO_OFFICER.has(event.type) ? ['officer'] : []
  }
}
