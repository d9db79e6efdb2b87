import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database, Transaction } from '../database/index.ts'
import { won } from '../money/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import {
  bounce,
  budgetUse,
  commit,
  disburse,
  type MoveMoney,
  type Movement,
  type Outcome,
  recall,
  recover,
  release,
  repay,
  reserve,
  setBudget,
  trialBalance,
} from './index.ts'
import { entriesOf } from './moves.ts'
import { post as postTransfer } from './post.ts'
import { budgetOf, movement, newLine, nextId, SYSTEM } from './testing/movements.ts'

const MOVES: Readonly<Record<string, MoveMoney>> = {
  reserve,
  release,
  commit,
  recall,
  disburse,
  bounce,
  recover,
  repay,
}

/** What each move adds to what is free, reserved, ordered and paid. */
const CHANGES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  reserve: [-1, 1, 0, 0],
  release: [1, -1, 0, 0],
  commit: [0, -1, 1, 0],
  recall: [0, 1, -1, 0],
  disburse: [0, 0, -1, 1],
  bounce: [0, 0, 1, -1],
  recover: [0, 0, 0, 0],
  repay: [1, 0, 0, -1],
}

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const BUDGET = 1_000

interface Step {
  readonly move: string
  readonly amount: number
  readonly ofCase: number
  /** How often it is asked for at once. */
  readonly times: number
}

const step: fc.Arbitrary<Step> = fc.record({
  move: fc.constantFrom(...Object.keys(MOVES)),
  amount: fc.integer({ min: 1, max: 600 }),
  ofCase: fc.nat(2),
  times: fc.integer({ min: 1, max: 3 }),
})

const post = (move: string, input: Movement): Promise<Outcome> =>
  database.transaction(SYSTEM, async (transaction) => {
    const kind = MOVES[move]
    if (kind === undefined) throw new Error(`no move ${move}`)
    return await kind(transaction, input)
  })

it('conserves every sum, whatever comes at once and however often', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const line = newLine()
      const cases = [nextId(), nextId(), nextId()]
      await database.transaction(SYSTEM, (transaction) => setBudget(transaction, budgetOf(line, BUDGET)))

      const asked = steps.map(({ move, amount, ofCase, times }) => ({
        move,
        times,
        input: movement({ line, caseId: cases[ofCase] ?? '' }, amount),
      }))
      const outcomes = await Promise.all(
        asked.map(({ move, input, times }) =>
          Promise.all(Array.from({ length: times }, () => post(move, { ...input, transferId: nextId() }))),
        ),
      )

      const expected = { free: BUDGET, reserved: 0, committed: 0, paid: 0 }
      for (const [index, { move, input }] of asked.entries()) {
        const done = (outcomes[index] ?? []).filter((outcome) => outcome.kind === 'done')
        // However often it is asked for: there is one transfer, and everybody is told of that one.
        expect(new Set(done.map((outcome) => outcome.transferId)).size).toBeLessThanOrEqual(1)
        if (done.length === 0) continue
        const [free, reserved, committed, paid] = CHANGES[move] ?? [0, 0, 0, 0]
        const amount = input.parts.reduce((sum, part) => sum + part.amount, 0)
        expected.free += free * amount
        expected.reserved += reserved * amount
        expected.committed += committed * amount
        expected.paid += paid * amount
      }
      const [use] = await database.transaction(SYSTEM, (transaction) => budgetUse(transaction, line))
      expect(use).toMatchObject(expected)
      expect(expected.free + expected.reserved + expected.committed + expected.paid).toBe(BUDGET)
      expect(Math.min(...Object.values(expected))).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 15 },
  )
  expect(await database.transaction(SYSTEM, trialBalance)).toMatchObject({ holds: true, broken: [] })
})

it('gives the last of a budget to one of many who want it', async () => {
  const line = newLine()
  await database.transaction(SYSTEM, (transaction) => setBudget(transaction, budgetOf(line, BUDGET)))
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => post('reserve', movement({ line, caseId: nextId() }, 300))),
  )
  expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(3)
})

it('does not lock transfers into one another that name the same accounts in another order', async () => {
  const lines = [newLine(), newLine()]
  const set = lines.map(
    (line) => (transaction: Transaction) => setBudget(transaction, budgetOf(line, 100_000)),
  )
  for (const one of set) await database.transaction(SYSTEM, one)
  const both = (n: number): Promise<Outcome> => {
    const entries = lines.flatMap((line) => entriesOf('reserve', { line, amount: won(100) }))
    const [line = newLine()] = lines
    const { parts: _, transferId, ...rest } = movement({ line, caseId: nextId() }, 100)
    const turned = n % 2 === 0 ? entries : entries.toReversed()
    const transfer = { ...rest, line, id: transferId, kind: 'reserve', entries: turned } as const
    return database.transaction(SYSTEM, (transaction) => postTransfer(transaction, transfer))
  }
  const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => both(n)))
  expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true)
})
