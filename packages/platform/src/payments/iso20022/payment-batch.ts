import type { Won } from '../../money/index.ts'
import type { NamedAccount } from './bank-account.ts'

/** One payment of a batch. */
export interface CreditTransfer {
  /** Ours, unique for ever; every answer of the bank names it. At most 35 letters, digits, points and dashes. */
  readonly endToEndId: string
  /** More than zero. */
  readonly amount: Won
  readonly creditor: NamedAccount
  /** What the person reads on the account; `null` for nothing. At most 140 characters. */
  readonly remark: string | null
}

/** Payments that leave one account on one day: a customer credit transfer initiation, pain.001.001.09. */
export interface PaymentBatch {
  /** Ours, unique for ever; the bank refuses a second batch of the same. */
  readonly messageId: string
  readonly createdAt: Date
  /** `YYYY-MM-DD`. */
  readonly executeOn: string
  /** The account that pays, and in whose name. */
  readonly debtor: NamedAccount
  readonly transfers: readonly CreditTransfer[]
}
