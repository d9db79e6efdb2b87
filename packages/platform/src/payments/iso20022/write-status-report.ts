import { writeAmount } from './amounts.ts'
import { writeReason } from './bank-reason.ts'
import { MESSAGES, writeMessage, type XmlContent } from './message.ts'
import type { StatusReport, StatusTotal, TransferReport } from './status-report.ts'
import { fitId } from './texts.ts'
import { writeMoment } from './times.ts'

const ROOT = MESSAGES.status.element
const GROUP = `${ROOT}/OrgnlGrpInfAndSts`

/** Writes a bank's answer to a batch as pain.002.001.10. Throws a BankFileError that names what does not fit. */
export function writeStatusReport(report: StatusReport): string {
  const { original, status, reason, totals, transfers } = report
  const originalId = fitId(`${GROUP}/OrgnlMsgId`, original.messageId)
  return writeMessage('status', {
    GrpHdr: {
      MsgId: fitId(`${ROOT}/GrpHdr/MsgId`, report.messageId),
      CreDtTm: writeMoment(report.createdAt),
    },
    OrgnlGrpInfAndSts: {
      OrgnlMsgId: originalId,
      OrgnlMsgNmId: MESSAGES.batch.id,
      OrgnlNbOfTxs: textOf(original.count),
      OrgnlCtrlSum: textOf(original.sum),
      GrpSts: status,
      StsRsnInf: reason === null ? null : writeReason(`${GROUP}/StsRsnInf`, reason),
      NbOfTxsPerSts: totals.map(totalOf),
    },
    OrgnlPmtInfAndSts:
      transfers.length === 0 ? null : { OrgnlPmtInfId: originalId, TxInfAndSts: transfers.map(transferOf) },
  })
}

const textOf = (number: number | null): string | null => (number === null ? null : String(number))

const totalOf = ({ status, count, sum }: StatusTotal): XmlContent => ({
  DtldNbOfTxs: String(count),
  DtldSts: status,
  DtldCtrlSum: textOf(sum),
})

function transferOf(transfer: TransferReport, index: number): XmlContent {
  const { status, reason, amount } = transfer
  const place = `${ROOT}/OrgnlPmtInfAndSts/TxInfAndSts[${index + 1}]`
  return {
    OrgnlEndToEndId: fitId(`${place}/OrgnlEndToEndId`, transfer.endToEndId),
    TxSts: status,
    StsRsnInf: reason === null ? null : writeReason(`${place}/StsRsnInf`, reason),
    OrgnlTxRef: amount === null ? null : { Amt: { InstdAmt: writeAmount(amount) } },
  }
}
