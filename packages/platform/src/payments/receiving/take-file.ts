import { createHash } from 'node:crypto'
import type { Actor } from '../../database/index.ts'
import type { BankReport } from '../bank-report.ts'
import type { PaymentContext } from '../context.ts'
import type { WholeFile } from '../exchange/index.ts'
import type { BankAnswer } from '../iso20022/index.ts'
import { applyReports } from './apply-reports.ts'
import { fileApplied, keepDiscrepancies, keepFile, type ReceivedFile } from './file-store.ts'
import { readFile, reportsIn } from './read-file.ts'

/** As whom the platform takes in what the bank says. */
export const RECEIVING: Actor = { kind: 'system', job: 'payments/receive' }

/** How many reports are taken in at once: a transaction that nobody else waits for long. */
const AT_ONCE = 50

/** What became of a file of the bank. */
export type TakenFile =
  /** `known`: how many of its reports had been told before, in another file. */
  | { readonly kind: 'applied'; readonly reports: number; readonly known: number }
  /** It came before, under whatever name. */
  | { readonly kind: 'copy' }
  /** A person has to look at it. */
  | { readonly kind: 'unreadable'; readonly fault: string }

/**
 * Takes in a file of the bank, once by its content, and keeps who brought it. What it says is taken in piece by
 * piece, and every piece is the same when it is told again: a reading that was cut off goes on with the next call.
 */
export async function takeFile(
  context: PaymentContext,
  broughtBy: Actor,
  { name, content }: WholeFile,
): Promise<TakenFile> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const read = readFile(content)
  const file: ReceivedFile = { name, content, sha256, read }
  const kept = await context.database.transaction(broughtBy, (transaction) =>
    keepFile(transaction, context, file),
  )
  if (read.kind === 'unreadable') return { kind: 'unreadable', fault: read.fault }
  if (kept === 'copy') return { kind: 'copy' }
  return await takeIn(context, sha256, read.answer)
}

async function takeIn(context: PaymentContext, sha256: string, answer: BankAnswer): Promise<TakenFile> {
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
  return { kind: 'applied', reports: reports.length, known }
}

function piecesOf(reports: readonly BankReport[]): readonly (readonly BankReport[])[] {
  const count = Math.ceil(reports.length / AT_ONCE)
  return Array.from({ length: count }, (_, n) => reports.slice(n * AT_ONCE, (n + 1) * AT_ONCE))
}
