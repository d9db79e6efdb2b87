import type { Transaction } from '../../database/index.ts'
import { won } from '../../money/index.ts'
import { type BankAnswer, BankFileError, endToEndIdOf, readBankAnswer } from '../iso20022/index.ts'
import { reportsOfNotification } from '../notification-reports.ts'
import { type ReportsOfFile, reportsOfStatus, type SentBatch } from '../status-reports.ts'

/** What a file of the bank is. */
export type ReadFile =
  | { readonly kind: 'unreadable'; readonly fault: string }
  | { readonly kind: BankAnswer['kind']; readonly messageId: string; readonly answer: BankAnswer }

/** Reads a file of the bank; what cannot be read is for a person, and stops nothing else. */
export function readFile(content: Uint8Array): ReadFile {
  try {
    const answer = readBankAnswer(content)
    const { messageId } = answer.kind === 'status' ? answer.report : answer.notification
    return { kind: answer.kind, messageId, answer }
  } catch (error) {
    if (error instanceof BankFileError) return { kind: 'unreadable', fault: error.message }
    throw error
  }
}

/** What a file says of single orders, and what of it fits no batch. */
export async function reportsIn(transaction: Transaction, answer: BankAnswer): Promise<ReportsOfFile> {
  if (answer.kind === 'notification')
    return { reports: reportsOfNotification(answer.notification), discrepancies: [] }
  return reportsOfStatus(answer.report, await sentBatch(transaction, answer.report.original.messageId))
}

async function sentBatch(transaction: Transaction, messageId: string): Promise<SentBatch | null> {
  const batch = await transaction
    .selectFrom('payment_batch')
    .select(['id', 'total'])
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  if (batch === undefined) return null
  const orders = await transaction
    .selectFrom('payment_order')
    .select('id')
    .where('batch_id', '=', batch.id)
    .execute()
  return { messageId, orders: orders.map(({ id }) => endToEndIdOf(id)), total: won(batch.total) }
}
