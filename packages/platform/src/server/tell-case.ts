import { institutionsOf, type PackDefinition, type Text } from '@ondol/rules'
import { type Heard, holderOf, referenceOf, STATES, type Terms, tellEvent, wonWords } from '../cases/index.ts'
import type { Notice } from '../notices/index.ts'

/** What a notice says, without whom it is for. */
export type Told = {
  [K in Notice['kind']]: Pick<Extract<Notice, { readonly kind: K }>, 'kind' | 'values'>
}[Notice['kind']]

/** What programmes are called in notices. */
export interface Naming {
  readonly programme: (id: string) => Text
  /** An institution, such as a lender. */
  readonly institution: (id: string) => Text
  /** A case by its number and its programme. */
  readonly numbered: (reference: string, programme: string) => Text
}

export function namingOf(pack: PackDefinition): Naming {
  const titles = new Map(pack.programmes.map(({ id, title }) => [id, title]))
  const institutions = new Map(institutionsOf(pack).map(({ id, title }) => [id, title]))
  const programme = (id: string): Text => titles.get(id) ?? { ko: id, en: id }
  return {
    programme,
    institution: (id) => institutions.get(id) ?? { ko: id, en: id },
    numbered: (reference, id) => {
      const { ko, en } = programme(id)
      return { ko: `${reference} ${ko}`, en: `${reference} ${en}` }
    },
  }
}

/** What the applicant is told of an event; `null` where it needs no notice. */
export function toApplicant(heard: Heard, naming: Naming): Told | null {
  const { event, before, state, isAlike = false } = heard
  const known = { reference: referenceOf(state.caseId), programme: naming.programme(state.programme) }
  const until = state.dueOn
  if (LENDER_NEWS.has(event.type)) return lenderNews(heard, known, naming)
  switch (event.type) {
    case 'submit':
      return isAlike ? { kind: 'duplicate-found', values: known } : null
    case 'ask-evidence':
      return {
        kind: 'evidence-asked',
        values: { ...known, until, items: event.payload.items.map(({ words }) => words) },
      }
    case 'ask-applicant':
      return {
        kind: 'evidence-asked',
        values: { ...known, until, items: event.payload.items.map(({ words }) => words) },
      }
    case 'escalate':
      return { kind: 'evidence-reminder', values: { ...known, until: before.dueOn } }
    case 'refer-to-committee':
      return { kind: 'referred', values: { ...known, until } }
    case 'send-on': {
      const { institution: id, reason: words } = event.payload
      return { kind: 'sent-on', values: { ...known, institution: naming.institution(id), words, until } }
    }
    case 'approve':
    case 'reject':
    case 'second-sign':
      return decided(event.payload.terms, known)
    case 'mark-paid':
      return { kind: 'paid', values: { ...known, amount: event.payload.amount } }
    case 'mark-returned':
      return event.payload.was === 'recalled' ? null : { kind: 'payment-returned', values: known }
    case 'withdraw':
      return { kind: 'withdrawn', values: known }
    case 'appeal':
      return { kind: 'appeal-received', values: { ...known, until } }
    case 'uphold-appeal':
      return { kind: 'appeal-upheld', values: { ...known, words: event.payload.reason } }
    case 'dismiss-appeal':
      return { kind: 'appeal-dismissed', values: { ...known, words: event.payload.reason } }
    case 'reopen':
      return { kind: 'reopened', values: known }
    case 'close':
      return { kind: 'closed', values: { ...known, words: event.payload.reason ?? null } }
    case 'message':
      return { kind: 'message-received', values: known }
    default:
      return null
  }
}

/** What people of the office are told: that work waits, or that its time has passed. */
export function toOffice({ event, before, state }: Heard, naming: Naming): Told {
  const known = { reference: referenceOf(state.caseId), programme: naming.programme(state.programme) }
  if (event.type === 'escalate')
    return { kind: 'overdue', values: { ...known, state: STATES[before.state].title, due: before.dueOn } }
  return { kind: 'work-waits', values: { ...known, what: tellEvent(event, before.state), due: state.dueOn } }
}

const LENDER_NEWS: ReadonlySet<Heard['event']['type']> = new Set([
  'offer',
  'lapse-offer',
  'decline-offer',
  'accept-offer',
  'recall-offer',
  'end-route',
  'report-disbursement',
  'report-change',
])

/** Which lender said or let pass what, and by when it goes on. */
function lenderNews({ event, before, state }: Heard, known: Known, naming: Naming): Told {
  const lender = holderOf(state) ?? holderOf(before)
  const what = tellEvent(event, before.state)
  const values = {
    ...known,
    what,
    lender: lender === null ? null : naming.institution(lender),
    until: state.dueOn,
  }
  return { kind: 'lender-news', values }
}

interface Known {
  readonly reference: string
  readonly programme: Text
}

function decided({ outcome, total, because, words, appealUntil }: Terms, known: Known): Told {
  if (outcome === 'approve') {
    const benefit = total === null ? null : wonWords(total)
    return { kind: 'approved', values: { ...known, benefit, words: words?.plain ?? null, appealUntil } }
  }
  const reasons = because.ko.map((ko, at) => ({ ko, en: because.en[at] ?? ko }))
  return { kind: 'rejected', values: { ...known, reasons, words: words?.plain ?? null, appealUntil } }
}
