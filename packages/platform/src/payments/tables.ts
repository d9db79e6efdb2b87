import type { ColumnType, Generated } from 'kysely'
import type { LinePart } from '../ledger/index.ts'
import type { BankReason } from './iso20022/index.ts'
import type { LedgerEffect, Movement, PaymentState, Recovery } from './model.ts'

/** Written as text, read as what it says. */
type JsonColumn<T> = ColumnType<T | null, string | null, string | null>

/** Where an order stands: planned before it is released to the bank, and then as the bank makes of it. */
export type OrderState = 'planned' | 'cancelled' | PaymentState

export interface PaymentGrantTable {
  readonly case_id: string
  readonly applicant_id: string
  readonly institution_id: string
  readonly programme: string
  readonly reference: string
  readonly payable: number
  readonly parts: number
  readonly every: 'once' | 'monthly' | 'yearly'
  /** `YYYY-MM-DD` */
  readonly first_due: string
  readonly decision_seq: number
  readonly decided_by: readonly string[]
  readonly beneficiary_sealed: string | null
  readonly beneficiary_hint: string | null
  readonly beneficiary_at: Date | null
  /** Why the bank does not take the account; another one is needed first. */
  readonly account_refused: JsonColumn<BankReason>
}

export interface PaymentOrderTable {
  readonly id: string
  readonly case_id: string
  readonly applicant_id: string
  readonly institution_id: string
  readonly programme: string
  /** `YYYY-MM-DD` */
  readonly due_on: string
  readonly amount: number
  readonly state: OrderState
  readonly replaces: string | null
  readonly decided_by: readonly string[]
  readonly released_by: string | null
  readonly released_at: Date | null
  readonly lines: JsonColumn<readonly LinePart[]>
  readonly batch_id: string | null
  readonly rejection: JsonColumn<BankReason>
  readonly settlement: JsonColumn<Movement>
  readonly returned: JsonColumn<Movement>
  readonly recovery: JsonColumn<Recovery>
  readonly made_at: Date
}

export interface PaymentBatchTable {
  readonly id: string
  readonly message_id: string
  readonly file_name: string
  readonly payer: string
  /** `YYYY-MM-DD` */
  readonly execute_on: string
  readonly orders: number
  readonly total: number
  readonly content_sealed: string
  readonly sha256: string
  readonly state: 'written' | 'staged' | 'sent'
  readonly made_by: string
  readonly made_at: Date
  readonly sent_at: Date | null
}

export interface PaymentMoveTable {
  readonly from_state: OrderState
  readonly to_state: OrderState
}

export interface PaymentStepTable {
  readonly id: Generated<number>
  readonly order_id: string
  readonly state: OrderState
  readonly at: Generated<Date>
  readonly made_by: string
}

export interface BankFileTable {
  readonly sha256: string
  readonly name: string
  readonly kind: 'status' | 'notification' | 'unreadable'
  readonly message_id: string | null
  readonly content_sealed: string
  readonly fault: string | null
  readonly reports: Generated<number>
  readonly known: Generated<number>
  readonly received_at: Date
  readonly applied_at: Date | null
  readonly made_by: Generated<string | null>
}

export interface BankFileCopyTable {
  readonly id: Generated<number>
  readonly sha256: string
  readonly name: string
  readonly received_at: Date
  readonly made_by: Generated<string | null>
}

export interface BankMovementTable {
  readonly direction: 'debit' | 'credit'
  readonly reference: string
  /** Empty where the bank names no order. */
  readonly end_to_end_id: string
  readonly amount: number
  /** `YYYY-MM-DD` */
  readonly booked_on: string
  readonly order_id: string | null
  /** A credit that is no order of ours and belongs to something else. */
  readonly claimed: boolean
  readonly sha256: string
}

export interface PaymentEffectTable {
  readonly key: string
  readonly id: Generated<number>
  readonly order_id: string
  readonly kind: LedgerEffect['kind']
  readonly amount: number
  readonly transfer_id: string | null
  readonly refused: string | null
  readonly at: Date
}

export interface PaymentDiscrepancyTable {
  readonly key: string
  readonly kind: string
  readonly message: string
  readonly end_to_end_id: string | null
  readonly order_id: string | null
  readonly open_amount: number | null
  readonly open_direction: 'debit' | 'credit' | null
  readonly open_reference: string | null
  readonly found_at: Date
  readonly sha256: string
  readonly resolved_by: string | null
  readonly resolved_at: Date | null
  readonly resolution: string | null
}

/** The tables of payments, by name. */
export interface PaymentTables {
  readonly payment_grant: PaymentGrantTable
  readonly payment_order: PaymentOrderTable
  readonly payment_batch: PaymentBatchTable
  readonly payment_move: PaymentMoveTable
  readonly payment_step: PaymentStepTable
  readonly bank_file: BankFileTable
  readonly bank_file_copy: BankFileCopyTable
  readonly bank_movement: BankMovementTable
  readonly payment_effect: PaymentEffectTable
  readonly payment_discrepancy: PaymentDiscrepancyTable
}
