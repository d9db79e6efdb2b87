import { type Insertable, type Selectable, sql } from 'kysely'
import { type CaseTables, eventRow, summaryOf } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import type { Acknowledgement } from './application.ts'
import type { NewCase } from './new-case.ts'

/** Everything that an application writes. */
export interface NewApplication {
  readonly application: Omit<Selectable<CaseTables['application']>, 'parameters'> & {
    readonly parameters: unknown
  }
  readonly cases: readonly (NewCase & { readonly duplicate: boolean })[]
  readonly receipt: {
    readonly accountId: string
    readonly key: string
    readonly bodyHash: string
    readonly answer: Acknowledgement
  }
  /** The draft that it was. */
  readonly draft: string | null
}

/**
 * Writes an application with its cases, their first events and claims, and the receipt of the request: in one
 * statement, since people hand in by the hundreds at once. Answers false, and writes nothing, where the request's key
 * has a receipt already; a request under way with the same key is waited for.
 */
export async function writeApplication(transaction: Transaction, written: NewApplication): Promise<boolean> {
  const { application, cases, receipt, draft } = written
  const events = cases.map(({ chained }) => ({ ...eventRow(chained), payload: chained.event.payload }))
  const summaries = cases.map(({ state, chained, duplicate }) => ({
    ...summaryOf(state, chained.hash),
    folded: state,
    duplicate,
  }))
  const claims = cases.flatMap(claimRows)
  const { rows } = await sql<{ readonly isNew: boolean }>`
    with fresh as (
      insert into request_receipt (account_id, key, body_hash, answer, at)
      values (${receipt.accountId}, ${receipt.key}, ${receipt.bodyHash}, ${JSON.stringify(receipt.answer)}::json,
        ${application.submitted_at})
      on conflict do nothing returning 1),
    added_application as (
      insert into application select row.*
      from fresh, jsonb_populate_record(null::application, ${JSON.stringify(application)}::jsonb) row),
    added_summary as (
      insert into case_summary select row.*
      from fresh, jsonb_populate_recordset(null::case_summary, ${JSON.stringify(summaries)}::jsonb) row),
    added_event as (
      insert into case_event select row.*
      from fresh, jsonb_populate_recordset(null::case_event, ${JSON.stringify(events)}::jsonb) row),
    added_claim as (
      insert into case_claim select row.*
      from fresh, jsonb_populate_recordset(null::case_claim, ${JSON.stringify(claims)}::jsonb) row),
    gone_draft as (
      delete from application_draft using fresh where id = ${draft}::uuid)
    select exists (select from fresh) as "isNew"`.execute(transaction)
  return rows[0]?.isNew === true
}

function claimRows({ state, claims }: NewCase): readonly Insertable<CaseTables['case_claim']>[] {
  const { caseId, applicantId, institutionId } = state
  return claims.map(({ slot, kind, key, exclusive }) => ({
    case_id: caseId,
    slot,
    kind,
    key,
    exclusive,
    held: false,
    applicant_id: applicantId,
    institution_id: institutionId,
  }))
}

/** The receipt of a request of an account. */
export async function findReceipt(
  transaction: Transaction,
  accountId: string,
  key: string,
): Promise<{ readonly bodyHash: string; readonly answer: Acknowledgement } | undefined> {
  const row = await transaction
    .selectFrom('request_receipt')
    .select(['body_hash', 'answer'])
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst()
  // Only acknowledgements are kept under keys.
  return row && { bodyHash: row.body_hash, answer: row.answer as unknown as Acknowledgement }
}
