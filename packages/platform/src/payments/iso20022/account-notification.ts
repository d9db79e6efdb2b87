import type { Won } from '../../money/index.ts'
import type { BankAccount } from './bank-account.ts'
import type { BankReason } from './status-report.ts'

/** Booked is money that has moved; the others only announce it (ExternalEntryStatus1Code). */
export const ENTRY_STATUSES = ['BOOK', 'PDNG', 'FUTR', 'INFO'] as const

export type EntryStatus = (typeof ENTRY_STATUSES)[number]

/** Out of the account, or into it. */
export type Direction = 'debit' | 'credit'

/** One transfer within an entry. */
export interface EntryDetail {
  /** The bank's own reference of this transfer; `null` where it gives none. */
  readonly reference: string | null
  /** The batch that ordered it, where the bank repeats it. */
  readonly batch: string | null
  /** Our identifier; `null` where the bank gives none, as for a charge or a deposit at the counter. */
  readonly endToEndId: string | null
  readonly amount: Won
  readonly direction: Direction
  /** Why a transfer came back. */
  readonly returned: BankReason | null
}

/** One line of the account. */
export interface AccountEntry {
  /** The bank's own reference, the same whenever the entry is told again. */
  readonly reference: string
  readonly amount: Won
  readonly direction: Direction
  readonly status: EntryStatus
  /** True where the entry undoes an earlier one. */
  readonly reversal: boolean
  /** `YYYY-MM-DD`. */
  readonly bookedOn: string
  /** Empty where the bank gives none. Else they add up to the entry. */
  readonly details: readonly EntryDetail[]
}

/** The entries of one account. */
export interface AccountReport {
  readonly id: string
  readonly account: BankAccount
  readonly entries: readonly AccountEntry[]
}

/** What has moved on accounts: a bank-to-customer debit credit notification, camt.054.001.08. */
export interface AccountNotification {
  readonly messageId: string
  readonly createdAt: Date
  readonly reports: readonly AccountReport[]
}
