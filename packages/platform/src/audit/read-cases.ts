import type { Transaction } from '../database/index.ts'
import type { CaseRows } from './check-case.ts'

/** All that the database holds of cases, in the order in which they are named. */
export async function readCases(
  transaction: Transaction,
  ids: readonly string[],
): Promise<readonly CaseRows[]> {
  if (ids.length === 0) return []
  const events = await transaction
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('seq')
    .execute()
  const summaries = await transaction
    .selectFrom('case_summary')
    .selectAll()
    .where('case_id', 'in', ids)
    .execute()
  const anchors = await transaction
    .selectFrom('audit_anchor')
    .selectAll()
    .where('kind', '=', 'case')
    .where('id', 'in', ids)
    .orderBy('seq')
    .execute()
  const applications = await applicationsOf(
    transaction,
    summaries.map((row) => row.application_id),
  )
  const papers = await papersOf(transaction, ids)
  const eventsOf = groupBy(events, (row) => row.case_id)
  const anchorsOf = groupBy(anchors, ({ id }) => id)
  const papersBy = groupBy(papers, (row) => row.case_id)
  return ids.map((caseId) => {
    const summary = summaries.find((row) => row.case_id === caseId)
    return {
      caseId,
      events: eventsOf.get(caseId) ?? [],
      summary,
      anchors: anchorsOf.get(caseId) ?? [],
      papers: papersBy.get(caseId) ?? [],
      application: applications.find(({ id }) => id === summary?.application_id),
    }
  })
}

type Papers = readonly (CaseRows['papers'][number] & { readonly case_id: string })[]

async function papersOf(transaction: Transaction, ids: readonly string[]): Promise<Papers> {
  return await transaction
    .selectFrom('evidence_outcome as o')
    .innerJoin('evidence_document as d', 'd.id', 'o.document_id')
    .select(['d.case_id', 'o.document_id', 'o.sha256'])
    .where('d.case_id', 'in', ids)
    .where('o.outcome', '=', 'kept')
    .execute()
}

async function applicationsOf(
  transaction: Transaction,
  ids: readonly string[],
): Promise<readonly NonNullable<CaseRows['application']>[]> {
  if (ids.length === 0) return []
  return await transaction
    .selectFrom('application')
    .select(['id', 'facts', 'facts_hash', 'applicant_id'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}
