import type { Won } from '../money/index.ts'
import type { BankReport } from './bank-report.ts'
import { batchDiscrepancy, type Discrepancy, discrepancyOf } from './discrepancy.ts'
import type { BankReason, StatusReport, TransferReport } from './iso20022/index.ts'

/** A batch as it was sent. */
export interface SentBatch {
  readonly messageId: string
  readonly orders: readonly string[]
  readonly total: Won
}

/** What a file says: reports on single orders, and what disagrees on the whole. */
export interface ReportsOfFile {
  readonly reports: readonly BankReport[]
  readonly discrepancies: readonly Discrepancy[]
}

/** The codes by which a bank says that it has the same thing already. */
const DUPLICATE = new Set(['AM05', 'DU01', 'DU02', 'DU03', 'DU04', 'DU05', 'DUPL'])
const NO_REASON: BankReason = { code: 'NARR', text: null }

/**
 * What a bank's answer to a batch says of its orders. `batch` is the one that the answer names, `null` where
 * there is none. A batch that is refused as a duplicate is the trap here: the first delivery is being paid, and
 * to take its orders for rejected would pay them again.
 */
export function reportsOfStatus(report: StatusReport, batch: SentBatch | null): ReportsOfFile {
  const { messageId, original } = report
  const about = (kind: Discrepancy['kind']): ReportsOfFile => ({
    reports: [],
    discrepancies: [batchDiscrepancy(kind, messageId, original.messageId)],
  })
  if (batch === null) return about('unknown-batch')
  const isRejected = report.status === 'RJCT'
  if (isRejected && report.reason !== null && DUPLICATE.has(report.reason.code))
    return about('duplicate-refused')
  if (!isSame(original, batch)) return about('different-batch')
  const transfers = isRejected ? rejectedWhole(report, batch) : report.transfers
  return ofTransfers(transfers, batch, messageId)
}

const isSame = ({ count, sum }: StatusReport['original'], batch: SentBatch): boolean =>
  (count === null || count === batch.orders.length) && (sum === null || sum === batch.total)

/** A whole batch that is refused: every order of it, whether the bank lists it or not. */
function rejectedWhole(report: StatusReport, batch: SentBatch): readonly TransferReport[] {
  const listed = new Set(report.transfers.map(({ endToEndId }) => endToEndId))
  const unlisted = batch.orders.filter((id) => !listed.has(id))
  const bare = unlisted.map((endToEndId) => ({ endToEndId, reason: null, amount: null }))
  return [...report.transfers, ...bare].map((transfer) => ({
    ...transfer,
    status: 'RJCT',
    reason: transfer.reason ?? report.reason,
  }))
}

function ofTransfers(transfers: readonly TransferReport[], batch: SentBatch, message: string): ReportsOfFile {
  const ours = new Set(batch.orders)
  const reports: BankReport[] = []
  const discrepancies: Discrepancy[] = []
  for (const transfer of transfers) {
    const said = reportOf(transfer, message)
    if (!ours.has(transfer.endToEndId)) discrepancies.push(discrepancyOf('unknown-order', said))
    else if (isDuplicate(transfer)) discrepancies.push(discrepancyOf('duplicate-refused', said))
    else reports.push(said)
  }
  return { reports, discrepancies }
}

const isDuplicate = ({ status, reason }: TransferReport): boolean =>
  status === 'RJCT' && reason !== null && DUPLICATE.has(reason.code)

function reportOf(transfer: TransferReport, message: string): BankReport {
  const { endToEndId, status, reason, amount } = transfer
  switch (status) {
    case 'RJCT':
    case 'CANC':
      return { kind: 'rejected', message, endToEndId, reason: reason ?? NO_REASON, amount }
    case 'BLCK':
      return { kind: 'unclear', message, endToEndId, movement: null, direction: null }
    default:
      return { kind: 'accepted', message, endToEndId }
  }
}
