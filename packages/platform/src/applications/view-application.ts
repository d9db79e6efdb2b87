import type { AccountActor } from '../database/index.ts'
import type { ApplicationView } from './application.ts'
import type { ApplicationContext } from './context.ts'
import { maskedApplicant, openDetails } from './details.ts'

/** An application as it was handed in, its numbers shown in part; nothing where it is not the reader's to see. */
export async function viewApplication(
  { database, keys }: ApplicationContext,
  actor: AccountActor,
  id: string,
): Promise<ApplicationView | undefined> {
  const found = await database.transaction(actor, async (transaction) => {
    const row = await transaction
      .selectFrom('application')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    const cases = await transaction
      .selectFrom('case_summary')
      .select('case_id')
      .where('application_id', '=', id)
      .orderBy('case_id')
      .execute()
    return row && { row, cases }
  })
  if (found === undefined) return undefined
  const { row, cases } = found
  return {
    id,
    submittedAt: row.submitted_at.toISOString(),
    asOf: row.as_of,
    language: row.language,
    applicant: maskedApplicant(openDetails(keys, id, row.details_sealed).applicant),
    byProxy: row.submitted_by !== row.applicant_id,
    facts: row.facts,
    registers: row.registers,
    cases: cases.map(({ case_id }) => case_id),
  }
}
