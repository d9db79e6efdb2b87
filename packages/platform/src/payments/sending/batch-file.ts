import type { Transaction } from '../../database/index.ts'
import type { Sealing } from '../context.ts'
import { batchPlace } from './make-batches.ts'

/** The file of a batch, as the bank gets it. */
export interface BatchFile {
  readonly name: string
  readonly content: string
}

/** The very bytes of a batch; `null` where there is no such batch. */
export async function batchFile(
  transaction: Transaction,
  sealing: Sealing,
  id: string,
): Promise<BatchFile | null> {
  const batch = await transaction
    .selectFrom('payment_batch')
    .select(['file_name', 'content_sealed'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (batch === undefined) return null
  return { name: batch.file_name, content: sealing.open(batch.content_sealed, batchPlace(id)) }
}
