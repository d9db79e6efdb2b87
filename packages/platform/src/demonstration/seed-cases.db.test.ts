import { randomBytes } from 'node:crypto'
import { fuseUnit, loadPack } from '@ondol/rules'
import { registers, seoul } from '@ondol/seoul'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STATE_NAMES, verifyCase } from '../cases/index.ts'
import type { Actor, Database } from '../database/index.ts'
import { trialBalance } from '../ledger/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { testCase } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testContext } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { planApplication } from './plan.ts'
import { type Seeded, type Seeding, seedCases } from './seed-cases.ts'
import { keepPeople } from './sign-in/keep-people.ts'

/** No invented case is laid before a lender yet. */
const WITH_LENDERS: ReadonlySet<string> = new Set([
  'offered',
  'lender-asked',
  'lender-accepted',
  'carried-out',
])
const NOW = new Date('2026-11-24T05:00:00Z')
const TEST: Actor = { kind: 'system', job: 'test' }
const SLOW = 120_000
const pack = loadPack(seoul, { compile: fuseUnit })

function seedingOf(database: Database, change: Partial<Seeding> = {}): Seeding {
  const bankFolder = temporaryFolder('demonstration')
  const keys = testKeyRing()
  return {
    database,
    pack,
    keys,
    bankFolder,
    random: randomBytes,
    seed: 'ondol',
    cases: 60,
    until: NOW,
    ...change,
  }
}

async function withPeople(): Promise<Database> {
  const database = await testDatabase()
  await keepPeople({ database, sealing: testKeyRing(), ids: uuid, random: randomBytes, now: () => NOW })
  return database
}

const countOf = async (
  database: Database,
  table: 'account' | 'application' | 'case_summary' | 'case_event' | 'payment_order',
): Promise<number> => {
  const { n } = await database.owner
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

const countAll = async (database: Database): Promise<readonly number[]> =>
  await Promise.all(
    (['account', 'application', 'case_summary', 'case_event', 'payment_order'] as const).map((table) =>
      countOf(database, table),
    ),
  )

describe('a demonstration of sixty cases', () => {
  let database: Database
  let seeded: Seeded | null

  beforeAll(async () => {
    database = await withPeople()
    seeded = await seedCases(seedingOf(database))
  }, SLOW)
  afterAll(() => database.close())

  it('has every state that a case can be in', async () => {
    expect(seeded?.cases).toBeGreaterThanOrEqual(60)
    expect(await countOf(database, 'case_summary')).toBe(seeded?.cases)
    const rows = await database.owner.selectFrom('case_summary').select('state').distinct().execute()
    const states = new Set(rows.map(({ state }) => state))
    const others = STATE_NAMES.filter((state) => state !== 'draft' && !WITH_LENDERS.has(state))
    expect([...states].toSorted()).toEqual(others.toSorted())
  })

  it('was acted on in every way that there is, by people and by the clock', async () => {
    const rows = await database.owner.selectFrom('case_event').select(['type', 'actor_role']).execute()
    const done = new Set(rows.map(({ type }) => type))
    for (const type of [
      'ask-evidence',
      'answer-evidence',
      'committee-decides',
      'second-sign',
      'send-on',
      'release',
    ] as const)
      expect(done).toContain(type)
    for (const type of ['mark-paid', 'escalate', 'appeal', 'uphold-appeal', 'message', 'note'] as const)
      expect(done).toContain(type)
    expect(new Set(rows.map(({ actor_role: role }) => role))).toContain('proxy')
  })

  it('lies in the past, each event after the one before', async () => {
    const rows = await database.owner
      .selectFrom('case_event')
      .select(['case_id', 'at'])
      .orderBy('case_id')
      .orderBy('seq')
      .execute()
    const last = new Map<string, Date>()
    for (const { case_id: id, at } of rows) {
      expect(at.getTime()).toBeLessThanOrEqual(NOW.getTime())
      expect(at.getTime()).toBeGreaterThanOrEqual(last.get(id)?.getTime() ?? 0)
      last.set(id, at)
    }
  })

  it('has a ledger that balances, and chains that verify', async () => {
    expect((await database.transaction(TEST, trialBalance)).holds).toBe(true)
    const cases = await database.owner.selectFrom('case_summary').select('case_id').execute()
    for (const { case_id: id } of cases)
      expect(await database.transaction(TEST, (transaction) => verifyCase(transaction, id))).toBeNull()
  })

  it('pays as a city does: each release is an order, and stands in the ledger', async () => {
    const told = await database.owner
      .selectFrom('case_event')
      .select(sql<string>`payload->>'order'`.as('order'))
      .where('type', '=', 'release')
      .execute()
    const orders = told.map(({ order }) => order).toSorted()
    const released = await database.owner
      .selectFrom('payment_order')
      .select('id')
      .where('released_at', 'is not', null)
      .execute()
    const committed = await database.owner
      .selectFrom('ledger_transfer')
      .select('idempotency_key as key')
      .where('kind', '=', 'commit')
      .execute()
    expect(orders.length).toBeGreaterThan(0)
    expect(released.map(({ id }) => id).toSorted()).toEqual(orders)
    expect(committed.map(({ key }) => key).toSorted()).toEqual(
      orders.map((order) => `payment/${order}/release`).toSorted(),
    )
  })

  it('lets registers be asked that the city has', async () => {
    const rows = await database.owner.selectFrom('application').select('registers').execute()
    const named = new Set(rows.flatMap((row) => row.registers))
    expect([...named].toSorted()).toEqual(registers.map(({ id }) => id).toSorted())
  })

  it('is made once, however often it is asked for', async () => {
    const before = await countAll(database)
    expect(await seedCases(seedingOf(database, { seed: 'another', cases: 500 }))).toMatchObject({
      cases: seeded?.cases,
    })
    expect(await countAll(database)).toEqual(before)
  })
})

it('goes on where it was cut off, and makes nothing twice', { timeout: SLOW }, async () => {
  const [whole, cut] = [await withPeople(), await withPeople()]
  const change = { cases: 40 }
  await seedCases(seedingOf(whole, change))
  const seeding = seedingOf(cut, change)
  for (const stopAt of [5, 14]) {
    const ending = new AbortController()
    const onProgress = ({ applications }: { readonly applications: number }): void => {
      if (applications === stopAt) ending.abort()
    }
    await seedCases({ ...seeding, onProgress, signal: ending.signal })
    expect(await countOf(cut, 'application')).toBe(stopAt)
  }
  // An application was there when the process ended, and the note of it was not.
  await cut.owner.updateTable('demonstration_seeding').set({ applications: 13 }).execute()
  await cut.owner
    .updateTable('demonstration_seeding')
    .set(({ selectFrom }) => ({
      made: selectFrom('case_summary').select(({ fn }) => fn.countAll<number>().as('n')),
    }))
    .execute()
  const last = planApplication({ seed: 'ondol', until: NOW }, 13)
  const casesOfLast = await cut.owner
    .selectFrom('case_summary')
    .where('submitted_at', '=', last.submittedAt)
    .select('case_id')
    .execute()
  expect(casesOfLast.length).toBeGreaterThan(0)
  await cut.owner
    .updateTable('demonstration_seeding')
    .set(({ eb }) => ({ made: eb('made', '-', casesOfLast.length) }))
    .execute()
  await seedCases(seeding)
  expect(await countAll(cut)).toEqual(await countAll(whole))
  await Promise.all([whole.close(), cut.close()])
})

it('leaves a database alone that has applications of its own', async () => {
  const database = await testDatabase()
  const context = await testContext(database)
  await testCase(context, await testAccount(database, 'somebody'))
  expect(await seedCases(seedingOf(database))).toBeNull()
  expect(await countOf(database, 'application')).toBe(1)
  await database.close()
})
