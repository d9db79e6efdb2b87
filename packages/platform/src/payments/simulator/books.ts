import type { AccountEntry, BankAccount, StatusReport } from '../iso20022/index.ts'

/** What the simulated bank will send, before the day is known on which it sends it. */
export type PlannedMessage =
  | { readonly kind: 'status'; readonly report: Omit<StatusReport, 'createdAt'> }
  | {
      readonly kind: 'notification'
      readonly messageId: string
      readonly account: BankAccount
      readonly entries: readonly Omit<AccountEntry, 'bookedOn'>[]
      readonly toldTwice: boolean
    }
  | { readonly kind: 'copy'; readonly content: string }

/** A message and when it is due: at a poll, or at a moment in milliseconds. */
export interface Delivery {
  /** The bank's running number, which names the file. */
  readonly number: number
  readonly due: { readonly poll: number } | { readonly at: number }
  readonly message: PlannedMessage
}

/** All that the simulated bank knows. Plain data, so that it is kept in a file and outlives the process. */
export interface BankBooks {
  /** The last running number that was given. */
  readonly number: number
  readonly polls: number
  /** How many files were taken in. */
  readonly received: number
  /** Identifiers of batches and of transfers, of which the bank takes none twice. */
  readonly batches: readonly string[]
  readonly transfers: readonly string[]
  readonly deliveries: readonly Delivery[]
}

/** The books of a bank that opened just now. */
export const EMPTY_BOOKS: BankBooks = {
  number: 0,
  polls: 0,
  received: 0,
  batches: [],
  transfers: [],
  deliveries: [],
}
