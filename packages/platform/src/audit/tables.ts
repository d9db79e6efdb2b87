import type { ColumnType } from 'kysely'
import type { ManifestBody } from './manifest.ts'
import type { Progress, Verification } from './verification.ts'

/** Written as text, read as what it says. */
type Json<T> = ColumnType<T, string, never>

export interface AuditManifestTable {
  readonly number: number
  readonly made_at: Date
  readonly body: Json<ManifestBody>
  readonly digest: string
  readonly signature: string
}

/** What a manifest anchors: the last event of a case or of a council, or a transfer of the ledger. */
export interface AuditAnchorTable {
  readonly kind: 'case' | 'council' | 'transfer'
  readonly id: string
  readonly seq: number
  readonly hash: string
  readonly manifest: number
}

export interface AuditVerificationTable {
  readonly id: string
  readonly requested_by: string | null
  readonly requested_at: Date
  readonly started_at: ColumnType<Date | null, never, Date>
  readonly finished_at: ColumnType<Date | null, never, Date>
  readonly progress: ColumnType<Progress | null, never, string>
  readonly result: ColumnType<Verification | null, never, string>
}

/** The tables of this folder, by name. */
export interface AuditTables {
  readonly audit_manifest: AuditManifestTable
  readonly audit_anchor: AuditAnchorTable
  readonly audit_verification: AuditVerificationTable
}
