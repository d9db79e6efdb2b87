import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { bindRelief, budgetUse, type Relief, trialBalance, yearsOfRelief } from './index.ts'
import { AT, actorWith, nextId, OFFICE, SYSTEM } from './testing/movements.ts'

const PROGRAMME = 'local-income-tax-relief'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const caseId = nextId()
let seq = 0
const bind = (years: Relief['years']): Promise<unknown> =>
  database.transaction(actorWith('officer'), (transaction) =>
    bindRelief(
      transaction,
      { now: () => AT, ids: nextId },
      { key: String(++seq), caseId, programme: PROGRAMME, institution: OFFICE, years },
    ),
  )

const forgone = async (): Promise<unknown> => {
  const uses = await database.transaction(SYSTEM, (transaction) =>
    budgetUse(transaction, { programme: PROGRAMME }),
  )
  return uses.map((use) => [use.year, use.forgone])
}

it('counts a cut in the years in which the tax is missing', () => {
  expect(yearsOfRelief(2026, 600_000, 24)).toEqual([
    { year: 2026, amount: 600_000 },
    { year: 2027, amount: 600_000 },
  ])
  expect(yearsOfRelief(2026, 1_000_001, 30)).toEqual([
    { year: 2026, amount: 1_000_001 },
    { year: 2027, amount: 1_000_001 },
    { year: 2028, amount: 500_000 },
  ])
  expect(yearsOfRelief(2026, 600_000, 0)).toEqual([])
})

it('follows a decision, a later one, and one that cuts nothing any longer', async () => {
  await bind(yearsOfRelief(2026, 600_000, 24))
  expect(await forgone()).toEqual([
    [2026, 600_000],
    [2027, 600_000],
  ])
  await bind(yearsOfRelief(2026, 800_000, 12))
  expect(await forgone()).toEqual([
    [2026, 800_000],
    [2027, 0],
  ])
  expect(await bind(yearsOfRelief(2026, 800_000, 12))).toEqual({ kind: 'unchanged' })
  await bind([])
  expect(await forgone()).toEqual([
    [2026, 0],
    [2027, 0],
  ])
  expect(await database.transaction(SYSTEM, trialBalance)).toMatchObject({ holds: true })
})
