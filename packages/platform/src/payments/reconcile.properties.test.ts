import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Won, won } from '../money/index.ts'
import type { BankReport } from './bank-report.ts'
import { type Discrepancy, movementOf } from './discrepancy.ts'
import { type LedgerEffect, newPaymentOrder, PAYMENT_TRANSITIONS, type PaymentOrder } from './model.ts'
import { markSent, putIntoBatch } from './order-actions.ts'
import { reconcile } from './reconcile.ts'

const NAMES = ['A', 'B', 'C']
const message = 'M'
const bookedOn = '2026-11-25'

const sentOrder = (name: string, amount: Won): PaymentOrder => {
  const batched = putIntoBatch(newPaymentOrder(name, amount), 'BATCH')
  const sent = batched.kind === 'done' ? markSent(batched.order) : batched
  return sent.kind === 'done' ? sent.order : expect.fail(sent.reason.en)
}

const amounts = fc.tuple(
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: 1000 }),
)
const ordersOf = (sums: readonly number[]): readonly PaymentOrder[] =>
  NAMES.map((name, index) => sentOrder(name, won(sums[index] ?? 1)))

/** A bank that says anything: right and wrong amounts, strangers, second debits, rejections, nameless movements. */
function anyReport(orders: readonly PaymentOrder[]): Arbitrary<BankReport> {
  const endToEndId = fc.constantFrom(...NAMES, ...NAMES, 'STRANGER', null)
  const off = fc.constantFrom(0, 0, 0, 1)
  return fc
    .record({
      kind: fc.constantFrom('settled', 'returned', 'rejected', 'unclear', 'accepted'),
      endToEndId,
      off,
      nth: fc.constantFrom(1, 1, 2),
      names: fc.boolean(),
    })
    .map(({ kind, endToEndId: id, off: more, nth, names }): BankReport => {
      const ordered = orders.find((order) => order.endToEndId === id)?.amount ?? 7
      const amount = won(ordered + more)
      const base = { message, endToEndId: id }
      const movement = { amount, reference: `${kind}-${id}-${nth}-${more}`, bookedOn }
      if (kind === 'settled') return { ...base, kind, movement }
      if (kind === 'returned') return { ...base, kind, movement, reason: null }
      if (kind === 'unclear') return { ...base, kind, movement, direction: 'debit' }
      if (kind === 'rejected')
        return { ...base, kind, reason: { code: 'AC01', text: null }, amount: names ? amount : null }
      return { ...base, kind: 'accepted' }
    })
}

interface Run {
  readonly orders: readonly PaymentOrder[]
  readonly effects: readonly LedgerEffect[]
  readonly discrepancies: readonly Discrepancy[]
}

/** Takes reports in as many files as there are, keeping what was found as a database would: by its key. */
function take(orders: readonly PaymentOrder[], files: readonly (readonly BankReport[])[]): Run {
  const now = new Map(orders.map((order) => [order.endToEndId, order]))
  const discrepancies = new Map<string, Discrepancy>()
  const effects: LedgerEffect[] = []
  for (const reports of files) {
    const result = reconcile(now.values(), reports)
    for (const order of result.changed) now.set(order.endToEndId, order)
    for (const one of result.discrepancies) discrepancies.set(one.key, one)
    effects.push(...result.effects)
  }
  return { orders: [...now.values()], effects, discrepancies: [...discrepancies.values()] }
}

const total = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0)
const ofKind = (effects: readonly LedgerEffect[], kind: LedgerEffect['kind']): readonly LedgerEffect[] =>
  effects.filter((effect) => effect.kind === kind)

/** Every movement that the bank told, once. */
function toldBy(reports: readonly BankReport[], direction: 'debit' | 'credit'): number {
  const told = reports
    .flatMap((report) => movementOf(report) ?? [])
    .filter((one) => one.direction === direction)
  return total([...new Map(told.map((one) => [one.reference, one])).values()])
}

const openOf = ({ discrepancies }: Run, direction: 'debit' | 'credit'): number =>
  total(discrepancies.flatMap(({ open }) => open ?? []).filter((open) => open.direction === direction))

interface Purses {
  readonly reserved: number
  readonly committed: number
  readonly bank: number
}

/** From where to where each effect moves the money of an order, as the ledger does it. */
const MOVES: Readonly<Partial<Record<LedgerEffect['kind'], readonly [keyof Purses, keyof Purses]>>> = {
  commit: ['reserved', 'committed'],
  recall: ['committed', 'reserved'],
  disburse: ['committed', 'bank'],
  bounce: ['bank', 'committed'],
}

/** The purses of an order before and after each of its effects. */
function pursesOf(order: PaymentOrder, effects: readonly LedgerEffect[]): readonly Purses[] {
  const steps: Purses[] = [{ reserved: 0, committed: order.amount, bank: 0 }]
  for (const { kind, amount, endToEndId } of effects) {
    const [from, to] = MOVES[kind] ?? expect.fail(`${kind} is no effect of a report`)
    const purses = steps.at(-1)
    if (endToEndId !== order.endToEndId || purses === undefined) continue
    steps.push({ ...purses, [from]: purses[from] - amount, [to]: purses[to] + amount })
  }
  return steps
}

/** Orders, and reports on them in several files, some told again and again. */
const stories = amounts.chain((sums) => {
  const orders = ordersOf(sums)
  const reports = fc.array(fc.array(anyReport(orders), { maxLength: 12 }), { maxLength: 4 })
  return reports.map((files) => ({ orders, files }))
})

describe('whatever the bank says, in whatever order and however often', () => {
  it('every won that moved is booked once, held, or named as open', () => {
    fc.assert(
      fc.property(stories, ({ orders, files }) => {
        const run = take(orders, files)
        const reports = files.flat()
        const held = run.orders
          .filter((order) => order.settlement === null)
          .flatMap((order) => order.return ?? [])
        expect(total(ofKind(run.effects, 'disburse')) + openOf(run, 'debit')).toBe(toldBy(reports, 'debit'))
        expect(total(ofKind(run.effects, 'bounce')) + total(held) + openOf(run, 'credit')).toBe(
          toldBy(reports, 'credit'),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('no effect comes twice, and no purse is ever overdrawn', () => {
    fc.assert(
      fc.property(stories, ({ orders, files }) => {
        const { effects } = take(orders, files)
        expect(new Set(effects.map(({ key }) => key)).size).toBe(effects.length)
        for (const order of orders) {
          for (const purse of pursesOf(order, effects)) {
            expect(Math.min(...Object.values(purse))).toBeGreaterThanOrEqual(0)
            expect(purse.reserved + purse.committed + purse.bank).toBe(order.amount)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('telling everything again changes nothing', () => {
    fc.assert(
      fc.property(stories, ({ orders, files }) => {
        const once = take(orders, files)
        const again = take(orders, [...files, ...files])
        expect(again.orders).toEqual(once.orders)
        expect(again.effects).toEqual(once.effects)
        expect(openOf(again, 'debit')).toBe(openOf(once, 'debit'))
        expect(openOf(again, 'credit')).toBe(openOf(once, 'credit'))
      }),
      { numRuns: 500 },
    )
  })

  it('an order moves only as the table of transitions allows', () => {
    const steps = new Map<string, Set<string>>()
    for (const { from, to } of PAYMENT_TRANSITIONS) steps.set(from, (steps.get(from) ?? new Set()).add(to))
    fc.assert(
      fc.property(stories, ({ orders, files }) => {
        let before = orders
        for (const report of files.flat()) {
          const { orders: after } = take(before, [[report]])
          for (const [index, order] of after.entries()) {
            const from = before[index]?.state ?? ''
            const direct = steps.get(from) ?? new Set()
            const onward = new Set([...direct].flatMap((state) => [...(steps.get(state) ?? [])]))
            expect(order.state === from || direct.has(order.state) || onward.has(order.state)).toBe(true)
          }
          before = after
        }
      }),
    )
  })
})

describe('a bank that tells one story per order', () => {
  /** At most one debit, one credit and one rejection, of the right amount. */
  const parts = fc.record({ settled: fc.boolean(), returned: fc.boolean(), rejected: fc.boolean() })
  const story = fc.tuple(amounts, fc.tuple(parts, parts, parts)).map(([sums, told]) => {
    const orders = ordersOf(sums)
    const reports = orders.flatMap((order, index): readonly BankReport[] => {
      const { endToEndId, amount } = order
      const base = { message, endToEndId }
      const movement = (reference: string) => ({ amount, reference: reference + endToEndId, bookedOn })
      const said = told[index]
      return [
        ...(said?.settled ? [{ ...base, kind: 'settled' as const, movement: movement('D') }] : []),
        ...(said?.returned
          ? [{ ...base, kind: 'returned' as const, movement: movement('C'), reason: null }]
          : []),
        ...(said?.rejected
          ? [{ ...base, kind: 'rejected' as const, reason: { code: 'AC01', text: null }, amount }]
          : []),
      ]
    })
    return { orders, reports }
  })

  const shuffledTwice = story.chain(({ orders, reports }) => {
    const doubled = [...reports, ...reports]
    const shuffle = fc.shuffledSubarray(doubled, { minLength: doubled.length, maxLength: doubled.length })
    return fc.record({
      orders: fc.constant(orders),
      reports: fc.constant(reports),
      one: shuffle,
      other: shuffle,
    })
  })

  const outcome = (run: Run, before: readonly PaymentOrder[]): unknown => ({
    orders: run.orders.map(({ state, settlement, return: back }) => ({ state, settlement, back })),
    purses: before.map((order) => pursesOf(order, run.effects).at(-1)),
  })

  it('leads to the same end, whatever the order in which it is told and told again', () => {
    fc.assert(
      fc.property(shuffledTwice, ({ orders, reports, one, other }) => {
        const expected = outcome(take(orders, [reports]), orders)
        expect(outcome(take(orders, [one]), orders)).toEqual(expected)
        const each = take(
          orders,
          other.map((report) => [report]),
        )
        expect(outcome(each, orders)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})
