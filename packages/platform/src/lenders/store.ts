import type { LendingAt } from '@ondol/rules'
import { sql } from 'kysely'
import type { Actor, Database } from '../database/index.ts'

const PLATFORM: Actor = { kind: 'system', job: 'lenders.route' }
const BATCH = 100
/** Below every id. */
const FIRST = '00000000-0000-0000-0000-000000000000'

/** A case that may have to move on. */
export interface Candidate {
  readonly caseId: string
}

/** Offers that a lender did not answer by their day, in the order of their cases, after one of them. */
export async function overdueOffers(
  database: Database,
  { today, after }: { readonly today: string; readonly after: string | null },
): Promise<readonly Candidate[]> {
  return await database.transaction(PLATFORM, (transaction) =>
    transaction
      .selectFrom('case_summary')
      .select('case_id as caseId')
      .where('state', '=', 'offered')
      .where('due_on', '<', today)
      .where('case_id', '>', after ?? FIRST)
      .orderBy('case_id')
      .limit(BATCH)
      .execute(),
  )
}

/** Cases in windows of lenders that none holds, and for which somebody may be left to ask. */
export async function seekingLender(
  database: Database,
  { windows, after }: Pick<LendingAt, 'windows'> & { readonly after: string | null },
): Promise<readonly Candidate[]> {
  const ids = Object.keys(windows)
  if (ids.length === 0) return []
  const named = ids.filter((id) => windows[id]?.onlyNamed === true)
  return await database.transaction(PLATFORM, (transaction) =>
    transaction
      .selectFrom('case_summary')
      .select('case_id as caseId')
      .where('state', '=', 'submitted')
      .where('institution_id', 'in', ids)
      .where(sql<boolean>`folded -> 'lending' ->> 'exhausted' is distinct from 'true'`)
      .where(
        sql<boolean>`not (institution_id = any(${named}::text[]) and folded -> 'lending' ->> 'named' is null)`,
      )
      .where('case_id', '>', after ?? FIRST)
      .orderBy('case_id')
      .limit(BATCH)
      .execute(),
  )
}
