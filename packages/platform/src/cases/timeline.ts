import type { ActionName } from './action-names.ts'
import type { CaseEvent } from './case-state.ts'
import { tellEvent } from './tell-event.ts'
import type { Doer, TimelineEntry } from './views.ts'

/** What the office keeps to itself. */
const INTERNAL: ReadonlySet<ActionName> = new Set(['note', 'propose-decision', 'return-proposal'])

/** Who reads, and whether for the person who applied. */
export interface Reader {
  readonly accountId: string
  readonly isApplicant: boolean
}

/** What happened in a case, in words, for a reader: applicants see all but what the office keeps to itself. */
export function timelineFor(reader: Reader, events: readonly CaseEvent[]): readonly TimelineEntry[] {
  const entries = events.map((event, index) => ({
    seq: event.seq,
    at: event.at,
    who: doerFor(reader, event),
    action: event.type,
    text: tellEvent(event, events[index - 1]?.payload.to ?? 'draft'),
    words: wordsOf(event),
  }))
  return reader.isApplicant ? entries.filter(({ action }) => !INTERNAL.has(action)) : entries
}

function doerFor({ accountId }: Reader, { actorId, actorRole, type }: CaseEvent): Doer {
  if (actorId !== null && actorId === accountId) return 'you'
  switch (actorRole) {
    case 'resident':
      return 'applicant'
    case 'proxy':
      return 'helper'
    case 'officer':
    case 'supervisor':
    case 'auditor':
      return 'office'
    case 'mediator':
      return 'committee'
    case 'paymaster':
      return 'payments'
    case 'lender':
      return 'lender'
    case 'system':
      return type === 'mark-paid' || type === 'mark-returned' ? 'payments' : 'platform'
  }
}

/** What whoever did it wrote, as they wrote it. */
function wordsOf({ type, payload }: CaseEvent): string | null {
  switch (type) {
    case 'message':
    case 'note':
      return payload.text
    case 'ask-evidence':
    case 'ask-applicant':
      return payload.items.map(({ words }) => words).join('\n')
    case 'answer-evidence':
      return payload.answers.flatMap(({ words }) => words ?? []).join('\n') || null
    case 'approve':
    case 'reject':
    case 'propose-decision':
    case 'second-sign':
      return payload.terms.words?.plain ?? null
    case 'verify-facts':
      return payload.source
    case 'accept-offer':
    case 'decline-offer':
    case 'report-change':
      return payload.words ?? null
    default:
      return 'reason' in payload ? (payload.reason ?? null) : null
  }
}
