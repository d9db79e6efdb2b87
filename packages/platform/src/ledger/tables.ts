import type { Generated } from 'kysely'
import type { AccountKind } from './account.ts'
import type { TransferKind } from './moves.ts'

/** What accounts there are; migrations alone add to it. */
export interface LedgerKindTable {
  readonly kind: AccountKind
  /** 1 where debits add to what the account holds, -1 where credits do. */
  readonly side: 1 | -1
  readonly bounded: boolean
  readonly by_case: boolean
  readonly opened_by: TransferKind | null
}

export interface LedgerAccountTable {
  readonly id: Generated<number>
  readonly kind: AccountKind
  readonly programme: string | null
  readonly fiscal_year: number | null
  readonly fund: string | null
  readonly member_id: string | null
  readonly currency: Generated<'KRW'>
  readonly code: Generated<string>
}

/** The sum of an account's entries: debits above zero, credits below. */
export interface LedgerBalanceTable {
  readonly account_id: number
  readonly side: 1 | -1
  readonly bounded: boolean
  readonly balance: number
}

export interface LedgerTransferTable {
  readonly id: string
  readonly at: Date
  readonly kind: TransferKind
  readonly memo: string
  readonly programme: string | null
  readonly fiscal_year: number | null
  readonly fund: string | null
  readonly case_id: string | null
  readonly institution_id: string | null
  readonly idempotency_key: string
  readonly input_hash: Uint8Array
  readonly entry_count: number
  readonly made_by: string
}

/** One side of a transfer: a debit above zero, a credit below. */
export interface LedgerEntryTable {
  readonly transfer_id: string
  readonly account_id: number
  readonly amount: number
}

export interface LedgerCaseBalanceTable {
  readonly case_id: string
  readonly account_id: number
  readonly institution_id: string | null
  readonly side: 1 | -1
  readonly balance: number
}

/** The tables of the ledger. The application reads them; `ledger_post` alone writes. */
export interface LedgerTables {
  readonly ledger_kind: LedgerKindTable
  readonly ledger_account: LedgerAccountTable
  readonly ledger_balance: LedgerBalanceTable
  readonly ledger_transfer: LedgerTransferTable
  readonly ledger_entry: LedgerEntryTable
  readonly ledger_case_balance: LedgerCaseBalanceTable
}
