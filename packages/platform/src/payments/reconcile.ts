import { applyBankReport } from './apply-bank-report.ts'
import type { BankReport } from './bank-report.ts'
import { type Discrepancy, discrepancyOf } from './discrepancy.ts'
import { isHeld, type LedgerEffect, type PaymentOrder } from './model.ts'

/** What a bank's reports make of the orders that they name. */
export interface Reconciliation {
  /** The orders that changed, as they are now. */
  readonly changed: readonly PaymentOrder[]
  /** The reports that agreed with the books and were news, by order. */
  readonly matched: readonly string[]
  /** How many reports changed nothing that was known. */
  readonly known: number
  /** Orders of which money came back and is not yet known to have left. */
  readonly held: readonly string[]
  /** Every disagreement once. */
  readonly discrepancies: readonly Discrepancy[]
  /** What the ledger must do, in this order. */
  readonly effects: readonly LedgerEffect[]
}

/** Brings reports together with the orders that they name, in the order in which they came. Changes nothing that is given. */
export function reconcile(orders: Iterable<PaymentOrder>, reports: readonly BankReport[]): Reconciliation {
  const before = new Map([...orders].map((order) => [order.endToEndId, order]))
  const now = new Map(before)
  const matched: string[] = []
  const effects: LedgerEffect[] = []
  const discrepancies = new Map<string, Discrepancy>()
  let known = 0
  for (const report of reports) {
    const order = now.get(report.endToEndId ?? '')
    if (order === undefined) {
      note(discrepancies, unmatched(report))
      continue
    }
    const decision = applyBankReport(order, report)
    now.set(order.endToEndId, decision.order)
    effects.push(...decision.effects)
    note(discrepancies, decision.discrepancy)
    if (decision.outcome === 'taken') matched.push(order.endToEndId)
    if (decision.outcome === 'known') known += 1
  }
  const changed = [...now.values()].filter((order) => order !== before.get(order.endToEndId))
  return {
    changed,
    matched,
    known,
    held: [...now.values()].filter(isHeld).map(({ endToEndId }) => endToEndId),
    discrepancies: [...discrepancies.values()],
    effects,
  }
}

function note(discrepancies: Map<string, Discrepancy>, found: Discrepancy | null): void {
  if (found !== null) discrepancies.set(found.key, found)
}

const unmatched = (report: BankReport): Discrepancy =>
  discrepancyOf(report.endToEndId === null ? 'unnamed-movement' : 'unknown-order', report)
