import type { PackDefinition, Text } from '@ondol/rules'
import type { AccountActor, Database, Transaction } from '../database/index.ts'
import type { Line } from '../ledger/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import type { BankChannel } from './exchange/index.ts'
import type { BankReason, NamedAccount } from './iso20022/index.ts'

/** Keeps what identifies an account unreadable in the database. */
export type Sealing = Pick<KeyRing, 'seal' | 'open'>

/** One payment of a case. */
export interface CasePayment {
  readonly caseId: string
  readonly orderId: string
  readonly amount: number
}

/** What payments ask of cases, all of it in their transaction. */
export interface PaymentPorts {
  /** Locks cases before anything of theirs is touched, in one order for everybody. */
  readonly lockCases: (transaction: Transaction, caseIds: readonly string[]) => Promise<void>
  /** A paymaster releases a payment; answers why the case does not allow it. */
  readonly released: (
    transaction: Transaction,
    payment: CasePayment & { readonly actor: AccountActor },
  ) => Promise<Text | null>
  /** The bank paid: `afterRefusal` where it had refused before. */
  readonly paid: (
    transaction: Transaction,
    payment: CasePayment & { readonly afterRefusal: boolean },
  ) => Promise<void>
  /** A payment that was released is not made, or one that was paid came back; the person is told. */
  readonly failed: (
    transaction: Transaction,
    payment: CasePayment & {
      readonly was: 'released' | 'paid' | 'recalled'
      readonly reason: BankReason | null
    },
  ) => Promise<void>
  /** A credit that names no order of ours: true where something else takes it, such as a fund its contribution. */
  readonly claimCredit: (
    transaction: Transaction,
    credit: {
      readonly id: string
      readonly amount: number
      readonly reference: string
      readonly bookedOn: string
    },
  ) => Promise<boolean>
  /** The person has to pay something back. */
  readonly demanded: (transaction: Transaction, payment: CasePayment) => Promise<void>
}

/** What the use cases of payments are done with. */
export interface PaymentContext {
  readonly database: Database
  readonly pack: PackDefinition
  readonly now: () => Date
  readonly ids: () => string
  readonly sealing: Sealing
  readonly channel: BankChannel
  /** The account that pays for a line: the city's, or that of a fund; `null` where none is set up. */
  readonly payerOf: (line: Line) => NamedAccount | null
  readonly ports: PaymentPorts
}
