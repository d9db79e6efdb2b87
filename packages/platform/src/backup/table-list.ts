import { type Kysely, sql } from 'kysely'

/** A table that is backed up. */
export interface ListedTable {
  /** As `case_event`; always in the schema `public`. */
  readonly name: string
  /** What its rows are made of, without what the database computes from it. */
  readonly columns: readonly string[]
  /** The tables that its rows refer to. */
  readonly refersTo: readonly string[]
}

/**
 * What is left out: where people are signed in, so that nobody is signed in again who has left since, and what the
 * migrations keep for themselves.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'session',
  'sign_in_attempt',
  'kysely_migration',
  'kysely_migration_lock',
])

/** Every table, each after those that it refers to. */
export async function listTables<S>(database: Kysely<S>): Promise<readonly ListedTable[]> {
  const { rows } = await sql<ListedTable>`
    select c.relname as name,
        array(select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          order by a.attnum) as columns,
        array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
          where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as "refersTo"
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      order by c.relname`.execute(database)
  return inOrder(rows.filter(({ name }) => !LEFT_OUT.has(name)))
}

/** Throws where tables refer to each other in a circle: then neither could be filled first. */
function inOrder(tables: readonly ListedTable[]): readonly ListedTable[] {
  const placed = new Map<string, ListedTable>()
  while (placed.size < tables.length) {
    const next = tables.find(
      ({ name, refersTo }) => !placed.has(name) && refersTo.every((one) => placed.has(one)),
    )
    if (next === undefined) {
      const left = tables.map(({ name }) => name).filter((name) => !placed.has(name))
      throw new Error(`expected tables that do not refer to each other in a circle: ${left.join(', ')}`)
    }
    placed.set(next.name, next)
  }
  return [...placed.values()]
}
