import { sql } from 'kysely'
import type { State } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import type { QueueCounts } from './desk.ts'
import { type Looking, matching } from './queue-filters.ts'

/** How many cases there are under the filters: by state whatever state was asked for, and the rest of those asked for. */
export async function countQueue(transaction: Transaction, looking: Looking): Promise<QueueCounts> {
  const { actor, query, today } = looking
  const rows = await transaction
    .selectFrom('case_summary')
    .select(({ fn }) => [
      'state',
      fn.countAll<number>().as('total'),
      sql<number>`count(*) filter (where due_on < ${today}::date)`.as('late'),
      sql<number>`count(*) filter (where duplicate)`.as('duplicate'),
      sql<number>`count(*) filter (where officer_id = ${actor.accountId}::uuid)`.as('mine'),
      sql<number>`count(*) filter (where officer_id is null)`.as('unassigned'),
    ])
    .where((builder) => builder.and(matching(builder, looking)))
    .groupBy('state')
    .execute()
  const asked = rows.filter(({ state }) => query.state === undefined || query.state.includes(state))
  const sum = (of: 'total' | 'late' | 'duplicate' | 'mine' | 'unassigned'): number =>
    asked.reduce((all, row) => all + row[of], 0)
  const byState: Partial<Record<State, number>> = Object.fromEntries(
    rows.map(({ state, total }) => [state, total]),
  )
  return {
    total: sum('total'),
    byState,
    late: sum('late'),
    duplicate: sum('duplicate'),
    mine: sum('mine'),
    unassigned: sum('unassigned'),
  }
}
