import { seoul } from '@ondol/seoul'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { won } from '../money/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { budgetUse, lineOfProgramme, openYear, setBudget } from './index.ts'
import { AT, actorWith, budgetOf, nextId, SYSTEM } from './testing/movements.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const open = (year: number): Promise<readonly string[]> =>
  database.transaction(SYSTEM, (transaction) =>
    openYear(transaction, { pack: seoul, ids: nextId, now: () => AT }, year),
  )

it('grants what the pack has, once, and leaves what an operator set', async () => {
  const own = { ...budgetOf({ programme: 'youth-basic-income', year: 2026 }, 1), amount: won(5_000) }
  await database.transaction(actorWith('operator'), (transaction) => setBudget(transaction, own))
  const programmes = Object.keys(seoul.administration.budgets)
  expect(await open(2026)).toEqual(programmes.filter((id) => id !== 'youth-basic-income'))
  expect(await open(2026)).toEqual([])
  expect(await open(2027)).toEqual(programmes)
  const use = await database.transaction(SYSTEM, (transaction) => budgetUse(transaction, { year: 2026 }))
  expect(use).toHaveLength(programmes.length)
  expect(use).toContainEqual(expect.objectContaining({ programme: 'youth-basic-income', budget: 5_000 }))
  expect(use).toContainEqual(expect.objectContaining({ programme: 'paid-sick-leave', budget: 6_000_000_000 }))
})

it('takes a programme from its fund, or from its budget of the year', () => {
  expect(lineOfProgramme(seoul, 'employment-fund-benefit', 2026)).toEqual({
    kind: 'fund',
    fund: 'employment-fund',
  })
  expect(lineOfProgramme(seoul, 'paid-sick-leave', 2026)).toEqual({
    kind: 'budget',
    programme: 'paid-sick-leave',
    year: 2026,
  })
})
