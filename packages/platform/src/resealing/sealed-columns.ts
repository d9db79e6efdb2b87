/** A column that holds sealed values, and the key by which its rows are told apart (and the values bound). */
export interface SealedColumn {
  readonly table: string
  readonly key: string
  readonly column: string
}

/** Every column of the database that holds sealed values. A test holds it against the tables. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'account', key: 'id', column: 'name_sealed' },
  { table: 'account', key: 'id', column: 'email_sealed' },
  { table: 'account', key: 'id', column: 'phone_sealed' },
  { table: 'application', key: 'id', column: 'details_sealed' },
  { table: 'application_draft', key: 'id', column: 'content_sealed' },
  { table: 'payment_grant', key: 'case_id', column: 'beneficiary_sealed' },
  { table: 'payment_batch', key: 'id', column: 'content_sealed' },
  { table: 'council_party', key: 'id', column: 'details_sealed' },
  { table: 'council_offer', key: 'id', column: 'offer_sealed' },
  { table: 'council_text', key: 'id', column: 'text_sealed' },
  { table: 'council_mandate', key: 'id', column: 'details_sealed' },
  { table: 'bank_file', key: 'sha256', column: 'content_sealed' },
]
