import { referenceOf } from '../cases/index.ts'
import type { AccountActor, Database } from '../database/index.ts'
import type { ReadingView } from './reading-view.ts'

/** Which readings are asked for, and where a page begins. */
export interface ReadingsWish {
  readonly caseId?: string | undefined
  /** The account of the reader. */
  readonly reader?: string | undefined
  readonly limit: number
  /** The id of the last one of the page before. */
  readonly before?: string | undefined
}

/** Who opened which paper, the latest first. */
export async function listReadings(
  database: Database,
  actor: AccountActor,
  { caseId, reader, limit, before }: ReadingsWish,
): Promise<readonly ReadingView[]> {
  const rows = await database.transaction(actor, (transaction) =>
    transaction
      .selectFrom('evidence_reading as r')
      .innerJoin('evidence_document as d', 'd.id', 'r.document_id')
      .select(['r.id', 'r.at', 'r.account_id', 'r.role', 'r.reader_institution', 'r.saved'])
      .select(['r.case_id', 'r.document_id', 'd.paper', 'd.given_name'])
      .$if(caseId !== undefined, (query) => query.where('r.case_id', '=', caseId ?? ''))
      .$if(reader !== undefined, (query) => query.where('r.account_id', '=', reader ?? ''))
      .$if(before !== undefined, (query) => query.where('r.id', '<', before ?? ''))
      .orderBy('r.id', 'desc')
      .limit(limit)
      .execute(),
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    reader: row.account_id,
    role: row.role,
    institution: row.reader_institution,
    case: { id: row.case_id, reference: referenceOf(row.case_id) },
    document: { id: row.document_id, paper: row.paper, name: row.given_name },
    saved: row.saved,
  }))
}
