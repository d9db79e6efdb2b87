import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { won } from '../../money/index.ts'
import { type Balance, balanceOrders, countingAmount, type Standing } from './balance-orders.ts'
import { partsOf, type Schedule } from './schedule.ts'

const monthly = (payable: number, parts: number): Schedule => ({
  payable: won(payable),
  parts,
  every: 'monthly',
  firstDue: '2026-11-30',
})

const order = (id: string, more: Partial<Standing>): Standing => ({
  id,
  state: 'planned',
  amount: won(500),
  dueOn: '2026-11-30',
  recovery: null,
  replaces: null,
  ...more,
})

/** The orders after a balance has been carried out. */
const after = (orders: readonly Standing[], balance: Balance): readonly Standing[] => {
  const cancelled = new Set(balance.cancel)
  const due = new Map(balance.demand.map((demand) => [demand.id, demand.due]))
  const kept = orders.map((one) => {
    if (cancelled.has(one.id)) return { ...one, state: 'cancelled' as const }
    const amount = due.get(one.id)
    return amount === undefined
      ? one
      : { ...one, state: 'recovering' as const, recovery: { due: amount, received: [] } }
  })
  const planned = balance.plan.map((part, index) => order(`new-${orders.length}-${index}`, part))
  return [...kept, ...planned].toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
}

describe('a schedule', () => {
  it('pays each month on the same day, or the last day of a shorter month', () => {
    expect(partsOf(monthly(1_500, 4))).toEqual([
      { dueOn: '2026-11-30', amount: 375 },
      { dueOn: '2026-12-30', amount: 375 },
      { dueOn: '2027-01-30', amount: 375 },
      { dueOn: '2027-02-28', amount: 375 },
    ])
  })

  it('pays with the last part what does not divide', () => {
    expect(partsOf(monthly(1_000, 3)).map(({ amount }) => amount)).toEqual([333, 333, 334])
    expect(partsOf(monthly(2, 3)).map(({ amount }) => amount)).toEqual([2])
  })
})

describe('after a decision', () => {
  it('plans every payment', () => {
    expect(balanceOrders(monthly(1_000, 2), [])).toEqual({
      cancel: [],
      plan: [
        { dueOn: '2026-11-30', amount: 500, replaces: null },
        { dueOn: '2026-12-30', amount: 500, replaces: null },
      ],
      demand: [],
      forgive: [],
    })
  })

  it('that grants nothing any longer, cancels what is planned and demands back what was paid', () => {
    const orders = [order('paid', { state: 'settled' }), order('next', { dueOn: '2026-12-30' })]
    expect(balanceOrders(monthly(0, 2), orders)).toEqual({
      cancel: ['next'],
      plan: [],
      demand: [{ id: 'paid', due: 500 }],
      forgive: [],
    })
  })

  it('that grants less, demands a part of the latest payment', () => {
    const orders = [
      order('first', { state: 'settled' }),
      order('second', { state: 'settled', dueOn: '2026-12-30' }),
    ]
    expect(balanceOrders(monthly(700, 2), orders).demand).toEqual([{ id: 'second', due: 300 }])
  })

  it('that grants again what is demanded back, forgives it before it plans anything', () => {
    const recovery = {
      due: won(400),
      received: [{ amount: won(100), reference: 'r', bookedOn: '2026-12-01' }],
    }
    const orders = [order('paid', { state: 'recovering', recovery })]
    expect(balanceOrders(monthly(500, 1), orders)).toMatchObject({
      plan: [{ amount: 100 }],
      demand: [],
      forgive: [{ id: 'paid', amount: 300 }],
    })
  })

  it('demands back nothing that is only on its way', () => {
    const orders = [order('paid', { state: 'settled' }), order('sent', { state: 'sent' })]
    expect(balanceOrders(monthly(500, 1), orders)).toEqual({ cancel: [], plan: [], demand: [], forgive: [] })
  })
})

describe('after the bank', () => {
  it.each(['rejected', 'returned'] as const)('%s an order, plans another in its place', (state) => {
    const orders = [order('first', { state }), order('second', { dueOn: '2026-12-30' })]
    const balance = balanceOrders(monthly(1_000, 2), orders)
    expect(balance).toEqual({
      cancel: [],
      plan: [{ dueOn: '2026-11-30', amount: 500, replaces: 'first' }],
      demand: [],
      forgive: [],
    })
    expect(balanceOrders(monthly(1_000, 2), after(orders, balance))).toEqual({
      cancel: [],
      plan: [],
      demand: [],
      forgive: [],
    })
  })

  it('paid after all what it had rejected, cancels the one in its place', () => {
    const orders = [order('first', { state: 'settled' }), order('second', { replaces: 'first' })]
    expect(balanceOrders(monthly(500, 1), orders).cancel).toEqual(['second'])
  })
})

const states = [
  'planned',
  'cancelled',
  'ordered',
  'batched',
  'sent',
  'settled',
  'rejected',
  'returned',
] as const

const standing = fc
  .record({ state: fc.constantFrom(...states), amount: fc.integer({ min: 1, max: 900 }), part: fc.nat(5) })
  .map(({ state, amount, part }) =>
    order('', {
      state,
      amount: won(amount),
      dueOn: partsOf(monthly(6, 6))[part]?.dueOn ?? '2026-11-30',
    }),
  )

it('comes to what is granted, whatever happened before, and then leaves it alone', () => {
  const drawn = fc.array(standing, { maxLength: 8 })
  fc.assert(
    fc.property(drawn, fc.nat(5_000), fc.integer({ min: 1, max: 6 }), (found, payable, parts) => {
      const orders = found.map((one, index) => ({ ...one, id: `order-${index}` }))
      const schedule = monthly(payable, parts)
      const balance = balanceOrders(schedule, orders)
      const now = after(orders, balance)
      const counted = now.reduce((sum, one) => sum + countingAmount(one), 0)
      const planned = now
        .filter(({ state }) => state === 'planned')
        .reduce((sum, { amount }) => sum + amount, 0)
      const before = orders.reduce((sum, one) => sum + countingAmount(one), 0)
      expect(planned).toBe(Math.max(0, payable - before))
      const settled = orders
        .filter(({ state }) => state === 'settled')
        .reduce((sum, one) => sum + one.amount, 0)
      expect(before - counted).toBe(Math.max(0, settled - payable))
      if (before <= payable)
        expect(balanceOrders(schedule, now)).toEqual({ cancel: [], plan: [], demand: [], forgive: [] })
    }),
  )
})
