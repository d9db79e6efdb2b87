import type { Text } from '@ondol/rules'
import { totalWon, type Won, won } from '../money/index.ts'
import {
  effectsOf,
  isHeld,
  type LedgerEffect,
  type Movement,
  type PaymentOrder,
  stateAfter,
} from './model.ts'

/** What the city does with an order: done, or refused with the reason. */
export type ActionResult =
  | { readonly kind: 'done'; readonly order: PaymentOrder; readonly effects: readonly LedgerEffect[] }
  | { readonly kind: 'refused'; readonly reason: Text }

const refused = (ko: string, en: string): ActionResult => ({ kind: 'refused', reason: { ko, en } })

const done = (order: PaymentOrder, effects: readonly LedgerEffect[] = []): ActionResult => ({
  kind: 'done',
  order,
  effects,
})

const NOT_NOW = refused(
  '지급 건의 현재 상태에서는 할 수 없습니다.',
  'The state of the payment does not allow this.',
)

/** Puts an order into a batch, by the batch's message identifier. */
export function putIntoBatch(order: PaymentOrder, batch: string): ActionResult {
  const state = stateAfter(order.state, 'batch')
  return state === null ? NOT_NOW : done({ ...order, state, batch })
}

/** Takes an order out of a batch that will never be sent. Once the bank has reported anything, it was. */
export function takeOutOfBatch(order: PaymentOrder): ActionResult {
  const state = stateAfter(order.state, 'withdraw')
  return state === null || isHeld(order) ? NOT_NOW : done({ ...order, state, batch: null })
}

/** Notes that the bank has the batch. Where the bank's answer was quicker than the note, nothing changes. */
export function markSent(order: PaymentOrder): ActionResult {
  if (order.batch !== null && order.state !== 'batched') return done(order)
  const state = stateAfter(order.state, 'send')
  return state === null ? NOT_NOW : done({ ...order, state })
}

/** Demands back what was paid too much: all of it or a part. */
export function demandBack(order: PaymentOrder, due: Won): ActionResult {
  const state = stateAfter(order.state, 'demand')
  if (state === null) return NOT_NOW
  if (due === 0 || due > order.amount)
    return refused(
      '환수액은 1원 이상, 지급액 이하여야 합니다.',
      'Between 1 won and what was paid can be demanded back.',
    )
  const demanded = effectsOf(order, 'demand', { kind: 'recover', amount: due })
  return done({ ...order, state, recovery: { due, received: [] } }, demanded)
}

/** Notes what a person paid back. The same movement twice counts once; more than is due is refused. */
export function noteRepayment(order: PaymentOrder, movement: Movement): ActionResult {
  const { recovery } = order
  if (recovery === null) return NOT_NOW
  if (recovery.received.some(({ reference }) => reference === movement.reference)) return done(order)
  const received = [...recovery.received, movement]
  const total = received.reduce((sum, { amount }) => sum + amount, 0)
  const state = stateAfter(order.state, 'repay')
  if (state === null) return NOT_NOW
  if (movement.amount === 0 || total > recovery.due)
    return refused('남은 환수액을 넘는 금액입니다.', 'This is more than what is still due.')
  const next = { ...order, recovery: { ...recovery, received } }
  const { endToEndId } = order
  const key = `${endToEndId}/repay/${movement.reference}`
  const effects: readonly LedgerEffect[] = [{ kind: 'repay', endToEndId, amount: movement.amount, key }]
  return done(total === recovery.due ? { ...next, state } : next, effects)
}

/** Takes back a demand, or a part of it that has not been paid back: a decision was made again. */
export function forgiveDemand(order: PaymentOrder, amount: Won): ActionResult {
  const { recovery } = order
  const state = stateAfter(order.state, 'forgive')
  if (recovery === null || state === null) return NOT_NOW
  const received = totalWon(recovery.received.map((movement) => movement.amount))
  const due = recovery.due - amount
  if (amount === 0 || due < received)
    return refused('남은 환수액을 넘는 금액입니다.', 'This is more than what is still due.')
  const forgiven = effectsOf(order, 'forgive', { kind: 'forgive', amount })
  if (due === 0) return done({ ...order, state, recovery: null }, forgiven)
  const left = { ...order, recovery: { ...recovery, due: won(due) } }
  const repaid = due === received ? stateAfter(order.state, 'repay') : order.state
  return done({ ...left, state: repaid ?? order.state }, forgiven)
}
