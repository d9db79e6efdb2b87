import { seoul } from '@ondol/seoul'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor, Database, Transaction } from '../database/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { bindGrant, commit, disburse, type MoveMoney, moneyOfCase, setBudget } from './index.ts'
import { actorWith, budgetOf, movement, nextId, OFFICE, SYSTEM } from './testing/movements.ts'

const PROGRAMME = 'youth-basic-income'
const line = (year: number) => ({ kind: 'budget', programme: PROGRAMME, year }) as const
const IN_2026 = new Date('2026-12-01T00:00:00Z')
/** Already the new year in Seoul. */
const IN_2027 = new Date('2026-12-31T15:00:00Z')

let database: Database
let caseId = nextId()
let seq = 0
beforeAll(async () => {
  database = await testDatabase()
  for (const year of [2026, 2027])
    await run((transaction) => setBudget(transaction, budgetOf(line(year), 100_000)))
})
afterAll(() => database.close())
beforeEach(() => {
  caseId = nextId()
})

const run = <T>(use: (transaction: Transaction) => Promise<T>, actor: Actor = SYSTEM): Promise<T> =>
  database.transaction(actor, use)

const bind = (payable: number, { at = IN_2026, actor = SYSTEM, key = `${++seq}` } = {}): Promise<unknown> =>
  run(
    (transaction) =>
      bindGrant(
        transaction,
        { pack: seoul, ids: nextId, now: () => at },
        { caseId, key, programme: PROGRAMME, institution: OFFICE, payable },
      ),
    actor,
  )

const move = (kind: MoveMoney, amount: number, year = 2026): Promise<unknown> =>
  run((transaction) => kind(transaction, movement({ line: line(year), caseId }, amount)))

const held = (): Promise<unknown> => run((transaction) => moneyOfCase(transaction, caseId))

const done = { kind: 'done', transferId: expect.any(String) }
const none = { reserved: 0, committed: 0, paid: 0, receivable: 0, forgone: 0 }

it('reserves a grant once, in the year in which it is decided', async () => {
  expect(await bind(3_000, { key: 'first' })).toEqual(done)
  expect(await bind(3_000, { key: 'first' })).toEqual({ kind: 'unchanged' })
  expect(await held()).toEqual([{ ...none, line: line(2026), reserved: 3_000 }])
})

it('reserves what a later decision adds, of its own year', async () => {
  await bind(3_000)
  await move(commit, 1_000)
  expect(await bind(5_000, { at: IN_2027 })).toEqual(done)
  expect(await held()).toEqual([
    { ...none, line: line(2026), reserved: 2_000, committed: 1_000 },
    { ...none, line: line(2027), reserved: 2_000 },
  ])
})

it('gives back what a later decision takes away, the latest year first', async () => {
  await bind(3_000)
  await bind(5_000, { at: IN_2027 })
  await bind(2_500, { at: IN_2027 })
  expect(await held()).toEqual([{ ...none, line: line(2026), reserved: 2_500 }])
})

it('leaves alone what is ordered or paid, however little is granted', async () => {
  await bind(3_000)
  await move(commit, 2_000)
  await move(disburse, 1_000)
  await bind(500)
  expect(await held()).toEqual([{ ...none, line: line(2026), committed: 1_000, paid: 1_000 }])
})

it('gives everything back to a resident who withdraws, and who cannot read the ledger', async () => {
  await bind(3_000)
  expect(await bind(0, { actor: actorWith('resident') })).toEqual(done)
  expect(await held()).toEqual([])
})

it('says what is lacking', async () => {
  expect(await bind(1_000_000)).toMatchObject({ kind: 'refused', reasons: [{ kind: 'not-enough' }] })
  expect(await held()).toEqual([])
})
