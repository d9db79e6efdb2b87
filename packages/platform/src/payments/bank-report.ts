import type { BankReason } from './iso20022/index.ts'
import type { Movement } from './model.ts'

/** What the bank says of one order, taken out of whichever file it came in. */
export type BankReport = Accepted | Rejected | Settled | Returned | Unclear

interface Report {
  /** The message that says it. */
  readonly message: string
  /** `null` where the bank names no order. */
  readonly endToEndId: string | null
}

/** It is, or will be, carried out. No money has moved by this. */
export interface Accepted extends Report {
  readonly kind: 'accepted'
}

/** It will not be carried out. No money has moved by this. */
export interface Rejected extends Report {
  readonly kind: 'rejected'
  readonly reason: BankReason
  /** What the bank believes was ordered, where it says so. */
  readonly amount: Movement['amount'] | null
}

/** The account was debited. */
export interface Settled extends Report {
  readonly kind: 'settled'
  readonly movement: Movement
}

/** The account was credited with what had been paid out. */
export interface Returned extends Report {
  readonly kind: 'returned'
  readonly movement: Movement
  readonly reason: BankReason | null
}

/** Something that no rule here understands, with the money that it moved. */
export interface Unclear extends Report {
  readonly kind: 'unclear'
  readonly movement: Movement | null
  readonly direction: 'debit' | 'credit' | null
}
