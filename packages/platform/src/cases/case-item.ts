import { workingDaysBetween } from '@ondol/rules'
import type { Selectable } from 'kysely'
import { seoulToday } from '../clock/index.ts'
import type { CaseContext } from './context.ts'
import { STATES } from './states.ts'
import type { CaseSummaryTable } from './tables.ts'
import type { CaseItem, Flags } from './views.ts'

/** What a list needs of a case. */
export const ITEM_COLUMNS = [
  'case_id',
  'reference',
  'application_id',
  'programme',
  'subject',
  'institution_id',
  'state',
  'seq',
  'submitted_at',
  'since',
  'due_on',
  'amount',
  'unit',
  'months',
  'officer_id',
  'duplicate',
  'escalated',
] as const

export type ItemRow = Pick<Selectable<CaseSummaryTable>, (typeof ITEM_COLUMNS)[number]>

/** A case as lists show it. */
export function caseItem(context: Pick<CaseContext, 'names' | 'now' | 'figuresAt'>, row: ItemRow): CaseItem {
  const today = seoulToday(context.now())
  const { holidays } = context.figuresAt(today)
  return {
    id: row.case_id,
    reference: row.reference,
    application: row.application_id,
    programme: context.names.programme(row.programme),
    subject: row.subject,
    institution: context.names.institution(row.institution_id),
    state: row.state,
    stateTitle: STATES[row.state].title,
    seq: row.seq,
    submittedAt: row.submitted_at.toISOString(),
    since: row.since.toISOString(),
    dueOn: row.due_on,
    workingDaysLeft: row.due_on === null ? null : workingDaysBetween(today, row.due_on, holidays),
    amount: row.amount,
    unit: row.unit,
    months: row.months,
  }
}

/** What stands out about a case. */
export function flagsOf({ now }: Pick<CaseContext, 'now'>, row: ItemRow): Flags {
  const late = row.due_on !== null && row.due_on < seoulToday(now())
  return { duplicate: row.duplicate, late, escalated: row.escalated }
}
