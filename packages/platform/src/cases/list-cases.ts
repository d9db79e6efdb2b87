import type { AccountActor } from '../database/index.ts'
import { readCursor, writeCursor } from '../http/index.ts'
import { caseItem, ITEM_COLUMNS } from './case-item.ts'
import type { CaseContext } from './context.ts'
import type { State } from './states.ts'
import type { CasePage } from './views.ts'

/** What is asked of the list of one's own cases. */
export interface MineQuery {
  readonly state?: readonly State[]
  readonly cursor?: string
  readonly limit: number
}

/** The cases of a person and of those whom they help, the latest first. */
export async function listMine(
  context: CaseContext,
  actor: AccountActor,
  query: MineQuery,
): Promise<CasePage> {
  const { state, cursor, limit } = query
  const rows = await context.database.transaction(actor, (transaction) => {
    let mine = transaction
      .selectFrom('case_summary')
      .select(ITEM_COLUMNS)
      .where('applicant_id', 'in', actor.actsFor)
      .orderBy('case_id', 'desc')
      .limit(limit + 1)
    if (state !== undefined) mine = mine.where('state', 'in', state)
    const [after] = cursor === undefined ? [] : readCursor(cursor, 1)
    if (after !== undefined) mine = mine.where('case_id', '<', String(after))
    return mine.execute()
  })
  const page = rows.slice(0, limit)
  return {
    cases: page.map((row) => caseItem(context, row)),
    next: rows.length > limit ? writeCursor([page.at(-1)?.case_id ?? null]) : null,
  }
}
