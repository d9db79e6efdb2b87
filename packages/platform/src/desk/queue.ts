import { type Expression, type SqlBool, sql } from 'kysely'
import type { ApplicationContext } from '../applications/index.ts'
import { caseItem, flagsOf, ITEM_COLUMNS } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { AccountActor } from '../database/index.ts'
import { readCursor, writeCursor } from '../http/index.ts'
import type { QueueItem, QueuePage, QueueQuery } from './desk.ts'
import { countQueue } from './queue-counts.ts'
import { inStates, matching } from './queue-filters.ts'

/** What the pages are sorted by, with what stands for a value that is not there. */
const SORT_KEYS = {
  due: sql<string>`coalesce(due_on, date '9999-12-31')`,
  submitted: sql<string>`submitted_at`,
  amount: sql<number>`coalesce(total, 0)`,
} as const

/** A page of the queue of the actor's institution, and how many there are. */
export async function readQueue(
  context: ApplicationContext,
  actor: AccountActor,
  query: QueueQuery,
): Promise<QueuePage> {
  const looking = { actor, query, today: seoulToday(context.now()) }
  const { rows, counts } = await context.database.transaction(actor, async (transaction) => {
    const key = SORT_KEYS[query.sort]
    const page = transaction
      .selectFrom('case_summary')
      .select(ITEM_COLUMNS)
      .select(sql<string>`${key}::text`.as('sort_key'))
      .where((builder) => builder.and(matching(builder, looking)))
      .where((builder) => builder.and(inStates(builder, query)))
      .where(() => afterCursor(query, key))
      .orderBy(key, query.order)
      .orderBy('case_id', query.order)
      .limit(query.limit + 1)
    return { rows: await page.execute(), counts: await countQueue(transaction, looking) }
  })
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    cases: shown.map(
      (row): QueueItem => ({
        ...caseItem(context, row),
        officer: row.officer_id,
        flags: flagsOf(context, row),
      }),
    ),
    next: rows.length > query.limit && last !== undefined ? writeCursor([last.sort_key, last.case_id]) : null,
    counts,
  }
}

function afterCursor({ cursor, sort, order }: QueueQuery, key: Expression<unknown>): Expression<SqlBool> {
  if (cursor === undefined) return sql<SqlBool>`true`
  const [value, caseId] = readCursor(cursor, 2)
  const type = sql.raw({ due: 'date', submitted: 'timestamptz', amount: 'bigint' }[sort])
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  return sql<SqlBool>`(${key}, case_id) ${beyond} (${value}::${type}, ${caseId}::uuid)`
}
