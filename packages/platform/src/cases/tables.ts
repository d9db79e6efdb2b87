import type { BenefitUnit } from '@ondol/rules'
import type { ColumnType } from 'kysely'
import type { Json } from '../chain/index.ts'
import type { ActionName } from './action-names.ts'
import type { CaseState } from './case-state.ts'
import type { Capacity, State } from './states.ts'

/** Written as text, since drivers would write an array as an array of PostgreSQL; read as what it says. */
type JsonColumn<T> = ColumnType<T, string, string>

export interface PackVersionTable {
  readonly hash: string
  readonly id: string
  readonly version: string
  readonly definition: JsonColumn<Json>
  readonly first_used_at: Date
}

/** An event of a case, one row. */
export interface CaseEventTable {
  readonly case_id: string
  readonly seq: number
  readonly at: Date
  readonly actor_id: string | null
  readonly actor_role: Capacity
  readonly type: ActionName
  readonly payload: JsonColumn<Json>
  readonly prev_hash: string
  readonly hash: string
  readonly applicant_id: string
  readonly institution_id: string
}

/** What the events of a case fold to. */
export interface CaseSummaryTable {
  readonly case_id: string
  readonly reference: string
  readonly application_id: string
  readonly programme: string
  readonly subject: string
  readonly applicant_id: string
  readonly institution_id: string
  readonly state: State
  readonly seq: number
  readonly head_hash: string
  readonly officer_id: string | null
  readonly amount: number | null
  readonly unit: BenefitUnit | null
  readonly months: number | null
  readonly total: number | null
  readonly submitted_at: Date
  readonly since: Date
  /** `YYYY-MM-DD` */
  readonly due_on: string | null
  readonly escalated: boolean
  readonly duplicate: boolean
  readonly folded: JsonColumn<CaseState>
}

/** What a case lays claim to. */
export interface CaseClaimTable {
  readonly case_id: string
  /** A programme, or programmes that exclude each other. */
  readonly slot: string
  readonly kind: 'person' | 'business' | 'premises' | 'subject'
  /** A keyed hash; equal for the same thing. */
  readonly key: string
  readonly exclusive: boolean
  readonly held: ColumnType<boolean, boolean | undefined>
  readonly applicant_id: string
  readonly institution_id: string
}

export interface ApplicationTable {
  readonly id: string
  readonly applicant_id: string
  readonly submitted_by: string
  readonly institutions: readonly string[]
  readonly facts: JsonColumn<Json>
  readonly facts_hash: string
  /** `YYYY-MM-DD` */
  readonly as_of: string
  readonly pack_version: string
  readonly pack_hash: string
  readonly parameters: JsonColumn<Json>
  readonly details_sealed: string
  readonly registers: readonly string[]
  readonly language: 'ko' | 'en'
  readonly submitted_at: Date
}

export interface RequestReceiptTable {
  readonly account_id: string
  readonly key: string
  readonly body_hash: string
  readonly answer: JsonColumn<Json>
  readonly at: Date
}

export interface ApplicationDraftTable {
  readonly id: string
  readonly applicant_id: string
  readonly version: number
  readonly label: string | null
  readonly content_sealed: string
  readonly created_at: Date
  readonly updated_at: Date
}

export interface BulkPreviewTable {
  readonly id: string
  readonly account_id: string
  readonly institution_id: string | null
  readonly action: JsonColumn<Json>
  readonly cases: JsonColumn<Json>
  readonly at: Date
  readonly executed_at: Date | null
}

/** The tables of applications and cases, by name. */
export interface CaseTables {
  readonly pack_version: PackVersionTable
  readonly application: ApplicationTable
  readonly request_receipt: RequestReceiptTable
  readonly application_draft: ApplicationDraftTable
  readonly case_event: CaseEventTable
  readonly case_summary: CaseSummaryTable
  readonly case_claim: CaseClaimTable
  readonly bulk_preview: BulkPreviewTable
}
