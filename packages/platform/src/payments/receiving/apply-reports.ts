import type { Transaction } from '../../database/index.ts'
import type { BankReport } from '../bank-report.ts'
import type { PaymentContext } from '../context.ts'
import {
  followInLedger,
  lockGrant,
  lockOrders,
  modelOf,
  type OrderRow,
  saveOrder,
  settleGrant,
} from '../desk/index.ts'
import { movementOf } from '../discrepancy.ts'
import { type BankReason, endToEndIdOf, uuidOf } from '../iso20022/index.ts'
import type { LedgerEffect, PaymentOrder } from '../model.ts'
import { reconcile } from '../reconcile.ts'
import { keepDiscrepancies } from './file-store.ts'
import { tellCases } from './tell-cases.ts'

function namesOne({ endToEndId }: BankReport, known: ReadonlySet<string>): boolean {
  const id = endToEndId === null ? null : uuidOf(endToEndId)
  return id !== null && known.has(id)
}

/** Credits that belong to something else than an order. */
async function claimCredits(
  transaction: Transaction,
  { ports }: PaymentContext,
  reports: readonly BankReport[],
): Promise<ReadonlySet<BankReport>> {
  const claimed = new Set<BankReport>()
  for (const report of reports) {
    const id = report.endToEndId === null ? null : uuidOf(report.endToEndId)
    if (report.kind !== 'returned' || id === null) continue
    if (await ports.claimCredit(transaction, { id, ...report.movement })) claimed.add(report)
  }
  return claimed
}

/** Some of what a file says. */
export interface Told {
  readonly sha256: string
  readonly reports: readonly BankReport[]
}

/**
 * Takes in what the bank says of some orders: the orders, the ledger, the cases and the list of disagreements
 * change together. Told again, it changes nothing. Answers how many reports were known already.
 */
export async function applyReports(
  transaction: Transaction,
  context: PaymentContext,
  { sha256, reports }: Told,
): Promise<number> {
  const orders = await lockNamed(transaction, context, reports)
  const models = orders.flatMap((order) => modelOf(order) ?? [])
  const known = new Set(orders.map(({ id }) => id))
  const claimed = await claimCredits(
    transaction,
    context,
    reports.filter((one) => !namesOne(one, known)),
  )
  const result = reconcile(
    models,
    reports.filter((report) => !claimed.has(report)),
  )
  await keepMovements(transaction, { sha256, reports, claimed }, known)
  await keepDiscrepancies(transaction, { sha256, at: context.now(), known }, result.discrepancies)
  const after = new Map(result.changed.map((order) => [order.endToEndId, order]))
  const changes = orders.flatMap((order) => {
    const changed = after.get(endToEndIdOf(order.id))
    const effects = result.effects.filter(({ endToEndId }) => endToEndId === changed?.endToEndId)
    const returned = returnReason(reports, changed?.endToEndId)
    return changed === undefined ? [] : [{ before: order, after: changed, effects, returned }]
  })
  for (const change of changes) await follow(transaction, context, change)
  await settleCases(transaction, context, changes)
  return result.known
}

/** What a report made of an order. */
export interface Change {
  readonly before: OrderRow
  readonly after: PaymentOrder
  readonly effects: readonly LedgerEffect[]
  /** Why it came back, where the bank says so. */
  readonly returned: BankReason | null
}

function returnReason(reports: readonly BankReport[], endToEndId: string | undefined): BankReason | null {
  const report = reports.find((one) => one.kind === 'returned' && one.endToEndId === endToEndId)
  return report?.kind === 'returned' ? report.reason : null
}

/** Cases first and in one order, then their orders: as every use case does that touches both. */
async function lockNamed(
  transaction: Transaction,
  { ports }: PaymentContext,
  reports: readonly BankReport[],
): Promise<readonly OrderRow[]> {
  const ids = [
    ...new Set(reports.flatMap(({ endToEndId }) => (endToEndId === null ? [] : (uuidOf(endToEndId) ?? [])))),
  ]
  if (ids.length === 0) return []
  const named = await transaction
    .selectFrom('payment_order')
    .select('case_id')
    .where('id', 'in', ids)
    .execute()
  const cases = [...new Set(named.map(({ case_id: caseId }) => caseId))].toSorted()
  await ports.lockCases(transaction, cases)
  for (const caseId of cases) await lockGrant(transaction, caseId)
  return await lockOrders(transaction, ids)
}

async function follow(transaction: Transaction, context: PaymentContext, change: Change): Promise<void> {
  const { before, after, effects } = change
  await saveOrder(transaction, before.id, after)
  await followInLedger(transaction, context, { order: before, effects })
  await tellCases(transaction, context, change)
}

/** What did not arrive is planned again, and what arrived after all is not planned twice. */
async function settleCases(
  transaction: Transaction,
  context: PaymentContext,
  changes: readonly Change[],
): Promise<void> {
  const causes = new Map(
    changes.flatMap(({ before, effects: [effect] }) =>
      effect === undefined ? [] : [[before.case_id, effect.key]],
    ),
  )
  for (const [caseId, cause] of causes) {
    const grant = await lockGrant(transaction, caseId)
    if (grant === undefined) throw new Error(`case ${caseId} has orders and no grant`)
    const refused = await settleGrant(transaction, context, { grant, key: `${grant.decision_seq}/${cause}` })
    if (refused !== null) throw new Error(`case ${caseId}: ${refused.en}`)
  }
}

async function keepMovements(
  transaction: Transaction,
  { sha256, reports, claimed }: Told & { readonly claimed: ReadonlySet<BankReport> },
  known: ReadonlySet<string>,
): Promise<void> {
  const rows = reports.flatMap((report) => {
    const moved = movementOf(report)
    if (moved === null) return []
    const order = report.endToEndId === null ? null : uuidOf(report.endToEndId)
    const { direction, reference, amount, bookedOn } = moved
    return [
      {
        direction,
        reference,
        end_to_end_id: report.endToEndId ?? '',
        amount,
        booked_on: bookedOn,
        order_id: order !== null && known.has(order) ? order : null,
        claimed: claimed.has(report),
        sha256,
      },
    ]
  })
  if (rows.length === 0) return
  await transaction
    .insertInto('bank_movement')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
