import type { Won } from '../../money/index.ts'

/** Where a batch stands at the bank (ExternalPaymentGroupStatus1Code). */
export const BATCH_STATUSES = [
  'RCVD',
  'PDNG',
  'ACTC',
  'ACCP',
  'ACSP',
  'ACSC',
  'ACCC',
  'ACWC',
  'PART',
  'RJCT',
] as const

/** Where one transfer stands at the bank (ExternalPaymentTransactionStatus1Code, as far as transfers have them). */
export const TRANSFER_STATUSES = [
  'RCVD',
  'PDNG',
  'ACTC',
  'ACCP',
  'ACFC',
  'ACSP',
  'ACSC',
  'ACCC',
  'ACWC',
  'ACWP',
  'RJCT',
  'CANC',
  'BLCK',
] as const

export type BatchStatus = (typeof BATCH_STATUSES)[number]
export type TransferStatus = (typeof TRANSFER_STATUSES)[number]

/** Why a bank refuses or returns: a code of ISO's lists, and what the bank adds. */
export interface BankReason {
  /** As `AC04`; a bank's own code where the reason is proprietary. */
  readonly code: string
  readonly text: string | null
}

/** What the bank says of one transfer of a batch. */
export interface TransferReport {
  readonly endToEndId: string
  readonly status: TransferStatus
  readonly reason: BankReason | null
  /** Where the bank repeats it. */
  readonly amount: Won | null
}

/** How many transfers, and of what sum, stand somewhere. */
export interface StatusTotal {
  readonly status: TransferStatus
  readonly count: number
  readonly sum: Won | null
}

/**
 * The bank's answer to a batch: a customer payment status report, pain.002.001.10. It says what the bank will
 * do. That money has moved only the account notification says.
 */
export interface StatusReport {
  readonly messageId: string
  readonly createdAt: Date
  /** The message that it answers, as it reached the bank. */
  readonly original: {
    readonly messageId: string
    readonly count: number | null
    readonly sum: Won | null
  }
  /** Of the batch as a whole; `null` where the bank only speaks of transfers. */
  readonly status: BatchStatus | null
  readonly reason: BankReason | null
  readonly totals: readonly StatusTotal[]
  readonly transfers: readonly TransferReport[]
}
