import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { sql } from 'kysely'
import { type Database, migrateTo } from '../database/index.ts'
import { readArchive } from './archive-reader.ts'
import { BackupError } from './backup-error.ts'
import { JOBS } from './dump-tables.ts'
import type { Manifest } from './manifest.ts'
import { type ListedTable, listTables } from './table-list.ts'

const decompress = promisify(gunzip)

type Tables = Database['owner']

/** True where the database holds no table, as a new one does. */
export async function isEmpty(owner: Database['owner']): Promise<boolean> {
  const { rows } = await sql<{ tables: number }>`
    select count(*) as tables from pg_tables where schemaname in ('public', 'pgboss')`.execute(owner)
  return rows[0]?.tables === 0
}

/**
 * Puts back every row but those of jobs, in one transaction: what was there before is gone with its end, and not
 * earlier. The tables are made as they were when the backup was, so that each row fits.
 */
export async function restoreTables(
  owner: Database['owner'],
  file: string,
  manifest: Manifest,
): Promise<void> {
  await inTransaction(owner, async (transaction) => {
    await sql
      .raw(`drop schema if exists pgboss cascade; drop schema public cascade; create schema public;
        grant usage on schema public to public`)
      .execute(transaction)
    await migrateTo(
      transaction,
      manifest.migrations.map(({ name }) => name),
    )
    const tables = await listTables(transaction)
    // What the migrations themselves filled in is in the backup too.
    await triggers(transaction, tables, 'disable')
    for (const { name } of tables.toReversed())
      await sql`delete from ${sql.table(`public.${name}`)}`.execute(transaction)
    for await (const { table, lines } of rowsIn(file)) {
      const listed = tables.find(({ name }) => name === table)
      if (listed !== undefined)
        await insertRows(transaction, `public.${table}`, { columns: listed.columns, lines })
    }
    // References that are checked at the end of a transaction are checked here: no table changes before.
    await sql`set constraints all immediate`.execute(transaction)
    await triggers(transaction, tables, 'enable')
    await countOn(transaction)
    await compareCounts(transaction, file, manifest)
  })
}

/** A transaction in which migrations can run: Kysely runs them in none of its own making. */
async function inTransaction(owner: Tables, run: (transaction: Tables) => Promise<void>): Promise<void> {
  await owner.connection().execute(async (connection) => {
    await sql`begin`.execute(connection)
    try {
      await run(connection)
      await sql`commit`.execute(connection)
    } catch (error) {
      await sql`rollback`.execute(connection)
      throw error
    }
  })
}

/** Puts back the jobs that waited; those that ran are to run again. The queue has to stand. */
export async function restoreJobs(owner: Database['owner'], file: string): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ name: string }>`
      select attname::text as name from pg_attribute
        where attrelid = 'pgboss.job'::regclass and attnum > 0 and not attisdropped`.execute(transaction)
    const columns = rows.map(({ name }) => name)
    for await (const { table, lines } of rowsIn(file))
      if (table === JOBS)
        await insertRows(transaction, JOBS, { columns, lines, isKept: 'on conflict do nothing' })
    await sql`update pgboss.job set state = 'retry' where state = 'active'`.execute(transaction)
  })
}

const NAME = /^tables\/([\w.]+)\/\d{6}\.jsonl\.gz$/

async function* rowsIn(file: string): AsyncGenerator<{ readonly table: string; readonly lines: string }> {
  for await (const entry of readArchive(file)) {
    const table = NAME.exec(entry.name)?.[1]
    if (table === undefined) continue
    const text = (await decompress(await buffer(entry.read()))).toString('utf8')
    // A line holds one row: JSON has no line break but those that are escaped.
    yield { table, lines: `[${text.replaceAll('\n', ',')}]` }
  }
}

async function insertRows(
  transaction: Tables,
  table: string,
  {
    columns,
    lines,
    isKept = '',
  }: { readonly columns: readonly string[]; readonly lines: string; readonly isKept?: string },
): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(', ')
  await sql`
    insert into ${sql.table(table)} (${sql.raw(list)}) overriding system value
      select ${sql.raw(list)} from json_populate_recordset(null::${sql.table(table)}, ${lines}::json)
      ${sql.raw(isKept)}`.execute(transaction)
}

/** Rows that were checked when they were written are not checked again, and what they added up to is put back too. */
async function triggers(
  transaction: Tables,
  tables: readonly ListedTable[],
  change: 'enable' | 'disable',
): Promise<void> {
  for (const { name } of tables)
    await sql.raw(`alter table public."${name}" ${change} trigger user`).execute(transaction)
}

/** Numbers that the database gives out itself go on after the highest that is there. */
async function countOn(transaction: Tables): Promise<void> {
  const { rows } = await sql<{ name: string; column: string; sequence: string }>`
    select c.relname as name, a.attname as "column",
        pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`.execute(transaction)
  for (const { name, column, sequence } of rows)
    await sql`
      select setval(${sequence}::regclass, coalesce(highest, 1), highest is not null)
        from (select max(${sql.ref(column)}) as highest from ${sql.table(`public.${name}`)}) h`.execute(
      transaction,
    )
}

async function compareCounts(transaction: Tables, file: string, { tables }: Manifest): Promise<void> {
  for (const { name, rows } of tables) {
    if (name === JOBS) continue
    const counted = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(`public.${name}`)}`.execute(transaction)
    const found = counted.rows[0]?.rows
    if (found !== rows) throw new BackupError(`${file}: expected ${rows} rows of ${name}, not ${found}`)
  }
}
