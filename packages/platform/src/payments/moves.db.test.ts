import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { PAYMENT_TRANSITIONS, type PaymentState, stateAfter } from './model.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** Two steps that the bank may tell of at once, or a return that was held until the payment was known. */
const AT_ONCE = ['batched/returned', 'sent/returned', 'rejected/returned']
/** Before the bank comes in. */
const BEFORE = ['planned/ordered', 'planned/cancelled', 'ordered/cancelled']

it('the database lets an order go where the table of transitions leads, and nowhere else', async () => {
  const rows = await database.owner.selectFrom('payment_move').selectAll().execute()
  const allowed = rows.map(({ from_state, to_state }) => `${from_state}/${to_state}`)
  const table = PAYMENT_TRANSITIONS.map(({ from, to }) => `${from}/${to}`)
  expect(allowed.toSorted()).toEqual([...new Set([...table, ...AT_ONCE, ...BEFORE])].toSorted())
})

it('each of the steps that come at once is two of the table', () => {
  for (const move of AT_ONCE) {
    const settled = stateAfter(move.split('/')[0] as PaymentState, 'settle') // written above
    expect(settled && stateAfter(settled, 'return')).toBe('returned')
  }
})
