import { seoul } from '@ondol/seoul'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor, Database } from '../database/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { bindRelief, moneyOfCase } from './index.ts'
import { actorWith, nextId, OFFICE, SYSTEM } from './testing/movements.ts'

const PROGRAMME = 'local-income-tax-relief'
const IN_2026 = new Date('2026-12-01T00:00:00Z')
/** Already the new year in Seoul. */
const IN_2027 = new Date('2026-12-31T15:00:00Z')

let database: Database
let caseId = nextId()
let key = 0
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  caseId = nextId()
})

const bind = (forgone: number, at = IN_2026, actor: Actor = SYSTEM): Promise<unknown> =>
  database.transaction(actor, (transaction) =>
    bindRelief(
      transaction,
      { pack: seoul, ids: nextId, now: () => at },
      { caseId, key: `${++key}`, programme: PROGRAMME, institution: OFFICE, forgone },
    ),
  )

const forgone = async (): Promise<readonly unknown[]> => {
  const money = await database.transaction(SYSTEM, (transaction) => moneyOfCase(transaction, caseId))
  return money.map((one) => [one.line, one.forgone])
}
const year = (of: number): object => ({ kind: 'budget', programme: PROGRAMME, year: of })

it('enters what is not collected in the year of the decision, with no budget for it', async () => {
  expect(await bind(600_000)).toMatchObject({ kind: 'done' })
  expect(await bind(600_000)).toEqual({ kind: 'unchanged' })
  expect(await forgone()).toEqual([[year(2026), 600_000]])
})

it('adds what a later decision adds, and takes back the latest first', async () => {
  await bind(600_000)
  await bind(900_000, IN_2027)
  expect(await forgone()).toEqual([
    [year(2026), 600_000],
    [year(2027), 300_000],
  ])
  await bind(500_000, IN_2027)
  expect((await forgone())[0]).toEqual([year(2026), 500_000])
})

it('is taken back by a resident who withdraws', async () => {
  await bind(600_000)
  expect(await bind(0, IN_2026, actorWith('resident'))).toMatchObject({ kind: 'done' })
  expect((await forgone()).filter((one) => Array.isArray(one) && one[1] !== 0)).toEqual([])
})
