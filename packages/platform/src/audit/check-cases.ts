import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database, Transaction } from '../database/index.ts'
import { NIL } from './anchors.ts'
import { type CaseRows, checkCase } from './check-case.ts'
import type { Finding } from './finding.ts'
import { readCases } from './read-cases.ts'
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
  return await readCases(transaction, await idsAfter(transaction, after))
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
