import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Move } from '../ledger/moves.ts'
import { won } from '../money/index.ts'
import { applyBankReport, type Decision } from './apply-bank-report.ts'
import type { BankReport } from './bank-report.ts'
import {
  type LedgerEffect,
  type Movement,
  newPaymentOrder,
  PAYMENT_STATES,
  PAYMENT_TRANSITIONS,
  type PaymentOrder,
} from './model.ts'
import {
  type ActionResult,
  demandBack,
  forgiveDemand,
  markSent,
  noteRepayment,
  putIntoBatch,
  takeOutOfBatch,
} from './order-actions.ts'

const AMOUNT = won(300_000)
const message = 'M1'
const endToEndId = 'ORDER1'

const movement = (reference: string, amount = AMOUNT): Movement => ({
  amount,
  reference,
  bookedOn: '2026-11-25',
})
const settled = (reference = 'D1', amount = AMOUNT): BankReport => ({
  kind: 'settled',
  message,
  endToEndId,
  movement: movement(reference, amount),
})
const returned = (reference = 'C1', amount = AMOUNT): BankReport => ({
  kind: 'returned',
  message,
  endToEndId,
  movement: movement(reference, amount),
  reason: null,
})
const rejected = (amount: typeof AMOUNT | null = AMOUNT): BankReport => ({
  kind: 'rejected',
  message,
  endToEndId,
  reason: { code: 'AC04', text: null },
  amount,
})

const orderOf = (result: ActionResult): PaymentOrder =>
  result.kind === 'done' ? result.order : expect.fail(result.reason.en)

const ordered = newPaymentOrder(endToEndId, AMOUNT)
const batched = orderOf(putIntoBatch(ordered, 'BATCH1'))
const sent = orderOf(markSent(batched))

/** What a sequence of reports makes of an order: the last decision, and every effect. */
function told(
  order: PaymentOrder,
  ...reports: readonly BankReport[]
): Decision & { readonly all: readonly string[] } {
  const all: string[] = []
  let decision: Decision = { outcome: 'known', order, effects: [], discrepancy: null }
  for (const report of reports) {
    decision = applyBankReport(decision.order, report)
    all.push(...decision.effects.map(({ kind }) => kind))
  }
  return { ...decision, all }
}

describe('what the bank reports', () => {
  it('settles, rejects and returns a sent order, with what the ledger must do', () => {
    expect(told(sent, settled())).toMatchObject({
      outcome: 'taken',
      order: { state: 'settled' },
      all: ['disburse'],
    })
    expect(told(sent, rejected())).toMatchObject({
      outcome: 'taken',
      order: { state: 'rejected' },
      all: ['recall'],
    })
    expect(told(sent, settled(), returned())).toMatchObject({
      outcome: 'taken',
      order: { state: 'returned' },
      all: ['disburse', 'bounce', 'recall'],
    })
  })

  it('may come before the order is noted as sent, because of a crash in between', () => {
    expect(told(batched, settled()).order.state).toBe('settled')
    expect(orderOf(markSent(told(batched, settled()).order)).state).toBe('settled')
  })

  it('counts once, however often it is told', () => {
    for (const report of [settled(), rejected(), returned()]) {
      const once = told(sent, report)
      const twice = told(once.order, report)
      expect(twice.order).toBe(once.order)
      expect(twice).toMatchObject({ effects: [], discrepancy: null })
    }
  })

  it('that money came back is held until it is known to have left, and books nothing before', () => {
    const held = told(sent, returned())
    expect(held).toMatchObject({ outcome: 'held', order: { state: 'sent', return: movement('C1') }, all: [] })
    expect(told(held.order, settled())).toMatchObject({
      order: { state: 'returned' },
      all: ['disburse', 'bounce', 'recall'],
    })
  })

  it('of a debit outweighs an earlier rejection, and is named', () => {
    const decision = told(sent, rejected(), settled())
    expect(decision).toMatchObject({
      order: { state: 'settled' },
      all: ['recall', 'commit', 'disburse'],
      discrepancy: { kind: 'settled-after-rejection', open: null },
    })
    expect(told(decision.order, rejected())).toMatchObject({ outcome: 'known', order: { state: 'settled' } })
  })

  it.each([
    ['a rejection after the debit', 'rejected-after-settlement', [settled(), rejected()], null],
    ['a second debit', 'settled-twice', [settled('D1'), settled('D2')], 'debit'],
    ['a second return', 'returned-twice', [settled(), returned('C1'), returned('C2')], 'credit'],
    ['a debit of another amount', 'different-amount', [settled('D1', won(300_001))], 'debit'],
    ['a return of another amount', 'different-amount', [settled(), returned('C1', won(299_500))], 'credit'],
    ['a rejection of another amount', 'different-amount', [rejected(won(1))], null],
    [
      'what no rule understands',
      'unclear-report',
      [{ kind: 'unclear', message, endToEndId, movement: movement('D9'), direction: 'debit' } as const],
      'debit',
    ],
  ] as const)('of %s is named and changes nothing', (_, kind, reports, direction) => {
    const before = told(sent, ...reports.slice(0, -1))
    const decision = told(before.order, ...reports.slice(-1))
    expect(decision).toMatchObject({ outcome: 'discrepant', effects: [], discrepancy: { kind, endToEndId } })
    expect(decision.order).toBe(before.order)
    expect(decision.discrepancy?.open?.direction ?? null).toBe(direction)
  })

  it('of an order that was never sent is named, and not taken', () => {
    for (const report of [settled(), rejected(), returned()])
      expect(told(ordered, report)).toMatchObject({
        outcome: 'discrepant',
        discrepancy: { kind: 'not-sent' },
        all: [],
      })
  })
})

describe('what the city does', () => {
  const paid = told(sent, settled()).order
  const owing = orderOf(demandBack(paid, won(100_000)))

  it('puts orders into batches, and takes them out only before they are sent', () => {
    expect(batched).toMatchObject({ state: 'batched', batch: 'BATCH1' })
    expect(takeOutOfBatch(batched)).toMatchObject({ kind: 'done', order: ordered })
    for (const order of [ordered, sent, paid, told(batched, returned()).order])
      expect(takeOutOfBatch(order).kind).toBe('refused')
    expect(putIntoBatch(batched, 'BATCH2').kind).toBe('refused')
    expect(markSent(ordered).kind).toBe('refused')
  })

  it('takes a demand back, as a whole or what is left of it', () => {
    const demanded = (due: number): PaymentOrder => orderOf(demandBack(paid, won(due)))
    const whole = forgiveDemand(demanded(100_000), won(100_000))
    expect(orderOf(whole)).toEqual(paid)
    expect(whole).toMatchObject({ effects: [{ kind: 'forgive', amount: 100_000 }] })
    const part = orderOf(forgiveDemand(demanded(100_000), won(40_000)))
    expect(part).toMatchObject({ state: 'recovering', recovery: { due: 60_000 } })
    const partly = orderOf(noteRepayment(demanded(100_000), movement('P1', won(30_000))))
    expect(forgiveDemand(partly, won(70_001)).kind).toBe('refused')
    expect(orderOf(forgiveDemand(partly, won(70_000)))).toMatchObject({
      state: 'recovered',
      recovery: { due: 30_000 },
    })
    expect(forgiveDemand(paid, won(1)).kind).toBe('refused')
  })

  it('demands back at most what was paid, and only what was paid', () => {
    expect(owing).toMatchObject({ state: 'recovering', recovery: { due: 100_000, received: [] } })
    for (const due of [0, 300_001]) expect(demandBack(paid, won(due)).kind).toBe('refused')
    for (const order of [sent, owing, told(sent, rejected()).order])
      expect(demandBack(order, won(1)).kind).toBe('refused')
  })

  it('is paid back in parts, each once, until nothing is due', () => {
    const first = noteRepayment(owing, movement('P1', won(40_000)))
    expect(first).toMatchObject({
      order: { state: 'recovering' },
      effects: [{ kind: 'repay', amount: 40_000, key: 'ORDER1/repay/P1' }],
    })
    const half = orderOf(first)
    expect(noteRepayment(half, movement('P1', won(40_000)))).toEqual({
      kind: 'done',
      order: half,
      effects: [],
    })
    expect(noteRepayment(half, movement('P2', won(60_001))).kind).toBe('refused')
    const whole = noteRepayment(half, movement('P2', won(60_000)))
    expect(whole).toMatchObject({ order: { state: 'recovered' }, effects: [{ amount: 60_000 }] })
    expect(noteRepayment(orderOf(whole), movement('P3', won(1))).kind).toBe('refused')
    expect(noteRepayment(paid, movement('P1', won(1))).kind).toBe('refused')
  })

  it('gets a return in place of the repayment only while nothing was repaid', () => {
    expect(told(owing, returned())).toMatchObject({
      order: { state: 'returned' },
      effects: [
        { kind: 'forgive', amount: 100_000 },
        { kind: 'bounce' },
        { kind: 'recall', amount: 300_000 },
      ],
    })
    const half = orderOf(noteRepayment(owing, movement('P1', won(40_000))))
    expect(told(half, returned())).toMatchObject({
      outcome: 'discrepant',
      discrepancy: { kind: 'returned-after-recovery', open: { amount: 300_000, direction: 'credit' } },
    })
  })

  it('orders no payment of nothing', () => {
    expect(() => newPaymentOrder('X', won(0))).toThrow('X: expected more than 0 won')
  })
})

it('every state can be reached, and is left by each event one way only', () => {
  const reached = new Set(['ordered', ...PAYMENT_TRANSITIONS.map(({ to }) => to)])
  expect([...reached].sort()).toEqual(Object.keys(PAYMENT_STATES).sort())
  const ways = PAYMENT_TRANSITIONS.map(({ from, event }) => `${from} ${event}`)
  expect(new Set(ways).size).toBe(ways.length)
})

it('what the ledger must do are moves of the ledger', () => {
  expectTypeOf<LedgerEffect['kind']>().toExtend<Move>()
})
