import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { Document, Ending } from './document.ts'
import type { Verdict } from './scanner/scanner.ts'
import { parseSha256 } from './sha256.ts'
import type { EvidenceDocumentTable, EvidenceOutcomeTable } from './tables.ts'

/** The papers of a case in the order in which they were begun, as far as the actor may see them. */
export async function documentsOfCase(
  transaction: Transaction,
  caseId: string,
): Promise<readonly Document[]> {
  const rows = await documents(transaction).where('d.case_id', '=', caseId).orderBy('d.begun_at').execute()
  return rows.map(documentOf)
}

/** A paper; nothing where it is not the actor's to see. */
export async function findDocument(transaction: Transaction, id: string): Promise<Document | undefined> {
  const row = await documents(transaction).where('d.id', '=', id).executeTakeFirst()
  return row && documentOf(row)
}

/** The papers that nobody has scanned, up to so many, the oldest first. */
export async function unscannedDocuments(
  transaction: Transaction,
  most: number,
): Promise<readonly Document[]> {
  const rows = await documents(transaction)
    .where('o.outcome', '=', 'kept')
    .where('s.verdict', '=', 'unscanned')
    .orderBy('d.begun_at')
    .limit(most)
    .execute()
  return rows.map(documentOf)
}

/** How many uploads of an account began after a moment and have not ended. */
export async function countUnended(transaction: Transaction, account: string, since: Date): Promise<number> {
  const { count } = await transaction
    .selectFrom('evidence_document as d')
    .leftJoin('evidence_outcome as o', 'o.document_id', 'd.id')
    .where('d.uploaded_by', '=', account)
    .where('d.begun_at', '>', since)
    .where('o.document_id', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function addDocument(transaction: Transaction, row: EvidenceDocumentTable): Promise<void> {
  await transaction
    .insertInto('evidence_document')
    .values({ ...row, about: row.about === null ? null : [...row.about] })
    .execute()
}

/** Says how an upload ended. Fails on `evidence_outcome_pkey` where that has been said already. */
export async function addEnding(
  transaction: Transaction,
  { id, applicantId, institutionId }: Document,
  ending: Ending,
): Promise<void> {
  const kept = ending.kind === 'kept' ? ending : null
  const refused = ending.kind === 'refused' ? ending : null
  await transaction
    .insertInto('evidence_outcome')
    .values({
      document_id: id,
      outcome: ending.kind,
      sha256: kept?.sha256 ?? null,
      size: kept?.size ?? null,
      file_kind: kept?.fileKind ?? null,
      refusal_code: refused?.code ?? null,
      refusal_ko: refused?.text.ko ?? null,
      refusal_en: refused?.text.en ?? null,
      at: ending.at,
      applicant_id: applicantId,
      institution_id: institutionId,
    })
    .execute()
}

/** Adds what a scanner said. Fails on `evidence_scan_pkey` where somebody else added the same number. */
export async function addScan(
  transaction: Transaction,
  { id, applicantId, institutionId, scan }: Document,
  { verdict, at }: { readonly verdict: Verdict; readonly at: Date },
): Promise<void> {
  await transaction
    .insertInto('evidence_scan')
    .values({
      document_id: id,
      number: (scan?.number ?? 0) + 1,
      verdict: verdict.kind,
      detail: detailOf(verdict),
      at,
      applicant_id: applicantId,
      institution_id: institutionId,
    })
    .execute()
}

function detailOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'clean':
      return verdict.engine
    case 'infected':
      return verdict.signature
    case 'unscanned':
      return verdict.reason
  }
}

/** Adds what an officer said. Fails on `evidence_review_pkey` where another said something meanwhile. */
export async function addReview(
  transaction: Transaction,
  { id, applicantId, institutionId, review }: Document,
  said: {
    readonly outcome: 'accepted' | 'rejected'
    readonly reason: string | null
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await transaction
    .insertInto('evidence_review')
    .values({
      document_id: id,
      number: (review?.number ?? 0) + 1,
      outcome: said.outcome,
      reason: said.reason,
      by_account: said.by,
      at: said.at,
      applicant_id: applicantId,
      institution_id: institutionId,
    })
    .execute()
}

const last = (table: 'evidence_scan' | 'evidence_review') =>
  sql<number>`(select max(number) from ${sql.table(table)} where document_id = d.id)`

const documents = (transaction: Transaction) =>
  transaction
    .selectFrom('evidence_document as d')
    .leftJoin('evidence_outcome as o', 'o.document_id', 'd.id')
    .leftJoin('evidence_scan as s', (join) =>
      join.onRef('s.document_id', '=', 'd.id').on('s.number', '=', last('evidence_scan')),
    )
    .leftJoin('evidence_review as r', (join) =>
      join.onRef('r.document_id', '=', 'd.id').on('r.number', '=', last('evidence_review')),
    )
    .selectAll('d')
    .select([
      'o.outcome',
      'o.sha256',
      'o.size',
      'o.file_kind',
      'o.refusal_code',
      'o.refusal_ko',
      'o.refusal_en',
    ])
    .select(['o.at as ended_at', 's.number as scan_number', 's.verdict', 's.detail'])
    .select([
      'r.number as review_number',
      'r.outcome as review_outcome',
      'r.reason',
      'r.by_account',
      'r.at as reviewed_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof documents>['executeTakeFirstOrThrow']>>

function documentOf(row: Row): Document {
  return {
    id: row.id,
    caseId: row.case_id,
    paper: row.paper,
    about: row.about,
    givenName: row.given_name,
    announcedSize: row.announced_size,
    announcedSha256: parseSha256(row.announced_sha256 ?? ''),
    uploadedBy: row.uploaded_by,
    capacity: row.capacity,
    begunAt: row.begun_at,
    applicantId: row.applicant_id,
    institutionId: row.institution_id,
    ending: endingOf(row),
    scan:
      row.scan_number === null || row.verdict === null
        ? null
        : { number: row.scan_number, verdict: row.verdict, detail: row.detail ?? '' },
    review: reviewOf(row),
  }
}

type OutcomeColumns = {
  readonly [C in keyof Selectable<EvidenceOutcomeTable>]: Selectable<EvidenceOutcomeTable>[C] | null
}

function endingOf(
  row: Pick<
    OutcomeColumns,
    'outcome' | 'sha256' | 'size' | 'file_kind' | 'refusal_code' | 'refusal_ko' | 'refusal_en'
  > & {
    readonly ended_at: Date | null
  },
): Ending | null {
  const { outcome, ended_at: at } = row
  if (outcome === null || at === null) return null
  const sha256 = parseSha256(row.sha256 ?? '')
  if (sha256 !== undefined && row.size !== null && row.file_kind !== null)
    return { kind: 'kept', sha256, size: row.size, fileKind: row.file_kind, at }
  if (row.refusal_code !== null)
    return {
      kind: 'refused',
      code: row.refusal_code,
      text: { ko: row.refusal_ko ?? '', en: row.refusal_en ?? '' },
      at,
    }
  return { kind: 'taken-back', at }
}

function reviewOf({
  review_number,
  review_outcome,
  reason,
  by_account,
  reviewed_at,
}: Row): Document['review'] {
  if (review_number === null || review_outcome === null || by_account === null || reviewed_at === null)
    return null
  return { number: review_number, outcome: review_outcome, reason, by: by_account, at: reviewed_at }
}
