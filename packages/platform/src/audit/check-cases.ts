import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database, Transaction } from '../database/index.ts'
import { NIL } from './anchors.ts'
import { type CaseRows, checkCase } from './check-case.ts'
import type { Finding } from './finding.ts'
import { readTogether } from './read-together.ts'

const PAGE = 200

/** What was looked at, and what was found in it. */
export interface CasePage {
  readonly cases: number
  readonly events: number
  readonly applications: number
  readonly findings: readonly Finding[]
}

/** Looks at every case of which there is anything: an event, a summary, or an anchor of a manifest. */
export async function* checkCases(database: Database): AsyncGenerator<CasePage> {
  for (let after = NIL; ; ) {
    const page = await readTogether(database, (transaction) => readPage(transaction, after))
    const last = page.at(-1)
    if (last === undefined) return
    const applications = new Set(page.map(({ application }) => application?.id))
    yield {
      cases: page.length,
      events: page.reduce((sum, { events }) => sum + events.length, 0),
      applications: applications.size,
      findings: page.flatMap(checkCase),
    }
    after = last.caseId
    await yieldToOthers()
  }
}

async function readPage(transaction: Transaction, after: string): Promise<readonly CaseRows[]> {
  const ids = await idsAfter(transaction, after)
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

async function idsAfter(transaction: Transaction, after: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      (select case_id as id from case_summary where case_id > ${after}::uuid order by case_id limit ${PAGE})
      union (select distinct case_id from case_event where case_id > ${after}::uuid order by case_id limit ${PAGE})
      union (select distinct id from audit_anchor
        where kind = 'case' and id > ${after}::uuid order by id limit ${PAGE})
    ) known order by id limit ${PAGE}`.execute(transaction)
  return rows.map(({ id }) => id)
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
