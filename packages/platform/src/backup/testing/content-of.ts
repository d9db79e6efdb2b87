import { sql } from 'kysely'
import type { Database } from '../../database/index.ts'

/** Each table with how many rows it has and a digest of all of them, as the database itself writes them. */
export async function contentOf({ owner }: Database): Promise<ReadonlyMap<string, string>> {
  await sql`set timezone to 'UTC'`.execute(owner)
  const { rows } = await sql<{ name: string }>`
    select format('public.%I', tablename) as name from pg_tables
      where schemaname = 'public'
        and tablename not in ('session', 'sign_in_attempt', 'kysely_migration', 'kysely_migration_lock')
      order by 1`.execute(owner)
  const tables = new Map<string, string>()
  for (const { name } of rows) {
    const content = await sql<{ rows: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(r::text, E'\n' order by r::text collate "C")), '') as rows
        from ${sql.raw(name)} r`.execute(owner)
    tables.set(name, content.rows[0]?.rows ?? '')
  }
  return tables
}
