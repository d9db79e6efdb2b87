import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, trialBalance, verifyCase } from '@ondol/platform/testing'
import { expect } from 'vitest'
import type { Promised } from './promises.ts'

const AUDITOR = { kind: 'system', job: 'drill' } as const

/** Fails where anything that was promised is not there, or is there in another form, or where the ledger does not hold. */
export async function checkPromises(
  database: Database,
  promised: Promised,
  dataFolder: string,
): Promise<void> {
  await checkApplications(database, promised)
  await checkPapers(database, promised, dataFolder)
  await checkCases(database, promised)
  await checkLedger(database, promised)
}

async function checkApplications({ owner }: Database, { applications }: Promised): Promise<void> {
  const promised = [...applications.values()]
  const ids = promised.map(({ id }) => id)
  if (ids.length === 0) return
  const kept = await owner.selectFrom('application').select('id').where('id', 'in', ids).execute()
  expect(kept.map(({ id }) => id).sort()).toEqual(ids.toSorted())
  const rows = await owner
    .selectFrom('case_summary')
    .select(['case_id', 'application_id'])
    .where('application_id', 'in', ids)
    .execute()
  const found = rows.map(({ case_id: id, application_id: application }) => `${application} ${id}`)
  const expected = promised.flatMap(({ id, cases }) => cases.map((one) => `${id} ${one}`))
  expect(found.sort()).toEqual(expected.sort())
}

async function checkCases(database: Database, { applications, actions }: Promised): Promise<void> {
  const cases = new Set([...[...applications.values()].flatMap((one) => one.cases), ...actions.keys()])
  const verify = (id: string): ReturnType<typeof verifyCase> =>
    database.transaction(AUDITOR, (transaction) => verifyCase(transaction, id))
  for (const id of cases) {
    // An officer may have acted between its two looks; what is wrong in the tables is wrong at the second time too.
    const fault = (await verify(id)) && (await verify(id))
    expect(fault).toBeNull()
  }
  for (const [id, seq] of actions) {
    const events = await database.owner
      .selectFrom('case_event')
      .select('type')
      .where('case_id', '=', id)
      .where('seq', '<=', seq)
      .orderBy('seq')
      .execute()
    expect(events.map(({ type }) => type)).toEqual(['submit', 'take', 'approve'].slice(0, seq))
  }
}

/** A content is kept under its own name, as `ab/cd/abcd…`. */
async function checkPapers({ owner }: Database, { papers }: Promised, dataFolder: string): Promise<void> {
  if (papers.size === 0) return
  const kept = await owner
    .selectFrom('evidence_outcome')
    .select(['document_id', 'sha256'])
    .where('outcome', '=', 'kept')
    .where('document_id', 'in', [...papers.keys()])
    .execute()
  const found = kept.map(({ document_id: id, sha256 }) => `${id} ${sha256}`)
  expect(found.sort()).toEqual([...papers].map(([id, sha256]) => `${id} ${sha256}`).sort())
  for (const sha256 of papers.values()) {
    const bytes = await readFile(join(dataFolder, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
}

async function checkLedger(database: Database, { transfers, grants }: Promised): Promise<void> {
  const balance = await database.transaction(AUDITOR, trialBalance)
  expect({ holds: balance.holds, broken: balance.broken }).toEqual({ holds: true, broken: [] })
  const { owner } = database
  if (transfers.size > 0) {
    const kept = await owner
      .selectFrom('ledger_transfer')
      .select('id')
      .where('id', 'in', [...transfers])
      .execute()
    expect(kept).toHaveLength(transfers.size)
  }
  if (grants.size > 0) {
    const kept = await owner
      .selectFrom('ledger_transfer')
      .select('case_id')
      .where('kind', '=', 'reserve')
      .where('case_id', 'in', [...grants])
      .execute()
    expect(kept.map((one) => one.case_id).sort()).toEqual([...grants].sort())
  }
}

/** Fails where there is more or less than was promised, once nothing is under way any longer. */
export async function checkNothingElse({ owner }: Database, promised: Promised): Promise<void> {
  const count = (table: 'application' | 'request_receipt' | 'case_summary'): Promise<number> =>
    owner
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
      .then(({ rows }) => rows)
  const events = await owner
    .selectFrom('case_event')
    .select(({ fn }) => ['type', fn.countAll<number>().as('rows')])
    .groupBy('type')
    .execute()
  const eventsOf = (type: string): number => events.find((one) => one.type === type)?.rows ?? 0
  const kept = await owner
    .selectFrom('evidence_outcome')
    .select('document_id')
    .where('outcome', '=', 'kept')
    .execute()
  const { applications, actions, transfers, grants, releases } = promised
  const cases = [...applications.values()].reduce((sum, one) => sum + one.cases.length, 0)
  const acted = [...actions.values()]
  expect({
    applications: await count('application'),
    receipts: await count('request_receipt'),
    cases: await count('case_summary'),
    submitted: eventsOf('submit'),
    taken: eventsOf('take'),
    approved: eventsOf('approve'),
    // A paper whose answer was lost may be kept all the same; its case is told of it once, as of every one.
    papers: eventsOf('add-evidence'),
  }).toEqual({
    applications: applications.size,
    receipts: applications.size,
    cases,
    submitted: cases,
    taken: acted.length,
    approved: acted.filter((seq) => seq === 3).length,
    papers: kept.length,
  })
  const moved = await owner.selectFrom('ledger_transfer').select('id').execute()
  // What is released is committed, and disbursed once it is paid.
  expect(moved).toHaveLength(transfers.size + grants.size + 2 * releases.size)
}
