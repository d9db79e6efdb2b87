import type { Text } from '@ondol/rules'
import type { Transaction } from '../../database/index.ts'
import { bindGrant } from '../../ledger/index.ts'
import type { PaymentContext } from '../context.ts'
import type { ActionResult } from '../order-actions.ts'
import { demandBack, forgiveDemand } from '../order-actions.ts'
import { type Balance, balanceOrders } from './balance-orders.ts'
import { followInLedger } from './effects.ts'
import { type GrantRow, scheduleOf } from './grant-store.ts'
import { lockOrdersOfCase, modelOf, type OrderRow, saveOrder, standingOf } from './order-store.ts'

/** What it takes to bring orders and the budget to what is granted. */
export interface SettlingAround extends Pick<PaymentContext, 'pack' | 'now' | 'ids'> {
  readonly ports: Pick<PaymentContext['ports'], 'demanded'>
}

type Around = SettlingAround

/**
 * Brings a case's orders and its budget to what is granted: plans what is missing, cancels what is not due any
 * longer, demands back what was paid too much. Answers why not, where the budget does not have enough. `key` names
 * what it follows, and never comes twice.
 */
export async function settleGrant(
  transaction: Transaction,
  around: Around,
  { grant, key }: { readonly grant: GrantRow; readonly key: string },
): Promise<Text | null> {
  const orders = await lockOrdersOfCase(transaction, grant.case_id)
  const balance = balanceOrders(scheduleOf(grant), orders.map(standingOf))
  await cancel(transaction, balance)
  await plan(transaction, around, { grant, balance })
  await change(transaction, around, { orders, balance, key })
  const bound = await bindGrant(transaction, around, {
    key,
    caseId: grant.case_id,
    programme: grant.programme,
    institution: grant.institution_id,
    payable: grant.payable,
  })
  return bound.kind === 'refused' ? (bound.reasons[0]?.text ?? null) : null
}

async function cancel(transaction: Transaction, { cancel: ids }: Balance): Promise<void> {
  if (ids.length === 0) return
  await transaction.updateTable('payment_order').set({ state: 'cancelled' }).where('id', 'in', ids).execute()
}

interface Planning {
  readonly grant: GrantRow
  readonly balance: Balance
}

async function plan(
  transaction: Transaction,
  { ids, now }: Around,
  { grant, balance }: Planning,
): Promise<void> {
  // What was planned before the decision was made again is released by nobody who decided either time.
  await transaction
    .updateTable('payment_order')
    .set({ decided_by: grant.decided_by })
    .where('case_id', '=', grant.case_id)
    .where('state', '=', 'planned')
    .execute()
  if (balance.plan.length === 0) return
  const { case_id, applicant_id, institution_id, programme, decided_by } = grant
  const shared = { case_id, applicant_id, institution_id, programme, decided_by, made_at: now() }
  const rows = balance.plan.map(({ dueOn, amount, replaces }) => ({
    ...shared,
    id: ids(),
    due_on: dueOn,
    amount,
    state: 'planned' as const,
    replaces,
  }))
  await transaction.insertInto('payment_order').values(rows).execute()
}

interface Changing {
  readonly orders: readonly OrderRow[]
  readonly balance: Balance
  readonly key: string
}

async function change(transaction: Transaction, around: Around, changing: Changing): Promise<void> {
  const { orders, balance, key } = changing
  const byId = new Map(orders.map((order) => [order.id, order]))
  const results = [
    ...balance.demand.map(({ id, due }) => ({ id, amount: due, of: demandBack })),
    ...balance.forgive.map(({ id, amount }) => ({ id, amount, of: forgiveDemand })),
  ]
  for (const { id, amount, of } of results) {
    const order = byId.get(id)
    const model = order === undefined ? null : modelOf(order)
    if (order === undefined || model === null) throw new Error(`order ${id} is not released`)
    const result = of(model, amount)
    await keep(transaction, around, { order, result, key })
    if (of === demandBack)
      await around.ports.demanded(transaction, { caseId: order.case_id, orderId: id, amount })
  }
}

interface Keeping {
  readonly order: OrderRow
  readonly result: ActionResult
  readonly key: string
}

/** The same order may be demanded back, forgiven and demanded again: each time is one of its own. */
async function keep(
  transaction: Transaction,
  around: Around,
  { order, result, key }: Keeping,
): Promise<void> {
  if (result.kind === 'refused') throw new Error(`order ${order.id}: ${result.reason.en}`)
  await saveOrder(transaction, order.id, result.order)
  const effects = result.effects.map((effect) => ({ ...effect, key: `${effect.key}/${key}` }))
  await followInLedger(transaction, around, { order, effects })
}
