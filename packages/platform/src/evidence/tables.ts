import type { ColumnType } from 'kysely'
import type { FileKind } from './file-kind/kinds.ts'
import type { FactValue } from './registers/fact-value.ts'
import type { Verdict } from './scanner/scanner.ts'

/** Who a row belongs to, so that its policy needs no join. */
interface OfCase {
  readonly applicant_id: string
  readonly institution_id: string
}

/** A paper that somebody began to hand in; its id is the upload's. */
export interface EvidenceDocumentTable extends OfCase {
  readonly id: string
  readonly case_id: string
  readonly paper: string | null
  readonly about: readonly string[] | null
  readonly given_name: string
  readonly announced_size: number
  readonly announced_sha256: string | null
  readonly uploaded_by: string
  readonly capacity: 'resident' | 'proxy' | 'officer' | 'supervisor'
  readonly begun_at: Date
}

/** How an upload ended. */
export interface EvidenceOutcomeTable extends OfCase {
  readonly document_id: string
  readonly outcome: 'kept' | 'refused' | 'taken-back'
  readonly sha256: string | null
  readonly size: number | null
  readonly file_kind: FileKind | null
  readonly refusal_code: string | null
  readonly refusal_ko: string | null
  readonly refusal_en: string | null
  readonly at: Date
}

/** What a malware scanner said of a document. */
export interface EvidenceScanTable extends OfCase {
  readonly document_id: string
  readonly number: number
  readonly verdict: Verdict['kind']
  readonly detail: string
  readonly at: Date
}

/** What an officer said of a document. */
export interface EvidenceReviewTable extends OfCase {
  readonly document_id: string
  readonly number: number
  readonly outcome: 'accepted' | 'rejected'
  readonly reason: string | null
  readonly by_account: string
  readonly at: Date
}

/** Somebody who works on the case opened the file of a document. */
export interface EvidenceReadingTable extends OfCase {
  readonly id: string
  readonly document_id: string
  readonly case_id: string
  readonly account_id: string
  readonly role: 'officer' | 'supervisor' | 'mediator' | 'auditor'
  readonly reader_institution: string | null
  readonly saved: boolean
  readonly at: Date
}

interface OfApplication {
  readonly application_id: string
  readonly applicant_id: string
  readonly institutions: readonly string[]
}

/** A question to a register that was answered. */
export interface RegisterQuestionTable extends OfApplication {
  readonly id: string
  readonly register: string
  readonly thing: string
  readonly wanted: readonly string[]
  readonly purpose: string
  readonly asked_by: string | null
  readonly outcome: 'found' | 'not-found' | 'refused'
  readonly detail: string | null
  readonly at: Date
}

/** A fact that a register stated. */
export interface RegisterFactTable extends OfApplication {
  readonly question_id: string
  readonly thing: string
  readonly field: string
  /** Written as text, since drivers would write an array as an array of PostgreSQL. */
  readonly value: ColumnType<FactValue, string, string>
  /** `YYYY-MM-DD` */
  readonly as_of: string
}

/** The tables of evidence, by name. */
export interface EvidenceTables {
  readonly evidence_document: EvidenceDocumentTable
  readonly evidence_outcome: EvidenceOutcomeTable
  readonly evidence_scan: EvidenceScanTable
  readonly evidence_review: EvidenceReviewTable
  readonly evidence_reading: EvidenceReadingTable
  readonly register_question: RegisterQuestionTable
  readonly register_fact: RegisterFactTable
}
