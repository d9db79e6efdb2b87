import { createHash } from 'node:crypto'
import type { Actor, Transaction } from '../../database/index.ts'
import type { PaymentContext } from '../context.ts'
import { batchPlace } from './make-batches.ts'

const SENDING: Actor = { kind: 'system', job: 'payments/send' }

/**
 * Hands every batch that is written to the bank. Each goes through two steps, staged and then dispatched, and the
 * database notes one before the next begins: whatever moment a crash takes, the next call knows which step was the
 * last, so that no batch is handed over twice or forgotten. Answers the files that were handed over.
 */
export async function sendBatches(context: PaymentContext): Promise<readonly string[]> {
  const waiting = await context.database.transaction(SENDING, unsent)
  const sent: string[] = []
  for (const id of waiting) {
    await context.database.transaction(SENDING, (transaction) => stage(transaction, context, id))
    const name = await context.database.transaction(SENDING, (transaction) =>
      dispatch(transaction, context, id),
    )
    if (name !== null) sent.push(name)
  }
  return sent
}

async function unsent(transaction: Transaction): Promise<readonly string[]> {
  const rows = await transaction
    .selectFrom('payment_batch')
    .select('id')
    .where('state', '<>', 'sent')
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Another process that sends the same batch waits here, and then finds it a step further. */
async function lockBatch(
  transaction: Transaction,
  id: string,
): Promise<{
  readonly state: string
  readonly file_name: string
  readonly content_sealed: string
  readonly sha256: string
}> {
  return await transaction
    .selectFrom('payment_batch')
    .select(['state', 'file_name', 'content_sealed', 'sha256'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

async function stage(
  transaction: Transaction,
  { channel, sealing }: PaymentContext,
  id: string,
): Promise<void> {
  const batch = await lockBatch(transaction, id)
  if (batch.state !== 'written') return
  const content = sealing.open(batch.content_sealed, batchPlace(id))
  if (createHash('sha256').update(content).digest('hex') !== batch.sha256)
    throw new Error(`batch ${id}: its content is not what was written`)
  await channel.stage(batch.file_name, content)
  await transaction.updateTable('payment_batch').set({ state: 'staged' }).where('id', '=', id).execute()
}

async function dispatch(
  transaction: Transaction,
  { channel, now }: PaymentContext,
  id: string,
): Promise<string | null> {
  const batch = await lockBatch(transaction, id)
  if (batch.state !== 'staged') return null
  await channel.dispatch(batch.file_name)
  await transaction
    .updateTable('payment_batch')
    .set({ state: 'sent', sent_at: now() })
    .where('id', '=', id)
    .execute()
  // The bank may have been quicker with its answer: then the order is further already.
  await transaction
    .updateTable('payment_order')
    .set({ state: 'sent' })
    .where('batch_id', '=', id)
    .where('state', '=', 'batched')
    .execute()
  return batch.file_name
}
