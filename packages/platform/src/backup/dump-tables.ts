import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { ArchiveWriter } from './archive-writer.ts'
import type { Manifest } from './manifest.ts'
import { listTables } from './table-list.ts'

const compress = promisify(gzip)

/** Rows that are read at once, and bytes after which a part is full. */
const ROWS = 500
const PART = 4 * 1024 * 1024

/** Jobs that wait: those of pg-boss are the only rows outside our own tables. One that runs now is to run again. */
export const JOBS = 'pgboss.job'

const SOURCES: Readonly<Record<string, string>> = {
  [JOBS]: `select * from pgboss.job where state < 'completed'`,
}

interface Dumped {
  readonly tables: Manifest['tables']
  readonly parts: Manifest['parts']
}

/** Writes the rows of every table, as JSON, one a line, in compressed parts. */
export async function dumpTables(transaction: Transaction, writer: ArchiveWriter): Promise<Dumped> {
  const tables: Manifest['tables'][number][] = []
  const parts: Manifest['parts'][number][] = []
  await sql`set local timezone to 'UTC'`.execute(transaction)
  const listed = (await listTables(transaction)).map(({ name }) => name)
  for (const name of (await hasJobs(transaction)) ? [...listed, JOBS] : listed) {
    let rows = 0
    for await (const lines of partsOf(transaction, name)) {
      rows += lines.length
      const bytes = await compress(lines.join('\n'))
      const part = {
        name: `tables/${name}/${String(parts.length).padStart(6, '0')}.jsonl.gz`,
        size: bytes.length,
      }
      parts.push({ ...part, sha256: await writer.add(part, [bytes]) })
    }
    tables.push({ name, rows })
  }
  return { tables, parts }
}

/** The queue makes its table when a server first starts; commands alone do without. */
async function hasJobs(transaction: Transaction): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass(${JOBS}) is not null as found`.execute(transaction)
  return rows[0]?.found === true
}

async function* partsOf(transaction: Transaction, table: string): AsyncGenerator<readonly string[]> {
  const source = SOURCES[table] ?? `select * from public."${table}"`
  await sql
    .raw(`declare ondol_backup no scroll cursor for select row_to_json(r)::text as line from (${source}) r`)
    .execute(transaction)
  let lines: string[] = []
  let bytes = 0
  for (let more = true; more; ) {
    const { rows } = await sql<{ line: string }>`${sql.raw(`fetch ${ROWS} from ondol_backup`)}`.execute(
      transaction,
    )
    for (const { line } of rows) {
      lines.push(line)
      bytes += line.length
    }
    more = rows.length > 0
    if (bytes >= PART || (!more && lines.length > 0)) {
      yield lines
      lines = []
      bytes = 0
    }
    // The embedded database answers without ever waiting.
    await yieldToOthers()
  }
  await sql`close ondol_backup`.execute(transaction)
}
