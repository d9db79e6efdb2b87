import { addUp, checkCount, checkSum, readAmount } from './amounts.ts'
import { type NamedAccount, readAccount, readAgent } from './bank-account.ts'
import type { BankFile } from './bank-file.ts'
import { BankFileError, quoted } from './bank-file-error.ts'
import { openMessage } from './message.ts'
import type { CreditTransfer, PaymentBatch } from './payment-batch.ts'
import { LONGEST } from './texts.ts'
import { readDay, readMoment } from './times.ts'
import { all, codeIn, maybe, only, optional, pathOf, textIn, type XmlElement } from './xml-element.ts'

/**
 * Reads a pain.001.001.09. Throws a BankFileError that names the element: for a file that does not parse, a
 * number or a sum that disagrees with the transfers, another currency than won, one end-to-end identifier
 * twice, or more than one block of payments, which batches of ours never have.
 */
export function readPaymentBatch(file: BankFile): PaymentBatch {
  const message = openMessage('batch', file)
  const header = only(message, 'GrpHdr')
  const payment = only(message, 'PmtInf')
  codeIn(only(payment, 'PmtMtd'), ['TRF'])
  const transfers = all(payment, 'CdtTrfTxInf').map(readTransfer)
  checkUnique(all(payment, 'CdtTrfTxInf'))
  checkTotals(header, payment, transfers)
  return {
    messageId: textIn(only(header, 'MsgId'), LONGEST.id),
    createdAt: readMoment(only(header, 'CreDtTm')),
    executeOn: readDay(only(payment, 'ReqdExctnDt')),
    debtor: readParty(payment, 'Dbtr'),
    transfers,
  }
}

/** The message identifier of a batch that cannot be taken, to name it in the refusal; `null` where none is legible. */
export function messageIdOf(file: BankFile): string | null {
  try {
    return textIn(only(openMessage('batch', file), 'GrpHdr/MsgId'), LONGEST.id)
  } catch (error) {
    if (error instanceof BankFileError) return null
    throw error
  }
}

/** The header must state both; a block may leave them out. */
function checkTotals(header: XmlElement, payment: XmlElement, transfers: readonly CreditTransfer[]): void {
  const sum = addUp(payment, transfers)
  checkCount(only(header, 'NbOfTxs'), transfers.length)
  checkSum(only(header, 'CtrlSum'), sum)
  checkCount(optional(payment, 'NbOfTxs'), transfers.length)
  checkSum(optional(payment, 'CtrlSum'), sum)
}

function checkUnique(transfers: readonly XmlElement[]): void {
  const seen = new Set<string>()
  for (const transfer of transfers) {
    const id = only(transfer, 'PmtId/EndToEndId')
    if (seen.has(id.text))
      throw new BankFileError(pathOf(id), `no second ${quoted(id.text)} in the batch`, { rule: 'duplicate' })
    seen.add(id.text)
  }
}

function readTransfer(transfer: XmlElement): CreditTransfer {
  const amount = only(transfer, 'Amt/InstdAmt')
  const won = readAmount(amount)
  if (won === 0) throw new BankFileError(pathOf(amount), 'more than 0 won')
  const remark = maybe(transfer, 'RmtInf/Ustrd')
  return {
    endToEndId: textIn(only(transfer, 'PmtId/EndToEndId'), LONGEST.id),
    amount: won,
    creditor: readParty(transfer, 'Cdtr'),
    remark: remark === null ? null : textIn(remark, LONGEST.remark),
  }
}

function readParty(element: XmlElement, party: 'Dbtr' | 'Cdtr'): NamedAccount {
  return {
    holder: textIn(only(element, `${party}/Nm`), LONGEST.name),
    bank: readAgent(only(element, `${party}Agt`)),
    number: readAccount(only(element, `${party}Acct`)),
  }
}
