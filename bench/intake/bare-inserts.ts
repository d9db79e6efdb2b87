import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@ondol/platform/testing'
import pg from 'pg'
import { type Latencies, latenciesOf } from './latencies.ts'

/** How quickly the same server takes the same bytes with nothing around them: one row, one transaction each. */
export interface BareInserts {
  readonly bytes: number
  /** Rows a second by pgbench; `null` where it cannot be run, and why. */
  readonly pgbench: number | null
  readonly pgbenchWhyNot: string | null
  /** Rows a second by a loop of a Node client on each connection. */
  readonly client: number
  readonly clientLatencies: Latencies
}

const CONNECTIONS = 10

/** Inserts into a table with a key and a text, from as many connections as the server has. */
export async function bareInserts(
  url: string,
  { bytes, seconds }: { readonly bytes: number; readonly seconds: number },
): Promise<BareInserts> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS })
  // Random letters: what compresses would be fewer bytes.
  const text = randomBytes(bytes).toString('base64url').slice(0, bytes)
  await pool.query(
    'create table bare (id bigint generated always as identity primary key, content text not null)',
  )
  const client = await byClient(pool, text, seconds)
  await pool.end()
  const bench = byPgbench(url, text, seconds)
  return { bytes, ...bench, ...client }
}

async function byClient(
  pool: pg.Pool,
  text: string,
  seconds: number,
): Promise<Pick<BareInserts, 'client' | 'clientLatencies'>> {
  const start = performance.now()
  const end = start + seconds * 1000
  const latencies: number[] = []
  const loop = async (): Promise<void> => {
    const connection = await pool.connect()
    while (performance.now() < end) {
      const sent = performance.now()
      await connection.query({ name: 'bare', text: 'insert into bare (content) values ($1)', values: [text] })
      latencies.push(performance.now() - sent)
    }
    connection.release()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, loop))
  const rows = latencies.length / ((performance.now() - start) / 1000)
  return { client: Math.round(rows), clientLatencies: latenciesOf(latencies) }
}

function byPgbench(
  url: string,
  text: string,
  seconds: number,
): Pick<BareInserts, 'pgbench' | 'pgbenchWhyNot'> {
  const folder = temporaryFolder('pgbench')
  const script = join(folder, 'insert.sql')
  writeFileSync(script, `insert into bare (content) values ('${text}');\n`)
  const args = [
    '--no-vacuum',
    `--file=${script}`,
    `--client=${CONNECTIONS}`,
    `--time=${Math.ceil(seconds)}`,
    url,
  ]
  const run = spawnSync('pgbench', args, { encoding: 'utf8' })
  if (run.error !== undefined) return { pgbench: null, pgbenchWhyNot: 'pgbench is not on the path' }
  const tps = /^tps = ([\d.]+)/m.exec(run.stdout)?.[1]
  return tps === undefined
    ? { pgbench: null, pgbenchWhyNot: `pgbench told no rate: ${run.stderr.slice(0, 200)}` }
    : { pgbench: Math.round(Number(tps)), pgbenchWhyNot: null }
}
