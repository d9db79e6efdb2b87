import { totalOf } from '@ondol/rules'
import type { Insertable, Selectable } from 'kysely'
import { hashOf, NOTHING_BEFORE } from '../chain/index.ts'
import type { ItemRow } from './case-item.ts'
import type { CaseEvent, CaseState } from './case-state.ts'
import { referenceOf } from './reference.ts'
import type { CaseEventTable, CaseSummaryTable } from './tables.ts'

/** An event with its links. */
export interface ChainedEvent {
  readonly event: CaseEvent
  readonly prevHash: string
  readonly hash: string
}

/** Links an event to the one before, whose hash is given; to nothing, where it is the first. */
export function chained(event: CaseEvent, prevHash: string = NOTHING_BEFORE): ChainedEvent {
  return { event, prevHash, hash: hashOf(contentOf({ event, prevHash })) }
}

/** What the hash of an event is taken over. */
export function contentOf({ event, prevHash }: Omit<ChainedEvent, 'hash'>): unknown {
  const { caseId, seq, at, actorId, actorRole, type, payload } = event
  return { caseId, seq, at, actorId, actorRole, type, payload, prevHash }
}

export function eventRow({ event, prevHash, hash }: ChainedEvent): Insertable<CaseEventTable> {
  return {
    case_id: event.caseId,
    seq: event.seq,
    at: new Date(event.at),
    actor_id: event.actorId,
    actor_role: event.actorRole,
    type: event.type,
    payload: JSON.stringify(event.payload),
    prev_hash: prevHash,
    hash,
    applicant_id: event.applicantId,
    institution_id: event.institutionId,
  }
}

export function eventOfRow(row: Selectable<CaseEventTable>): ChainedEvent {
  const event = {
    caseId: row.case_id,
    seq: row.seq,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorRole: row.actor_role,
    type: row.type,
    payload: row.payload,
    applicantId: row.applicant_id,
    institutionId: row.institution_id,
  }
  // Only events that were accepted are stored, and the chain tells whether they still are what was stored.
  return { event: event as unknown as CaseEvent, prevHash: row.prev_hash, hash: row.hash }
}

/** What lists need of a case that has been read in full. */
export function itemRowOf(state: CaseState, duplicate: boolean): ItemRow {
  const { decision } = state
  const said = decision ?? { amount: null, unit: null, months: null, ...state.rules.benefit }
  return {
    case_id: state.caseId,
    reference: referenceOf(state.caseId),
    application_id: state.application,
    programme: state.programme,
    subject: state.subject,
    institution_id: state.institutionId,
    state: state.state,
    seq: state.seq,
    officer_id: state.officer,
    amount: said.amount,
    unit: said.unit,
    months: said.months,
    submitted_at: new Date(state.submittedAt),
    since: new Date(state.since),
    due_on: state.dueOn,
    escalated: state.escalated,
    duplicate,
  }
}

/** What a case folds to, as its row. */
export function summaryOf(state: CaseState, head: string): Omit<Insertable<CaseSummaryTable>, 'duplicate'> {
  const { duplicate: _, ...item } = itemRowOf(state, false)
  const { decision } = state
  return {
    ...item,
    applicant_id: state.applicantId,
    head_hash: head,
    total: decision === null ? expectedTotal(state) : decision.total,
    folded: JSON.stringify(state),
  }
}

function expectedTotal({ rules }: CaseState): number | null {
  const total = totalOf(rules)
  return total === undefined ? null : Math.floor(total)
}
