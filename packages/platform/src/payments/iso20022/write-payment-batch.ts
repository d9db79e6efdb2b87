import { parseDate } from '@ondol/rules'
import { totalWon } from '../../money/index.ts'
import { writeAmount } from './amounts.ts'
import { writeAccount, writeAgent } from './bank-account.ts'
import { BankFileError, quoted } from './bank-file-error.ts'
import { MESSAGES, writeMessage, type XmlContent } from './message.ts'
import type { CreditTransfer, PaymentBatch } from './payment-batch.ts'
import { fitId, fitText, LONGEST } from './texts.ts'
import { writeMoment } from './times.ts'

const ROOT = MESSAGES.batch.element
/** A payment by a public body, in ISO's lists of purposes. */
const PURPOSE = { Cd: 'GOVT' }

/**
 * Writes a batch as pain.001.001.09, with the number and the sum of its transfers on both levels. The payer
 * bears every charge, so that relief arrives whole. Throws a BankFileError that names the element which a
 * value does not fit, and a RangeError where the sum is no longer exact; names are written with composed letters.
 */
export function writePaymentBatch(batch: PaymentBatch): string {
  checkTransfers(batch.transfers)
  const count = String(batch.transfers.length)
  const sum = String(totalWon(batch.transfers.map(({ amount }) => amount)))
  const messageId = fitId(`${ROOT}/GrpHdr/MsgId`, batch.messageId)
  return writeMessage('batch', {
    GrpHdr: {
      MsgId: messageId,
      CreDtTm: writeMoment(batch.createdAt),
      NbOfTxs: count,
      CtrlSum: sum,
      InitgPty: { Nm: fitText(`${ROOT}/GrpHdr/InitgPty/Nm`, batch.debtor.holder, LONGEST.name) },
    },
    PmtInf: {
      PmtInfId: messageId,
      PmtMtd: 'TRF',
      BtchBookg: 'true',
      NbOfTxs: count,
      CtrlSum: sum,
      PmtTpInf: { CtgyPurp: PURPOSE },
      ReqdExctnDt: { Dt: fitDate(batch.executeOn) },
      ...debtorOf(batch),
      ChrgBr: 'DEBT',
      CdtTrfTxInf: batch.transfers.map(transferOf),
    },
  })
}

function checkTransfers(transfers: readonly CreditTransfer[]): void {
  const place = `${ROOT}/PmtInf/CdtTrfTxInf`
  if (transfers.length === 0) throw new BankFileError(place, 'at least one transfer')
  const ids = new Set<string>()
  for (const { endToEndId } of transfers) {
    if (ids.has(endToEndId))
      throw new BankFileError(`${place}/PmtId/EndToEndId`, `no second ${quoted(endToEndId)} in the batch`, {
        rule: 'duplicate',
      })
    ids.add(endToEndId)
  }
}

function fitDate(date: string): string {
  if (parseDate(date) === undefined)
    throw new BankFileError(`${ROOT}/PmtInf/ReqdExctnDt/Dt`, `a date YYYY-MM-DD, not ${quoted(date)}`)
  return date
}

function debtorOf({ debtor }: PaymentBatch): XmlContent {
  const place = `${ROOT}/PmtInf`
  return {
    Dbtr: { Nm: fitText(`${place}/Dbtr/Nm`, debtor.holder, LONGEST.name) },
    DbtrAcct: { ...writeAccount(`${place}/DbtrAcct`, debtor.number), Ccy: 'KRW' },
    DbtrAgt: writeAgent(`${place}/DbtrAgt`, debtor.bank),
  }
}

function transferOf(transfer: CreditTransfer, index: number): XmlContent {
  const { amount, creditor, remark } = transfer
  const place = `${ROOT}/PmtInf/CdtTrfTxInf[${index + 1}]`
  if (amount === 0) throw new BankFileError(`${place}/Amt/InstdAmt`, 'more than 0 won')
  const id = fitId(`${place}/PmtId/EndToEndId`, transfer.endToEndId)
  return {
    PmtId: { InstrId: id, EndToEndId: id },
    Amt: { InstdAmt: writeAmount(amount) },
    CdtrAgt: writeAgent(`${place}/CdtrAgt`, creditor.bank),
    Cdtr: { Nm: fitText(`${place}/Cdtr/Nm`, creditor.holder, LONGEST.name) },
    CdtrAcct: writeAccount(`${place}/CdtrAcct`, creditor.number),
    Purp: PURPOSE,
    RmtInf: remark === null ? null : { Ustrd: fitText(`${place}/RmtInf/Ustrd`, remark, LONGEST.remark) },
  }
}
