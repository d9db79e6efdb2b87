import { sql } from 'kysely'
import type { Database } from '../database/index.ts'
import { type KeyRing, type Replacement, rotateSealed, type SealedRow } from '../secrets/index.ts'
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts'

/** What became of one column. */
export interface Resealed {
  readonly column: string
  readonly seen: number
  readonly renewed: number
  /** The rows whose values no key opens. While there are any, no key may be dropped. */
  readonly unreadable: readonly string[]
}

const BATCH = 500

/**
 * Seals everything with the active key that is still sealed with an older one, column by column and batch by batch.
 * It may be stopped anywhere and run again, also while the server is in use: a value that changed meanwhile is left.
 */
export async function* resealAll(
  database: Pick<Database, 'owner'>,
  ring: KeyRing,
): AsyncGenerator<Resealed, void, void> {
  for (const column of SEALED_COLUMNS) yield await resealColumn(database, ring, column)
}

async function resealColumn(
  { owner }: Pick<Database, 'owner'>,
  ring: KeyRing,
  column: SealedColumn,
): Promise<Resealed> {
  let [seen, renewed] = [0, 0]
  const unreadable: string[] = []
  const rotation = { ring, rows: rowsOf(owner, column), update: updateOf(owner, column) }
  for await (const step of rotateSealed(rotation)) {
    seen += step.seen
    renewed += step.renewed
    unreadable.push(...step.unreadable.map(({ row }) => row))
  }
  return { column: `${column.table}.${column.column}`, seen, renewed, unreadable }
}

async function* rowsOf(
  owner: Database['owner'],
  { table, key, column }: SealedColumn,
): AsyncGenerator<readonly SealedRow[], void, void> {
  let after: string | null = null
  for (;;) {
    const { rows }: { readonly rows: readonly { readonly row: string; readonly sealed: string }[] } =
      await sql<{
        readonly row: string
        readonly sealed: string
      }>`
      select ${sql.ref(key)}::text as row, ${sql.ref(column)} as sealed from ${sql.table(table)}
      where ${sql.ref(column)} is not null and (${after}::text is null or ${sql.ref(key)}::text > ${after})
      order by ${sql.ref(key)}::text limit ${BATCH}`.execute(owner)
    if (rows.length === 0) return
    after = rows.at(-1)?.row ?? null
    yield rows.map(({ row, sealed }) => ({ place: { table, column, row }, sealed }))
  }
}

function updateOf(
  owner: Database['owner'],
  { table, key, column }: SealedColumn,
): (replacements: readonly Replacement[]) => Promise<number> {
  return async (replacements) => {
    const given = replacements.map(({ place, from, to }) => ({ row: place.row, from, to }))
    const { rows } = await sql`
      update ${sql.table(table)} as kept set ${sql.ref(column)} = given.after
      from (select value->>'row' as row, value->>'from' as before, value->>'to' as after
            from jsonb_array_elements(${JSON.stringify(given)}::jsonb) as value) as given
      where kept.${sql.ref(key)}::text = given.row and kept.${sql.ref(column)} = given.before
      returning 1`.execute(owner)
    return rows.length
  }
}
