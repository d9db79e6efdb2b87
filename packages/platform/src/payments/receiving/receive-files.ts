import { createHash } from 'node:crypto'
import type { Actor } from '../../database/index.ts'
import type { BankReport } from '../bank-report.ts'
import type { PaymentContext } from '../context.ts'
import { lockOrders, postOpenEffects } from '../desk/index.ts'
import type { WholeFile } from '../exchange/index.ts'
import type { BankAnswer } from '../iso20022/index.ts'
import { applyReports } from './apply-reports.ts'
import { fileApplied, keepDiscrepancies, keepFile, type ReceivedFile } from './file-store.ts'
import { readFile, reportsIn } from './read-file.ts'

const RECEIVING: Actor = { kind: 'system', job: 'payments/receive' }

/** How many reports are taken in at once: a transaction that nobody else waits for long. */
const AT_ONCE = 50

/** What became of the files that the bank had left. */
export interface Received {
  readonly applied: readonly string[]
  /** Files that had come before, under whatever name. */
  readonly copies: readonly string[]
  /** Files that a person has to look at. */
  readonly unreadable: readonly string[]
  /** What is half-written, or no file for us. */
  readonly leftAlone: readonly string[]
}

/**
 * Reads what the bank has left, each file once by its content. A file is taken in piece by piece, and every piece is
 * the same when it is told again: a reading that was cut off goes on with the next call.
 */
export async function receiveFiles(context: PaymentContext): Promise<Received> {
  await retryOpenEffects(context)
  const { whole, leftAlone } = await context.channel.receive()
  const received = { applied: [] as string[], copies: [] as string[], unreadable: [] as string[] }
  for (const file of whole) {
    const outcome = await takeFile(context, file)
    received[outcome].push(file.name)
    await (outcome === 'unreadable' ? context.channel.setAside(file.name) : context.channel.accept(file.name))
  }
  return { ...received, leftAlone }
}

/** What the ledger could not follow may have become possible, as when a budget was raised. */
async function retryOpenEffects(context: PaymentContext): Promise<void> {
  await context.database.transaction(RECEIVING, async (transaction) => {
    const open = await transaction
      .selectFrom('payment_effect')
      .select('order_id')
      .distinct()
      .where('transfer_id', 'is', null)
      .execute()
    const orders = await lockOrders(
      transaction,
      open.map(({ order_id: id }) => id),
    )
    for (const order of orders) await postOpenEffects(transaction, context, order)
  })
}

async function takeFile(
  context: PaymentContext,
  { name, content }: WholeFile,
): Promise<keyof Omit<Received, 'leftAlone'>> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const read = readFile(content)
  const file: ReceivedFile = { name, content, sha256, read }
  const kept = await context.database.transaction(RECEIVING, (transaction) =>
    keepFile(transaction, context, file),
  )
  if (read.kind === 'unreadable') return 'unreadable'
  if (kept === 'copy') return 'copies'
  await takeIn(context, sha256, read.answer)
  return 'applied'
}

async function takeIn(context: PaymentContext, sha256: string, answer: BankAnswer): Promise<void> {
  const { database, now } = context
  const { reports, discrepancies } = await database.transaction(RECEIVING, (transaction) =>
    reportsIn(transaction, answer),
  )
  let known = 0
  for (const piece of piecesOf(reports))
    known += await database.transaction(RECEIVING, (transaction) =>
      applyReports(transaction, context, { sha256, reports: piece }),
    )
  await database.transaction(RECEIVING, async (transaction) => {
    await keepDiscrepancies(transaction, { sha256, at: now(), known: new Set() }, discrepancies)
    await fileApplied(transaction, sha256, { reports: reports.length, known, at: now() })
  })
}

function piecesOf(reports: readonly BankReport[]): readonly (readonly BankReport[])[] {
  const count = Math.ceil(reports.length / AT_ONCE)
  return Array.from({ length: count }, (_, n) => reports.slice(n * AT_ONCE, (n + 1) * AT_ONCE))
}
