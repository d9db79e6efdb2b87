import { sql } from 'kysely'
import { type Database, openDatabase } from '../../database/index.ts'
import { testDatabase } from '../../testing/test-database.ts'

/** Another database without a table: of the kind of this run, or the embedded one. */
export async function emptyDatabase(kind: 'same' | 'embedded' = 'same'): Promise<Database> {
  if (kind === 'embedded') return await openDatabase({ kind: 'memory' })
  const other = await testDatabase()
  await destroyTables(other)
  return other
}

/** What a broken disk does. */
export async function destroyTables({ owner }: Database): Promise<void> {
  await sql.raw('drop schema pgboss cascade; drop schema public cascade; create schema public').execute(owner)
}
