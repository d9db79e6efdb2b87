import { type Database, tableSize, verifyCase } from '@ondol/platform/testing'
import type { Acknowledged } from './load.ts'

/** What is in the database after a load. */
export interface Kept {
  readonly applications: number
  readonly cases: number
  /** Those of handing in, and those that jobs have added since: a case is laid before its first lender at once. */
  readonly events: number
  readonly receipts: number
  readonly notices: number
  /** What the rows of one application take, in bytes. */
  readonly bytesEach: number
  /** Cases whose chain was verified. */
  readonly verified: number
}

/** The tables that handing in writes. */
const TABLES = [
  'application',
  'request_receipt',
  'case_summary',
  'case_event',
  'case_claim',
  'notice',
] as const
type TableName = (typeof TABLES)[number]

/**
 * Counts what a load left and verifies the chains of a sample of it. Throws where anything differs from what was
 * acknowledged: such a run is void.
 */
export async function checkKept(
  database: Database,
  acknowledged: readonly Acknowledged[],
  sample: number,
): Promise<Kept> {
  const kept = await count(database, acknowledged.length)
  const cases = acknowledged.reduce((sum, one) => sum + one.cases.length, 0)
  expectEqual('applications', kept.applications, acknowledged.length)
  expectEqual('receipts', kept.receipts, acknowledged.length)
  expectEqual('ids that differ', new Set(acknowledged.map(({ id }) => id)).size, acknowledged.length)
  expectEqual('cases', kept.cases, cases)
  expectEqual('first events', await firstEvents(database), cases)
  const step = Math.max(1, Math.floor(acknowledged.length / sample))
  const chosen = acknowledged.filter((_, index) => index % step === 0).flatMap((one) => one.cases)
  for (const id of chosen) {
    const fault = await database.transaction({ kind: 'system', job: 'bench' }, (transaction) =>
      verifyCase(transaction, id),
    )
    if (fault !== null)
      throw new Error(`void: the chain of case ${id} does not verify: ${JSON.stringify(fault)}`)
  }
  return { ...kept, verified: chosen.length }
}

function expectEqual(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`void: ${found} ${what} are there, ${expected} were acknowledged`)
}

async function firstEvents(database: Database): Promise<number> {
  const { count: found } = await database.transaction({ kind: 'system', job: 'bench' }, (transaction) =>
    transaction
      .selectFrom('case_event')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('seq', '=', 1)
      .executeTakeFirstOrThrow(),
  )
  return Number(found)
}

async function count(database: Database, applications: number): Promise<Omit<Kept, 'verified'>> {
  const sizes = new Map<TableName, Awaited<ReturnType<typeof tableSize>>>()
  for (const table of TABLES) sizes.set(table, await tableSize(database, table))
  const rowsOf = (table: TableName): number => sizes.get(table)?.rows ?? 0
  const bytes = [...sizes.values()].reduce((sum, one) => sum + one.bytes, 0)
  return {
    applications: rowsOf('application'),
    cases: rowsOf('case_summary'),
    events: rowsOf('case_event'),
    receipts: rowsOf('request_receipt'),
    notices: rowsOf('notice'),
    bytesEach: Math.round(bytes / Math.max(applications, 1)),
  }
}
