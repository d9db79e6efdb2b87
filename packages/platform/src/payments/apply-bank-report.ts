import type { BankReport, Rejected, Returned, Settled } from './bank-report.ts'
import { type Discrepancy, type DiscrepancyKind, discrepancyOf } from './discrepancy.ts'
import {
  effectsOf,
  isHeld,
  type LedgerEffect,
  type PaymentOrder,
  type PaymentState,
  stateAfter,
} from './model.ts'

/** What a report makes of an order. */
export interface Decision {
  /**
   * `taken`: it is news. `known`: it changes nothing that is known. `held`: money came back before it was known to have left, and
   * is kept with the order until then. `discrepant`: it disagrees, and changed nothing.
   */
  readonly outcome: 'taken' | 'known' | 'held' | 'discrepant'
  readonly order: PaymentOrder
  readonly effects: readonly LedgerEffect[]
  readonly discrepancy: Discrepancy | null
}

/**
 * Decides what a bank's report makes of an order. Reports may come twice, late and in any order: the same
 * reports lead to the same order and the same effects, each once. What does not fit is named, and its money
 * is never taken in silence.
 */
export function applyBankReport(order: PaymentOrder, report: BankReport): Decision {
  if (report.kind === 'unclear') return discrepant('unclear-report', order, report)
  if (order.state === 'ordered') return discrepant('not-sent', order, report)
  switch (report.kind) {
    case 'accepted':
      return unchanged('known', order)
    case 'rejected':
      return reject(order, report)
    case 'settled':
      return settle(order, report)
    case 'returned':
      return takeBack(order, report)
  }
}

const unchanged = (outcome: 'known' | 'held', order: PaymentOrder): Decision => ({
  outcome,
  order,
  effects: [],
  discrepancy: null,
})

const discrepant = (kind: DiscrepancyKind, order: PaymentOrder, report: BankReport): Decision => ({
  outcome: 'discrepant',
  order,
  effects: [],
  discrepancy: discrepancyOf(kind, report),
})

/** The table of transitions allows what is asked for here, or the table and this file disagree. */
function next(order: PaymentOrder, event: 'reject' | 'settle' | 'return'): PaymentState {
  const state = stateAfter(order.state, event)
  if (state === null) throw new Error(`${order.endToEndId}: ${order.state} does not allow "${event}"`)
  return state
}

function reject(order: PaymentOrder, report: Rejected): Decision {
  if (report.amount !== null && report.amount !== order.amount)
    return discrepant('different-amount', order, report)
  if (order.rejection !== null) return unchanged('known', order)
  if (order.settlement !== null) return discrepant('rejected-after-settlement', order, report)
  return {
    outcome: 'taken',
    order: { ...order, state: next(order, 'reject'), rejection: report.reason },
    effects: effectsOf(order, 'reject', 'recall'),
    discrepancy: null,
  }
}

function settle(order: PaymentOrder, report: Settled): Decision {
  const { movement } = report
  if (movement.amount !== order.amount) return discrepant('different-amount', order, report)
  if (order.settlement !== null)
    return order.settlement.reference === movement.reference
      ? unchanged('known', order)
      : discrepant('settled-twice', order, report)
  const wasRejected = order.state === 'rejected'
  const settled = { ...order, state: next(order, 'settle'), settlement: movement }
  return {
    outcome: 'taken',
    order: isHeld(order) ? { ...settled, state: next(settled, 'return') } : settled,
    effects: [
      ...effectsOf(
        order,
        'settle',
        ...(wasRejected ? (['commit', 'disburse'] as const) : (['disburse'] as const)),
      ),
      ...(isHeld(order) ? returnEffects(order) : []),
    ],
    discrepancy: wasRejected ? discrepancyOf('settled-after-rejection', report, { taken: true }) : null,
  }
}

/** What was paid is with the case again, and nothing of it need be paid back any more. */
function returnEffects(order: PaymentOrder): readonly LedgerEffect[] {
  const { recovery } = order
  const forgiven = recovery === null ? [] : [{ kind: 'forgive', amount: recovery.due } as const]
  return effectsOf(order, 'return', ...forgiven, 'bounce', 'recall')
}

function takeBack(order: PaymentOrder, report: Returned): Decision {
  const { movement } = report
  if (movement.amount !== order.amount) return discrepant('different-amount', order, report)
  if (order.return !== null)
    return order.return.reference === movement.reference
      ? unchanged(isHeld(order) ? 'held' : 'known', order)
      : discrepant('returned-twice', order, report)
  if (order.settlement === null) return unchanged('held', { ...order, return: movement })
  if (order.recovery !== null && order.recovery.received.length > 0)
    return discrepant('returned-after-recovery', order, report)
  return {
    outcome: 'taken',
    order: { ...order, state: next(order, 'return'), return: movement },
    effects: returnEffects(order),
    discrepancy: null,
  }
}
