import type { Won } from '../../money/index.ts'
import {
  type AccountEntry,
  type AccountNotification,
  type AccountReport,
  type Direction,
  ENTRY_STATUSES,
  type EntryDetail,
} from './account-notification.ts'
import { addUp, checkCount, checkSum, readAmount } from './amounts.ts'
import { readAccount, readAgent } from './bank-account.ts'
import type { BankFile } from './bank-file.ts'
import { BankFileError } from './bank-file-error.ts'
import { readReason } from './bank-reason.ts'
import { openMessage } from './message.ts'
import { LONGEST } from './texts.ts'
import { readDay, readMoment } from './times.ts'
import { all, codeIn, maybe, only, optional, pathOf, textIn, type XmlElement } from './xml-element.ts'

/**
 * Reads a camt.054.001.08. Throws a BankFileError that names the element: for a file that does not parse, an
 * account or an amount not in won, an entry without the bank's reference, numbers or sums that disagree with
 * what they count, or a message that is only one page of several.
 */
export const readAccountNotification = (file: BankFile): AccountNotification =>
  accountNotificationIn(openMessage('notification', file))

/** The same, of a message that is open already. */
export function accountNotificationIn(message: XmlElement): AccountNotification {
  checkPages(optional(message, 'GrpHdr'), 'MsgPgntn')
  const reports = all(message, 'Ntfctn')
  if (reports.length === 0) throw new BankFileError(`${pathOf(message)}/Ntfctn`, 'this element')
  return {
    messageId: textIn(only(message, 'GrpHdr/MsgId'), LONGEST.id),
    createdAt: readMoment(only(message, 'GrpHdr/CreDtTm')),
    reports: reports.map(readReport),
  }
}

function readReport(report: XmlElement): AccountReport {
  checkPages(report, 'NtfctnPgntn')
  const account = only(report, 'Acct')
  const currency = optional(account, 'Ccy')
  if (currency !== null && currency.text !== 'KRW')
    throw new BankFileError(pathOf(currency), `the currency KRW`, { rule: 'currency' })
  const entries = all(report, 'Ntry').map(readEntry)
  checkSummary(report, entries)
  return {
    id: textIn(only(report, 'Id'), LONGEST.id),
    account: { bank: readAgent(only(account, 'Svcr')), number: readAccount(account) },
    entries,
  }
}

/** Totals of a page tell nothing of the others, so a message in pages is not taken in part. */
function checkPages(element: XmlElement | null, name: string): void {
  const pages = element === null ? null : optional(element, name)
  if (pages === null) return
  const isOnly = only(pages, 'PgNb').text === '1' && only(pages, 'LastPgInd').text === 'true'
  if (!isOnly) throw new BankFileError(pathOf(pages), 'a message of one page')
}

function checkSummary(report: XmlElement, entries: readonly AccountEntry[]): void {
  const check = (name: string, counted: readonly AccountEntry[]): void => {
    const total = maybe(report, `TxsSummry/${name}`)
    if (total === null) return
    checkCount(optional(total, 'NbOfNtries'), counted.length)
    checkSum(optional(total, 'Sum'), addUp(report, counted))
  }
  check('TtlNtries', entries)
  for (const [name, side] of [
    ['TtlCdtNtries', 'credit'],
    ['TtlDbtNtries', 'debit'],
  ] as const)
    check(
      name,
      entries.filter(({ direction }) => direction === side),
    )
}

function readEntry(entry: XmlElement): AccountEntry {
  const amount = readAmount(only(entry, 'Amt'))
  const direction = readDirection(only(entry, 'CdtDbtInd'))
  const reversal = optional(entry, 'RvslInd')?.text.trim()
  const details = all(entry, 'NtryDtls').flatMap((part) => readDetails(part, { entry, amount, direction }))
  checkDetails(entry, { amount, direction, details })
  return {
    reference: readReference(entry),
    amount,
    direction,
    status: codeIn(only(entry, 'Sts/Cd'), ENTRY_STATUSES),
    reversal: reversal === 'true' || reversal === '1',
    bookedOn: readDay(only(entry, 'BookgDt')),
    details,
  }
}

const readDirection = (element: XmlElement): Direction =>
  codeIn(element, ['DBIT', 'CRDT']) === 'DBIT' ? 'debit' : 'credit'

/** Without a reference of its own, an entry that is told twice could not be told from two entries. */
function readReference(entry: XmlElement): string {
  const reference = optional(entry, 'AcctSvcrRef') ?? optional(entry, 'NtryRef')
  if (reference === null) throw new BankFileError(`${pathOf(entry)}/AcctSvcrRef`, 'this element')
  return textIn(reference, LONGEST.id)
}

interface Whole {
  readonly entry: XmlElement
  readonly amount: Won
  readonly direction: Direction
}

function readDetails(part: XmlElement, whole: Whole): readonly EntryDetail[] {
  const elements = all(part, 'TxDtls')
  const isAlone = elements.length === 1 && all(whole.entry, 'NtryDtls').length === 1
  const details = elements.map((detail) => readDetail(detail, whole, isAlone))
  const batch = optional(part, 'Btch')
  // A bank may sum up a batch without listing it.
  if (batch === null || details.length === 0) return details
  checkCount(optional(batch, 'NbOfTxs'), details.length)
  return details
}

function readDetail(detail: XmlElement, whole: Whole, isAlone: boolean): EntryDetail {
  const amount = optional(detail, 'Amt')
  if (amount === null && !isAlone) throw new BankFileError(`${pathOf(detail)}/Amt`, 'this element')
  const direction = optional(detail, 'CdtDbtInd')
  const reference = (name: string): string | null => {
    const found = maybe(detail, `Refs/${name}`)
    return found === null ? null : textIn(found, LONGEST.id)
  }
  const endToEndId = reference('EndToEndId')
  return {
    reference: reference('AcctSvcrRef'),
    batch: reference('MsgId'),
    endToEndId: isGiven(endToEndId) ? endToEndId : null,
    amount: amount === null ? whole.amount : readAmount(amount),
    direction: direction === null ? whole.direction : readDirection(direction),
    returned: readReason(optional(detail, 'RtrInf')),
  }
}

/** What banks write where there is no identifier. */
const isGiven = (endToEndId: string | null): boolean => endToEndId !== 'NOTPROVIDED'

/** What is listed must add up to the entry, the other direction taken off. */
function checkDetails(entry: XmlElement, read: Pick<AccountEntry, 'amount' | 'direction' | 'details'>): void {
  if (read.details.length === 0) return
  const along = addUp(
    entry,
    read.details.filter(({ direction }) => direction === read.direction),
  )
  const against = addUp(
    entry,
    read.details.filter(({ direction }) => direction !== read.direction),
  )
  if (along - against !== read.amount)
    throw new BankFileError(
      `${pathOf(entry)}/Amt`,
      `${along - against}, as its details add up, not ${read.amount}`,
      { rule: 'sum' },
    )
}
