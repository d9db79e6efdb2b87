import { type Won, won } from '../../money/index.ts'
import type { Recovery } from '../model.ts'
import type { OrderState } from '../tables.ts'
import { type Part, partsAfter, type Schedule } from './schedule.ts'

/** As much of an order as its place among the others depends on. */
export interface Standing {
  readonly id: string
  readonly state: OrderState
  readonly amount: Won
  readonly dueOn: string
  readonly recovery: Recovery | null
  /** The order that did not arrive, where this one is paid in its place. */
  readonly replaces: string | null
}

/** What has to change so that the orders come to what is granted. */
export interface Balance {
  readonly cancel: readonly string[]
  readonly plan: readonly (Part & { readonly replaces: string | null })[]
  /** Orders that are paid and of which a part is paid too much. */
  readonly demand: readonly { readonly id: string; readonly due: Won }[]
  /** Demands, or parts of them, that a later decision takes back. */
  readonly forgive: readonly { readonly id: string; readonly amount: Won }[]
}

/** Money that is on its way or has arrived, and that nobody has to pay back. */
const COUNTING: ReadonlySet<OrderState> = new Set([
  'ordered',
  'batched',
  'sent',
  'settled',
  'recovering',
  'recovered',
])

const FAILED: ReadonlySet<OrderState> = new Set(['rejected', 'returned'])

/** What of an order counts towards the grant. */
export function countingAmount({
  state,
  amount,
  recovery,
}: Pick<Standing, 'state' | 'amount' | 'recovery'>): number {
  return COUNTING.has(state) ? amount - (recovery?.due ?? 0) : 0
}

/**
 * What has to change after a decision, or after the bank has rejected or returned an order. What is planned
 * already and fits stays as it is. Only what has been paid is demanded back, from the latest order on.
 */
export function balanceOrders(schedule: Schedule, orders: readonly Standing[]): Balance {
  const counted = orders.reduce((sum, order) => sum + countingAmount(order), 0)
  const forgive = forgiven(schedule.payable - counted, orders)
  const settled = counted + forgive.reduce((sum, { amount }) => sum + amount, 0)
  const wanted = [...partsAfter(schedule, won(settled))]
  const cancel = orders.filter(({ state }) => state === 'planned').filter((order) => !takeOut(wanted, order))
  return {
    cancel: cancel.map(({ id }) => id),
    plan: withReplaced(wanted, orders),
    demand: demands(schedule, orders),
    forgive,
  }
}

/** What is granted again is not demanded back, as far as nobody has paid it back yet. */
function forgiven(missing: number, orders: readonly Standing[]): Balance['forgive'] {
  let left = missing
  return orders.flatMap(({ id, state, recovery }) => {
    if (state !== 'recovering' || recovery === null || left <= 0) return []
    const open = recovery.due - recovery.received.reduce((sum, { amount }) => sum + amount, 0)
    const amount = Math.min(open, left)
    left -= amount
    return amount === 0 ? [] : [{ id, amount: won(amount) }]
  })
}

/** Takes the part that an order is planned for out of those that are wanted; false where there is none. */
function takeOut(wanted: Part[], order: Pick<Standing, 'dueOn' | 'amount'>): boolean {
  const index = wanted.findIndex(({ dueOn, amount }) => dueOn === order.dueOn && amount === order.amount)
  if (index < 0) return false
  wanted.splice(index, 1)
  return true
}

/** Names the orders that did not arrive beside the payments of the same amount that take their place. */
function withReplaced(parts: readonly Part[], orders: readonly Standing[]): Balance['plan'] {
  const replaced = new Set(
    orders.filter(({ state }) => state !== 'cancelled').map(({ replaces }) => replaces),
  )
  const failed = orders.filter(({ id, state }) => FAILED.has(state) && !replaced.has(id))
  return parts.map((part) => {
    const index = failed.findIndex(({ amount }) => amount === part.amount)
    const [order] = index < 0 ? [] : failed.splice(index, 1)
    return { ...part, replaces: order?.id ?? null }
  })
}

function demands({ payable }: Schedule, orders: readonly Standing[]): Balance['demand'] {
  const paid = orders.filter(
    ({ state }) => state === 'settled' || state === 'recovering' || state === 'recovered',
  )
  let tooMuch = paid.reduce((sum, order) => sum + countingAmount(order), 0) - payable
  const settled = paid.filter(({ state }) => state === 'settled').toReversed()
  return settled.flatMap(({ id, amount }) => {
    const due = Math.max(0, Math.min(amount, tooMuch))
    tooMuch -= due
    return due === 0 ? [] : [{ id, due: won(due) }]
  })
}
