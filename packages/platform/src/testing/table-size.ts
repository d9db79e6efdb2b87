import { sql } from 'kysely'
import type { Database } from '../database/index.ts'
import type { Schema } from '../database/schema.ts'

/** How many rows a table has, and how many bytes they take as they are stored, without indexes. */
export interface TableSize {
  readonly rows: number
  readonly bytes: number
}

/** Counts a table through, past all policies. */
export async function tableSize({ owner }: Database, table: keyof Schema): Promise<TableSize> {
  const { rows } = await sql<TableSize>`
    select count(*) as rows, coalesce(sum(pg_column_size(counted.*)), 0)::bigint as bytes
      from ${sql.table(table)} as counted`.execute(owner)
  return rows[0] ?? { rows: 0, bytes: 0 }
}
