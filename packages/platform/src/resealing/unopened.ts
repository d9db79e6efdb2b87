import { sql } from 'kysely'
import type { Database } from '../database/index.ts'
import { type KeyRing, type SealedRow, SealedValueError } from '../secrets/index.ts'
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts'

/** What a ring cannot open in a column: what the key of this id sealed there. */
export interface Unopened {
  /** As `account.name_sealed`. */
  readonly column: string
  readonly keyId: string
}

/** Opens one value of each of these keys in each sealed column, and answers which could not be. Changes nothing. */
export async function unopened(
  { owner }: Pick<Database, 'owner'>,
  ring: Pick<KeyRing, 'open'>,
  keyIds: readonly string[],
): Promise<readonly Unopened[]> {
  const all: Unopened[] = []
  for (const column of SEALED_COLUMNS)
    for (const keyId of keyIds) {
      const one = await oneOf(owner, column, keyId)
      if (one !== undefined && !opens(ring, one))
        all.push({ column: `${column.table}.${column.column}`, keyId })
    }
  return all
}

async function oneOf(
  owner: Database['owner'],
  { table, key, column }: SealedColumn,
  keyId: string,
): Promise<SealedRow | undefined> {
  const { rows } = await sql<{ readonly row: string; readonly sealed: string }>`
    select ${sql.ref(key)}::text as row, ${sql.ref(column)} as sealed from ${sql.table(table)}
      where split_part(${sql.ref(column)}, '.', 2) = ${keyId} limit 1`.execute(owner)
  return rows.map(({ row, sealed }) => ({ place: { table, column, row }, sealed }))[0]
}

function opens(ring: Pick<KeyRing, 'open'>, { sealed, place }: SealedRow): boolean {
  try {
    ring.open(sealed, place)
    return true
  } catch (error) {
    if (error instanceof SealedValueError) return false
    throw error
  }
}
