import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { seoulToday } from '../../clock/index.ts'
import type { Actor, Transaction } from '../../database/index.ts'
import type { Line, LinePart } from '../../ledger/index.ts'
import { totalWon, won } from '../../money/index.ts'
import type { PaymentContext } from '../context.ts'
import { beneficiaryOf } from '../desk/index.ts'
import { type CreditTransfer, endToEndIdOf, writePaymentBatch } from '../iso20022/index.ts'
import { countingOf, takeBackExceeding } from './take-back.ts'

/** A batch that was written. */
export interface MadeBatch {
  readonly id: string
  readonly messageId: string
  readonly orders: number
  readonly total: number
}

/** The account that is to pay is not set up; the message says which. */
export class PayerMissing extends Error {
  constructor(payer: string) {
    super(
      `No account is set up to pay from: ${payer === 'city' ? 'PAYER_ACCOUNT' : 'FUND_ACCOUNT'} is missing.`,
    )
    this.name = 'PayerMissing'
  }
}

/** The most orders of a batch: a file that a person can still look through, and a short transaction. */
const MOST = 500

/**
 * Writes what is released into batches for the bank, one after the other, each in a transaction of its own: its
 * bytes are kept before anybody outside sees them. Orders that exceed what is granted by now are taken back, and
 * those whose account the bank does not take wait.
 */
export async function makeBatches(context: PaymentContext, actor: Actor): Promise<readonly MadeBatch[]> {
  await takeBackExceeding(context)
  const made: MadeBatch[] = []
  for (;;) {
    const batch = await context.database.transaction(actor, (transaction) => makeBatch(transaction, context))
    if (batch === null) return made
    made.push(batch)
  }
}

interface ReleasedRow {
  readonly id: string
  readonly case_id: string
  readonly amount: number
  readonly lines: readonly LinePart[]
  readonly reference: string
  readonly beneficiary_sealed: string
}

async function makeBatch(transaction: Transaction, context: PaymentContext): Promise<MadeBatch | null> {
  const released = await lockReleased(transaction)
  const [first] = released
  if (first === undefined) return null
  const payer = payerKey(first.lines)
  const orders = released.filter(({ lines }) => payerKey(lines) === payer)
  const id = context.ids()
  const batch = writeBatch(context, { id, orders, payer })
  await keepBatch(transaction, context, { ...batch, id, payer })
  await transaction
    .updateTable('payment_order')
    .set({ state: 'batched', batch_id: id })
    .where(
      'id',
      'in',
      orders.map((order) => order.id),
    )
    .execute()
  return { id, messageId: batch.messageId, orders: batch.orders, total: batch.total }
}

/** Orders that may go to the bank, but for those that another process is putting into a batch at this moment. */
async function lockReleased(transaction: Transaction): Promise<readonly ReleasedRow[]> {
  const { rows } = await sql<ReleasedRow>`
    select o.id, o.case_id, o.amount, o.lines, g.reference, g.beneficiary_sealed
      from payment_order o join payment_grant g on g.case_id = o.case_id
      where o.state = 'ordered' and g.beneficiary_sealed is not null and g.account_refused is null
        and g.payable >= (${countingOf(sql`o.case_id`)})
      order by o.due_on, o.id
      limit ${MOST}
      for update of o skip locked`.execute(transaction)
  return rows
}

/** Which account pays: an order is paid from one, since a programme is paid from its budgets or from a fund. */
function payerKey(lines: readonly LinePart[]): string {
  const line = lineOf(lines)
  return line.kind === 'fund' ? line.fund : 'city'
}

function lineOf([part]: readonly LinePart[]): Line {
  if (part === undefined) throw new Error('a released order is paid from no line')
  return part.line
}

interface Writing {
  readonly id: string
  readonly payer: string
  readonly orders: readonly ReleasedRow[]
}

interface Written {
  readonly messageId: string
  readonly executeOn: string
  readonly content: string
  readonly orders: number
  readonly total: number
}

function writeBatch(context: PaymentContext, { id, orders, payer }: Writing): Written {
  const createdAt = context.now()
  const messageId = endToEndIdOf(id)
  const executeOn = seoulToday(createdAt)
  const transfers = orders.map((order) => transferOf(context, order))
  const debtor = context.payerOf(lineOf(orders[0]?.lines ?? []))
  if (debtor === null) throw new PayerMissing(payer)
  return {
    messageId,
    executeOn,
    content: writePaymentBatch({ messageId, createdAt, executeOn, debtor, transfers }),
    orders: orders.length,
    total: totalWon(transfers.map(({ amount }) => amount)),
  }
}

/** What the bank prints names the case and not the programme: an account book is seen by others. */
function transferOf({ sealing }: PaymentContext, order: ReleasedRow): CreditTransfer {
  const creditor = beneficiaryOf(sealing, order)
  if (creditor === null) throw new Error(`order ${order.id} has no account`)
  return {
    endToEndId: endToEndIdOf(order.id),
    amount: won(order.amount),
    creditor,
    remark: `온돌 ${order.reference}`,
  }
}

async function keepBatch(
  transaction: Transaction,
  { sealing, now }: PaymentContext,
  {
    id,
    payer,
    messageId,
    executeOn,
    content,
    orders,
    total,
  }: Written & { readonly id: string; readonly payer: string },
): Promise<void> {
  const made = await sql<{ by: string }>`select ledger_made_by() as by`.execute(transaction)
  await transaction
    .insertInto('payment_batch')
    .values({
      id,
      message_id: messageId,
      file_name: `${messageId}.xml`,
      payer,
      execute_on: executeOn,
      orders,
      total,
      content_sealed: sealing.seal(content, batchPlace(id)),
      sha256: createHash('sha256').update(content).digest('hex'),
      state: 'written',
      made_by: made.rows[0]?.by ?? '',
      made_at: now(),
      sent_at: null,
    })
    .execute()
}

/** Where the bytes of a batch are sealed. */
export function batchPlace(id: string): {
  readonly table: string
  readonly column: string
  readonly row: string
} {
  return { table: 'payment_batch', column: 'content_sealed', row: id }
}
