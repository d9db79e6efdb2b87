import type { Transaction } from '../../database/index.ts'
import type { PaymentContext } from '../context.ts'
import type { Discrepancy } from '../discrepancy.ts'
import { uuidOf } from '../iso20022/index.ts'
import type { ReadFile } from './read-file.ts'

/** A file of the bank by what it says. */
export interface ReceivedFile {
  readonly name: string
  readonly content: Uint8Array
  readonly sha256: string
  readonly read: ReadFile
}

/** Keeps a file that comes for the first time; `copy` where it was taken in already, `open` where not to its end. */
export async function keepFile(
  transaction: Transaction,
  { sealing, now }: Pick<PaymentContext, 'sealing' | 'now'>,
  { name, content, sha256, read }: ReceivedFile,
): Promise<'new' | 'open' | 'copy'> {
  const kept = await transaction
    .selectFrom('bank_file')
    .select('applied_at')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (kept !== undefined && kept.applied_at === null) return 'open'
  if (kept !== undefined) {
    await transaction.insertInto('bank_file_copy').values({ sha256, name, received_at: now() }).execute()
    return 'copy'
  }
  await transaction
    .insertInto('bank_file')
    .values({
      sha256,
      name,
      kind: read.kind,
      message_id: read.kind === 'unreadable' ? null : read.messageId,
      content_sealed: sealing.seal(Buffer.from(content).toString('base64'), {
        table: 'bank_file',
        column: 'content_sealed',
        row: sha256,
      }),
      fault: read.kind === 'unreadable' ? read.fault : null,
      received_at: now(),
      applied_at: read.kind === 'unreadable' ? now() : null,
    })
    .execute()
  return 'new'
}

/** Notes that all that a file says was taken in. */
export async function fileApplied(
  transaction: Transaction,
  sha256: string,
  applied: { readonly reports: number; readonly known: number; readonly at: Date },
): Promise<void> {
  await transaction
    .updateTable('bank_file')
    .set({ reports: applied.reports, known: applied.known, applied_at: applied.at })
    .where('sha256', '=', sha256)
    .execute()
}

/** Lists disagreements for a person, each once however often it is told. */
export async function keepDiscrepancies(
  transaction: Transaction,
  { sha256, at, known }: { readonly sha256: string; readonly at: Date; readonly known: ReadonlySet<string> },
  found: readonly Discrepancy[],
): Promise<void> {
  if (found.length === 0) return
  const rows = found.map(({ key, kind, message, endToEndId, open }) => {
    const order = endToEndId === null ? null : uuidOf(endToEndId)
    return {
      key,
      kind,
      message,
      end_to_end_id: endToEndId,
      order_id: order !== null && known.has(order) ? order : null,
      open_amount: open?.amount ?? null,
      open_direction: open?.direction ?? null,
      open_reference: open?.reference ?? null,
      found_at: at,
      sha256,
      resolved_by: null,
      resolved_at: null,
      resolution: null,
    }
  })
  await transaction
    .insertInto('payment_discrepancy')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}
