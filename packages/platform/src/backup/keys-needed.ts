import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import { SEALED_COLUMNS } from '../resealing/index.ts'
import type { Manifest } from './manifest.ts'

/** The keys that sealed, indexed or signed what is in the tables, by their ids: each value says its own. */
export async function keysNeeded(transaction: Transaction): Promise<Manifest['keys']> {
  const encryption = new Set<string>()
  for (const { table, column } of SEALED_COLUMNS)
    for (const id of await keysIn(transaction, { table, column })) encryption.add(id)
  return {
    encryption: [...encryption].toSorted(),
    index: await keysIn(transaction, { table: 'case_claim', column: 'key' }),
    signing: await keysIn(transaction, { table: 'audit_manifest', column: 'signature' }),
  }
}

interface Column {
  readonly table: string
  readonly column: string
}

/** Of `s1.<key>.…`, `i1.<key>.…` and `ed1.<key>.…`. Claims to several things at once are hashes and name none. */
async function keysIn(transaction: Transaction, { table, column }: Column): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct split_part(${sql.ref(column)}, '.', 2) as id from ${sql.table(table)}
      where ${sql.ref(column)} like '%.%.%' order by id`.execute(transaction)
  return rows.map(({ id }) => id)
}
