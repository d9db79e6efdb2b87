import { sql } from 'kysely'
import type { Actor, Transaction } from '../../database/index.ts'
import { won } from '../../money/index.ts'
import type { PaymentContext } from '../context.ts'
import { followInLedger, lockGrant, lockOrders, settleGrant } from '../desk/index.ts'
import { type BankReason, endToEndIdOf } from '../iso20022/index.ts'
import type { LedgerEffect } from '../model.ts'

const SENDING: Actor = { kind: 'system', job: 'payments/send' }

/** In ISO's words: cancelled at the request of the payer. */
const DECIDED_ANEW: BankReason = { code: 'CUST', text: null }

/**
 * Takes back what was released and not sent, where a decision that was made since grants less: it would have to be
 * demanded back from the person a day later.
 */
export async function takeBackExceeding(context: PaymentContext): Promise<void> {
  const found = await context.database.transaction(SENDING, exceeding)
  for (const { id, caseId } of found)
    await context.database.transaction(SENDING, (transaction) =>
      takeBack(transaction, context, { id, caseId }),
    )
}

interface Exceeding {
  readonly id: string
  readonly caseId: string
}

async function exceeding(transaction: Transaction): Promise<readonly Exceeding[]> {
  const { rows } = await sql<Exceeding>`
    select o.id, o.case_id as "caseId"
      from payment_order o join payment_grant g on g.case_id = o.case_id
      where o.state = 'ordered' and g.payable < (${countingOf(sql`o.case_id`)})
      order by o.case_id, o.due_on desc, o.id desc`.execute(transaction)
  return rows
}

/** What is on its way or has arrived of a case, and need not be paid back. */
export function countingOf(caseId: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return sql`
    select coalesce(sum(amount - coalesce((recovery->>'due')::bigint, 0)), 0) from payment_order
      where case_id = ${caseId}
        and state in ('ordered', 'batched', 'sent', 'settled', 'recovering', 'recovered')`
}

async function takeBack(
  transaction: Transaction,
  context: PaymentContext,
  { id, caseId }: Exceeding,
): Promise<void> {
  await context.ports.lockCases(transaction, [caseId])
  const grant = await lockGrant(transaction, caseId)
  const [order] = await lockOrders(transaction, [id])
  const counting = await sql<{ sum: string }>`select (${countingOf(sql`${caseId}::uuid`)}) as sum`.execute(
    transaction,
  )
  const tooMuch = Number(counting.rows[0]?.sum ?? 0) > (grant?.payable ?? 0)
  // Another one of the case was taken back meanwhile, or another process was quicker.
  if (grant === undefined || order?.state !== 'ordered' || !tooMuch) return
  const endToEndId = endToEndIdOf(id)
  const recall: LedgerEffect = {
    kind: 'recall',
    endToEndId,
    amount: won(order.amount),
    key: `${endToEndId}/take-back/recall`,
  }
  await transaction.updateTable('payment_order').set({ state: 'cancelled' }).where('id', '=', id).execute()
  await followInLedger(transaction, context, { order, effects: [recall] })
  const payment = { caseId, orderId: id, amount: order.amount }
  await context.ports.failed(transaction, { ...payment, was: 'recalled', reason: DECIDED_ANEW })
  const refused = await settleGrant(transaction, context, {
    grant,
    key: `${grant.decision_seq}/${recall.key}`,
  })
  if (refused !== null) throw new Error(`case ${caseId}: ${refused.en}`)
}
