import type { Template } from './template.ts'
import { type AppealDismissed, appealDismissed } from './templates/appeal-dismissed.ts'
import { type AppealReceived, appealReceived } from './templates/appeal-received.ts'
import { type AppealUpheld, appealUpheld } from './templates/appeal-upheld.ts'
import { type Approved, approved } from './templates/approved.ts'
import { type Closed, closed } from './templates/closed.ts'
import { type CouncilMoved, councilMoved } from './templates/council-moved.ts'
import { type DuplicateFound, duplicateFound } from './templates/duplicate-found.ts'
import { type EvidenceAsked, evidenceAsked } from './templates/evidence-asked.ts'
import { type EvidenceReminder, evidenceReminder } from './templates/evidence-reminder.ts'
import { type LenderNews, lenderNews } from './templates/lender-news.ts'
import { type MessageReceived, messageReceived } from './templates/message-received.ts'
import { type Overdue, overdue } from './templates/overdue.ts'
import { type Paid, paid } from './templates/paid.ts'
import { type PaymentReturned, paymentReturned } from './templates/payment-returned.ts'
import { type Referred, referred } from './templates/referred.ts'
import { type Rejected, rejected } from './templates/rejected.ts'
import { type Reopened, reopened } from './templates/reopened.ts'
import { type RepaymentAsked, repaymentAsked } from './templates/repayment-asked.ts'
import { type SentOn, sentOn } from './templates/sent-on.ts'
import { type Submitted, submitted } from './templates/submitted.ts'
import { type Withdrawn, withdrawn } from './templates/withdrawn.ts'
import { type WorkWaits, workWaits } from './templates/work-waits.ts'

/** What each kind of notice is told. */
export interface NoticeValues {
  submitted: Submitted
  'evidence-asked': EvidenceAsked
  'evidence-reminder': EvidenceReminder
  referred: Referred
  'sent-on': SentOn
  approved: Approved
  rejected: Rejected
  paid: Paid
  'payment-returned': PaymentReturned
  'repayment-asked': RepaymentAsked
  'duplicate-found': DuplicateFound
  withdrawn: Withdrawn
  'appeal-received': AppealReceived
  'appeal-upheld': AppealUpheld
  'appeal-dismissed': AppealDismissed
  reopened: Reopened
  closed: Closed
  'message-received': MessageReceived
  'lender-news': LenderNews
  overdue: Overdue
  'work-waits': WorkWaits
  'council-moved': CouncilMoved
}

export type NoticeKind = keyof NoticeValues

/** Every kind of notice, with its words. */
export const TEMPLATES: { readonly [K in NoticeKind]: Template<NoticeValues[K]> } = {
  submitted,
  'evidence-asked': evidenceAsked,
  'evidence-reminder': evidenceReminder,
  referred,
  'sent-on': sentOn,
  approved,
  rejected,
  paid,
  'payment-returned': paymentReturned,
  'repayment-asked': repaymentAsked,
  'duplicate-found': duplicateFound,
  withdrawn,
  'appeal-received': appealReceived,
  'appeal-upheld': appealUpheld,
  'appeal-dismissed': appealDismissed,
  reopened,
  closed,
  'message-received': messageReceived,
  'lender-news': lenderNews,
  overdue,
  'work-waits': workWaits,
  'council-moved': councilMoved,
}

/** The names of all kinds of notice. */
export const NOTICE_KINDS: readonly NoticeKind[] = Object.keys(TEMPLATES) as NoticeKind[] // its keys are what its type says
