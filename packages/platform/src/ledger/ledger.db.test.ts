import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor, Database, Transaction } from '../database/index.ts'
import { won } from '../money/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import {
  type BudgetUse,
  bounce,
  budgetUse,
  commit,
  disburse,
  forgive,
  forgo,
  type MoveMoney,
  moneyOfCase,
  type Outcome,
  recall,
  reclaim,
  recover,
  repay,
  reserve,
  setBudget,
  trialBalance,
} from './index.ts'
import { actorWith, budgetOf, movement, newLine, nextId, SYSTEM } from './testing/movements.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
  await run((transaction) => setBudget(transaction, budgetOf(other, 10_000)))
})
afterAll(() => database.close())

const other = newLine()
let line = newLine()
let caseId = nextId()
beforeEach(async () => {
  line = newLine()
  caseId = nextId()
  await run((transaction) => setBudget(transaction, budgetOf(line, 10_000)))
})

const run = <T>(use: (transaction: Transaction) => Promise<T>, actor: Actor = SYSTEM): Promise<T> =>
  database.transaction(actor, use)

/** Moves an amount for the case of the test. */
const move = (kind: MoveMoney, amount: number): Promise<Outcome> =>
  run((transaction) => kind(transaction, movement({ line, caseId }, amount)))

const use = async (): Promise<BudgetUse | undefined> =>
  (await run((transaction) => budgetUse(transaction, line)))[0]

const reasonsOf = (outcome: Outcome): readonly unknown[] =>
  outcome.kind === 'refused' ? outcome.reasons : [outcome]

describe('a budget', () => {
  it('is free until it is reserved, then ordered, then paid', async () => {
    await move(reserve, 6_000)
    expect(await use()).toMatchObject({ budget: 10_000, free: 4_000, reserved: 6_000 })
    await move(commit, 1_000)
    await move(commit, 1_000)
    await move(disburse, 1_000)
    expect(await use()).toMatchObject({ free: 4_000, reserved: 4_000, committed: 1_000, paid: 1_000 })
  })

  it('is never reserved twice: what is not free is refused, with what is left', async () => {
    await move(reserve, 9_000)
    const refused = await move(reserve, 2_000)
    expect(reasonsOf(refused)).toEqual([
      {
        kind: 'not-enough',
        account: `budget/${line.programme}/2026`,
        available: 1_000,
        ofCase: false,
        text: {
          ko: `budget/${line.programme}/2026: 남은 금액은 1,000원뿐입니다`,
          en: `budget/${line.programme}/2026: only 1,000 won are left`,
        },
      },
    ])
    expect(await use()).toMatchObject({ free: 1_000, reserved: 9_000 })
    expect(await move(reserve, 1_000)).toMatchObject({ kind: 'done' })
  })

  it('has to be set before it is used', async () => {
    line = { ...line, year: 2027 }
    expect(reasonsOf(await move(reserve, 1))).toMatchObject([
      { kind: 'no-account', account: `budget/${line.programme}/2027` },
    ])
  })

  it('is raised and lowered as a whole, not under what is used already', async () => {
    await move(reserve, 6_000)
    const set = (amount: number): Promise<Outcome> =>
      run((transaction) => setBudget(transaction, budgetOf(line, amount)), actorWith('operator'))
    expect(await set(20_000)).toMatchObject({ kind: 'done' })
    expect(await use()).toMatchObject({ budget: 20_000, free: 14_000 })
    expect(await set(6_000)).toMatchObject({ kind: 'done' })
    expect(reasonsOf(await set(5_999))).toMatchObject([{ kind: 'not-enough', available: 0 }])
    expect(reasonsOf(await set(6_000))).toMatchObject([{ kind: 'nothing-to-move' }])
    expect(await use()).toMatchObject({ budget: 6_000, free: 0, reserved: 6_000 })
  })

  it('stands as it was last set, when an earlier setting is sent again', async () => {
    const first = budgetOf(line, 15_000)
    const setting = (input: typeof first): Promise<Outcome> =>
      run((transaction) => setBudget(transaction, input))
    await setting(first)
    await setting(budgetOf(line, 12_000))
    expect(await setting(first)).toEqual({ kind: 'done', transferId: first.transferId })
    expect(await use()).toMatchObject({ budget: 12_000 })
    expect(reasonsOf(await setting({ ...first, amount: won(16_000) }))).toMatchObject([
      { kind: 'key-taken', key: first.key, transferId: first.transferId },
    ])
  })
})

describe('a case', () => {
  it('is not paid out of what was reserved for another', async () => {
    await move(reserve, 1_000)
    const another = movement({ line, caseId: nextId() }, 1_000)
    expect(reasonsOf(await run((transaction) => commit(transaction, another)))).toMatchObject([
      { kind: 'not-enough', account: `reserved/${line.programme}/2026`, ofCase: true, available: 0 },
    ])
    expect(reasonsOf(await move(commit, 1_001))).toMatchObject([
      { kind: 'not-enough', ofCase: true, available: 1_000 },
    ])
  })

  it('pays again what the bank rejected or sent back', async () => {
    await move(reserve, 1_000)
    await move(commit, 1_000)
    await move(recall, 1_000)
    expect(await use()).toMatchObject({ reserved: 1_000, committed: 0 })
    await move(commit, 1_000)
    await move(disburse, 1_000)
    await move(bounce, 1_000)
    expect(await use()).toMatchObject({ reserved: 0, committed: 1_000, paid: 0 })
    await move(disburse, 1_000)
    expect(await run((transaction) => moneyOfCase(transaction, caseId))).toEqual([
      { line, reserved: 0, committed: 0, paid: 1_000, receivable: 0, forgone: 0 },
    ])
  })

  it('pays back what it got too much, and the budget has it again', async () => {
    for (const kind of [reserve, commit, disburse]) await move(kind, 3_000)
    await move(recover, 1_000)
    expect(await use()).toMatchObject({ free: 7_000, paid: 3_000, receivable: 1_000 })
    await move(repay, 400)
    expect(await use()).toMatchObject({ free: 7_400, paid: 2_600, receivable: 600 })
    expect(reasonsOf(await move(repay, 601))).toMatchObject([{ kind: 'not-enough', available: 600 }])
    await move(forgive, 600)
    expect(await use()).toMatchObject({ free: 7_400, paid: 2_600, receivable: 0 })
  })

  it('has its tax cut without a budget, and nothing is paid', async () => {
    line = { ...line, year: 2028 }
    expect(await move(forgo, 600_000)).toMatchObject({ kind: 'done' })
    await move(reclaim, 100_000)
    expect(await use()).toEqual({
      programme: line.programme,
      year: 2028,
      budget: 0,
      free: 0,
      reserved: 0,
      committed: 0,
      paid: 0,
      receivable: 0,
      forgone: 500_000,
    })
  })

  it('moves no empty amount', async () => {
    expect(reasonsOf(await move(reserve, 0))).toMatchObject([{ kind: 'nothing-to-move' }])
  })
})

describe('an idempotency key', () => {
  it('moves money once, whoever asks again and when', async () => {
    const first = movement({ line, caseId }, 500)
    const again = { ...first, transferId: nextId(), at: new Date(), memo: 'sent again' }
    const results = [
      await run((transaction) => reserve(transaction, first), actorWith('officer')),
      await run((transaction) => reserve(transaction, again), actorWith('supervisor')),
    ]
    const done = { kind: 'done', transferId: first.transferId }
    expect(results).toEqual([done, done])
    expect(await use()).toMatchObject({ reserved: 500 })
  })

  it.each([
    ['another amount', () => movement({ line, caseId }, 501)],
    ['another case', () => movement({ line, caseId: nextId() }, 500)],
    ['another line', () => movement({ line: other, caseId }, 500)],
  ])('is refused with %s, by its name', async (_, asked) => {
    const first = movement({ line, caseId }, 500)
    await run((transaction) => reserve(transaction, first))
    const refused = run((transaction) => reserve(transaction, { ...asked(), key: first.key }))
    const [reason] = reasonsOf(await refused)
    expect(reason).toMatchObject({ kind: 'key-taken', key: first.key, transferId: first.transferId })
    expect(reason).toHaveProperty('text.en', expect.stringContaining(first.key))
    expect(await use()).toMatchObject({ reserved: 500 })
  })

  it('is free again where the transaction was rolled back', async () => {
    const first = movement({ line, caseId }, 500)
    const failing = run(async (transaction) => {
      await reserve(transaction, first)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await use()).toMatchObject({ reserved: 0 })
    expect(await run((transaction) => reserve(transaction, first))).toMatchObject({ kind: 'done' })
  })
})

it('adds up, with everything that these tests moved', async () => {
  const balance = await run(trialBalance, actorWith('auditor'))
  expect(balance.debit).toBeGreaterThan(0)
  expect(balance).toMatchObject({ debit: balance.credit, broken: [], holds: true })
})
