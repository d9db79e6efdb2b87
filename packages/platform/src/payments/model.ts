import type { Text } from '@ondol/rules'
import type { Won } from '../money/index.ts'
import type { BankReason } from './iso20022/index.ts'

/** Where a payment order stands. */
export type PaymentState =
  | 'ordered'
  | 'batched'
  | 'sent'
  | 'settled'
  | 'rejected'
  | 'returned'
  | 'recovering'
  | 'recovered'

/** The states in words for people. */
export const PAYMENT_STATES: Readonly<Record<PaymentState, Text>> = {
  ordered: { ko: '지급 결정', en: 'Ordered' },
  batched: { ko: '지급 묶음에 포함', en: 'In a batch' },
  sent: { ko: '은행에 전송', en: 'Sent to the bank' },
  settled: { ko: '지급 완료', en: 'Paid' },
  rejected: { ko: '은행이 거절', en: 'Rejected by the bank' },
  returned: { ko: '은행에서 반송', en: 'Returned by the bank' },
  recovering: { ko: '환수 중', en: 'Being recovered' },
  recovered: { ko: '환수 완료', en: 'Recovered' },
}

/** What moves an order on: the city, or a report of the bank. */
export type PaymentEvent =
  | 'batch'
  | 'withdraw'
  | 'send'
  | 'reject'
  | 'settle'
  | 'return'
  | 'demand'
  | 'repay'
  | 'forgive'

export interface PaymentTransition {
  readonly from: PaymentState
  readonly event: PaymentEvent
  readonly to: PaymentState
}

/**
 * Every move that there is. The bank's word on money that moved outweighs its word on what it would do, so an
 * order that was rejected and is debited all the same is paid. A batch that was handed over just before a
 * crash is answered before it is known to be sent, so the bank may answer a batched order too.
 */
export const PAYMENT_TRANSITIONS: readonly PaymentTransition[] = [
  { from: 'ordered', event: 'batch', to: 'batched' },
  { from: 'batched', event: 'withdraw', to: 'ordered' },
  { from: 'batched', event: 'send', to: 'sent' },
  { from: 'batched', event: 'reject', to: 'rejected' },
  { from: 'batched', event: 'settle', to: 'settled' },
  { from: 'sent', event: 'reject', to: 'rejected' },
  { from: 'sent', event: 'settle', to: 'settled' },
  { from: 'rejected', event: 'settle', to: 'settled' },
  { from: 'settled', event: 'return', to: 'returned' },
  { from: 'settled', event: 'demand', to: 'recovering' },
  { from: 'recovering', event: 'return', to: 'returned' },
  { from: 'recovering', event: 'repay', to: 'recovered' },
  { from: 'recovering', event: 'forgive', to: 'settled' },
]

/** Where an event leads; `null` where the state does not allow it. */
export function stateAfter(from: PaymentState, event: PaymentEvent): PaymentState | null {
  const allowed = PAYMENT_TRANSITIONS.find((one) => one.from === from && one.event === event)
  return allowed?.to ?? null
}

/** Money that moved on the city's account, as the bank booked it. */
export interface Movement {
  readonly amount: Won
  /** The bank's reference, the same whenever the movement is told again. */
  readonly reference: string
  /** `YYYY-MM-DD`. */
  readonly bookedOn: string
}

/** What a person must pay back, and what has come in. */
export interface Recovery {
  readonly due: Won
  readonly received: readonly Movement[]
}

/** One payment to one person: what was ordered, and what is known to have become of it. */
export interface PaymentOrder {
  /** Names the order in every file; see `endToEndIdOf`. */
  readonly endToEndId: string
  readonly amount: Won
  readonly state: PaymentState
  /** The message that carries it; `null` before it is batched. */
  readonly batch: string | null
  readonly rejection: BankReason | null
  /** The debit. Its amount is the order's. */
  readonly settlement: Movement | null
  /** The credit of the whole amount that came back; held until the debit is known. */
  readonly return: Movement | null
  readonly recovery: Recovery | null
}

/** A payment that was just decided. Throws a RangeError where there is nothing to pay. */
export function newPaymentOrder(endToEndId: string, amount: Won): PaymentOrder {
  if (amount === 0) throw new RangeError(`${endToEndId}: expected more than 0 won to pay`)
  return {
    endToEndId,
    amount,
    state: 'ordered',
    batch: null,
    rejection: null,
    settlement: null,
    return: null,
    recovery: null,
  }
}

/**
 * What the ledger must do, in the words of the ledger: an order was committed when it was released. `recall` puts
 * its money back to what is reserved for the case, `bounce` takes back what had been disbursed.
 */
export interface LedgerEffect {
  readonly kind: 'commit' | 'recall' | 'disburse' | 'bounce' | 'recover' | 'repay' | 'forgive'
  readonly endToEndId: string
  readonly amount: Won
  /** For the ledger's idempotency: the same effect of the same event, whenever it is told. */
  readonly key: string
}

/** The effects of an event on an order, in their order; of the whole amount unless another is stated. */
export function effectsOf(
  order: PaymentOrder,
  event: PaymentEvent,
  ...parts: readonly (LedgerEffect['kind'] | Pick<LedgerEffect, 'kind' | 'amount'>)[]
): readonly LedgerEffect[] {
  const { endToEndId, amount } = order
  return parts.map((part) => {
    const effect = typeof part === 'string' ? { kind: part, amount } : part
    return { ...effect, endToEndId, key: `${endToEndId}/${event}/${effect.kind}` }
  })
}

/** True where money came back of which it is not known yet that it left: nothing is booked until it is. */
export const isHeld = (order: PaymentOrder): boolean => order.return !== null && order.settlement === null
