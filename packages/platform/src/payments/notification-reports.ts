import type { BankReport } from './bank-report.ts'
import type { AccountEntry, AccountNotification, EntryDetail } from './iso20022/index.ts'

/**
 * What an account notification says of single orders. Only what is booked counts: an announcement moves no
 * money. Every booked won is in exactly one of the reports.
 */
export function reportsOfNotification(notification: AccountNotification): readonly BankReport[] {
  const entries = notification.reports.flatMap((report) => report.entries)
  return entries
    .filter(({ status }) => status === 'BOOK')
    .flatMap((entry) => reportsOfEntry(entry, notification.messageId))
}

function reportsOfEntry(entry: AccountEntry, message: string): readonly BankReport[] {
  const references = new Map<string, number>()
  const details = entry.details.length === 0 ? [wholeOf(entry)] : entry.details
  return details.map((detail) => {
    const own = detail.reference ?? entry.reference
    const key = `${own}/${detail.endToEndId ?? ''}`
    const nth = (references.get(key) ?? 0) + 1
    references.set(key, nth)
    // Two lines of one entry under one reference are two movements, and not one that is told twice.
    const reference = nth === 1 ? own : `${own}#${nth}`
    return reportOf(entry, detail, { message, reference })
  })
}

const wholeOf = ({ amount, direction }: AccountEntry): EntryDetail => ({
  reference: null,
  batch: null,
  endToEndId: null,
  amount,
  direction,
  returned: null,
})

function reportOf(
  entry: AccountEntry,
  detail: EntryDetail,
  { message, reference }: { readonly message: string; readonly reference: string },
): BankReport {
  const { amount, direction, endToEndId, returned } = detail
  const movement = { amount, reference, bookedOn: entry.bookedOn }
  // A debit that undoes an earlier credit is no payment.
  if (direction === 'debit' && entry.reversal)
    return { kind: 'unclear', message, endToEndId, movement, direction }
  return direction === 'debit'
    ? { kind: 'settled', message, endToEndId, movement }
    : { kind: 'returned', message, endToEndId, movement, reason: returned }
}
