import { addUp, checkCount, checkSum, readAmount, readCount, readSum } from './amounts.ts'
import type { BankFile } from './bank-file.ts'
import { BankFileError } from './bank-file-error.ts'
import { readReason } from './bank-reason.ts'
import { MESSAGES, openMessage } from './message.ts'
import {
  BATCH_STATUSES,
  type BatchStatus,
  type StatusReport,
  type StatusTotal,
  TRANSFER_STATUSES,
  type TransferReport,
} from './status-report.ts'
import { LONGEST } from './texts.ts'
import { readMoment } from './times.ts'
import { all, codeIn, maybe, only, optional, pathOf, textIn, type XmlElement } from './xml-element.ts'

/**
 * Reads a pain.002.001.10. Throws a BankFileError that names the element: for a file that does not parse, an
 * answer to another kind of message, a status that is not understood, numbers or sums that disagree with the
 * transfers listed, or a batch and its block that are said to stand in different places.
 */
export const readStatusReport = (file: BankFile): StatusReport => statusReportIn(openMessage('status', file))

/** The same, of a message that is open already. */
export function statusReportIn(message: XmlElement): StatusReport {
  const group = only(message, 'OrgnlGrpInfAndSts')
  checkOriginal(only(group, 'OrgnlMsgNmId'))
  const block = optional(message, 'OrgnlPmtInfAndSts')
  const transfers = block === null ? [] : all(block, 'TxInfAndSts').map(readTransfer)
  const totals = all(group, 'NbOfTxsPerSts').map(readTotal)
  const original = readOriginal(group)
  checkTotals(group, original.count, totals)
  checkRejected(group, transfers)
  return {
    messageId: textIn(only(message, 'GrpHdr/MsgId'), LONGEST.id),
    createdAt: readMoment(only(message, 'GrpHdr/CreDtTm')),
    original,
    status: statusOf(group, block),
    reason: reasonIn(group) ?? (block === null ? null : reasonIn(block)),
    totals,
    transfers,
  }
}

function checkOriginal(name: XmlElement): void {
  if (!name.text.startsWith('pain.001'))
    throw new BankFileError(pathOf(name), `an answer to ${MESSAGES.batch.id}`)
}

function readOriginal(group: XmlElement): StatusReport['original'] {
  const count = optional(group, 'OrgnlNbOfTxs')
  const sum = optional(group, 'OrgnlCtrlSum')
  return {
    messageId: textIn(only(group, 'OrgnlMsgId'), LONGEST.id),
    count: count === null ? null : readCount(count),
    sum: sum === null ? null : readSum(sum),
  }
}

/** A batch of ours is one block, so what is said of the block is said of the batch. */
function statusOf(group: XmlElement, block: XmlElement | null): BatchStatus | null {
  const ofGroup = optional(group, 'GrpSts')
  const ofBlock = block === null ? null : optional(block, 'PmtInfSts')
  const stated = [ofGroup, ofBlock].map((status) => (status === null ? null : codeIn(status, BATCH_STATUSES)))
  const [batch = null, part = null] = stated
  if (ofBlock !== null && batch !== null && part !== batch)
    throw new BankFileError(pathOf(ofBlock), `${batch}, as of the whole batch, not ${part}`)
  return batch ?? part
}

function readTotal(total: XmlElement): StatusTotal {
  const sum = optional(total, 'DtldCtrlSum')
  return {
    status: codeIn(only(total, 'DtldSts'), TRANSFER_STATUSES),
    count: readCount(only(total, 'DtldNbOfTxs')),
    sum: sum === null ? null : readSum(sum),
  }
}

/** What is counted by status must make up the batch. */
function checkTotals(group: XmlElement, count: number | null, totals: readonly StatusTotal[]): void {
  const counted = totals.reduce((sum, total) => sum + total.count, 0)
  if (totals.length > 0 && count !== null) checkCount(optional(group, 'OrgnlNbOfTxs'), counted)
}

/** A bank may leave out what it accepts, but what it counts as rejected it must list, or nobody knows which. */
function checkRejected(group: XmlElement, transfers: readonly TransferReport[]): void {
  const isWholeBatch = optional(group, 'GrpSts')?.text.trim() === 'RJCT'
  const total = all(group, 'NbOfTxsPerSts').find((one) => only(one, 'DtldSts').text.trim() === 'RJCT')
  if (total === undefined || (isWholeBatch && transfers.length === 0)) return
  const rejected = transfers.filter(({ status }) => status === 'RJCT')
  checkCount(only(total, 'DtldNbOfTxs'), rejected.length)
  const known = rejected.flatMap(({ amount }) => (amount === null ? [] : [{ amount }]))
  if (known.length === rejected.length) checkSum(optional(total, 'DtldCtrlSum'), addUp(group, known))
}

function readTransfer(transfer: XmlElement): TransferReport {
  const amount = maybe(transfer, 'OrgnlTxRef/Amt/InstdAmt')
  return {
    endToEndId: textIn(only(transfer, 'OrgnlEndToEndId'), LONGEST.id),
    status: codeIn(only(transfer, 'TxSts'), TRANSFER_STATUSES),
    reason: reasonIn(transfer),
    amount: amount === null ? null : readAmount(amount),
  }
}

/** The first reason that names a code; further ones repeat it in other words. */
const reasonIn = (element: XmlElement): TransferReport['reason'] =>
  all(element, 'StsRsnInf')
    .map(readReason)
    .find((reason) => reason !== null) ?? null
