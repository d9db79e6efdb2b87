import type { Selectable } from 'kysely'
import type { Transaction } from '../../database/index.ts'
import { won } from '../../money/index.ts'
import { endToEndIdOf } from '../iso20022/index.ts'
import type { PaymentOrder } from '../model.ts'
import type { PaymentTables } from '../tables.ts'
import type { Standing } from './balance-orders.ts'

/** A row of orders as it is read. */
export type OrderRow = Selectable<PaymentTables['payment_order']>

/** The orders of a case in their order, locked until the transaction ends. */
export async function lockOrdersOfCase(
  transaction: Transaction,
  caseId: string,
): Promise<readonly OrderRow[]> {
  return await transaction
    .selectFrom('payment_order')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('due_on')
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Orders by their ids, locked until the transaction ends. */
export async function lockOrders(
  transaction: Transaction,
  ids: readonly string[],
): Promise<readonly OrderRow[]> {
  if (ids.length === 0) return []
  return await transaction
    .selectFrom('payment_order')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** As much of an order as its place among the others depends on. */
export function standingOf({ id, state, amount, due_on: dueOn, recovery, replaces }: OrderRow): Standing {
  return { id, state, amount: won(amount), dueOn, recovery, replaces }
}

/** An order as the bank's reports know it; `null` while it is not released. */
export function modelOf(row: OrderRow): PaymentOrder | null {
  const { id, amount, state, batch_id: batch, rejection, settlement, returned, recovery } = row
  if (state === 'planned' || state === 'cancelled') return null
  const endToEndId = endToEndIdOf(id)
  return { endToEndId, amount: won(amount), state, batch, rejection, settlement, return: returned, recovery }
}

/** Keeps what has become of an order. */
export async function saveOrder(transaction: Transaction, id: string, order: PaymentOrder): Promise<void> {
  await transaction
    .updateTable('payment_order')
    .set({
      state: order.state,
      batch_id: order.batch,
      rejection: jsonOf(order.rejection),
      settlement: jsonOf(order.settlement),
      returned: jsonOf(order.return),
      recovery: jsonOf(order.recovery),
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** As a JSON column is written. */
export function jsonOf(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}
