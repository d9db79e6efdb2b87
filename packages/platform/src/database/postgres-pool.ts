import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { clientOn } from './postgres-client.ts'
import { READERS } from './values.ts'

/** Connections to a PostgreSQL server. They are made when they are first needed. */
export function openPostgres({ url, connections = 10 }: PostgresOptions): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'ondol',
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        READERS[oid] ?? pg.types.getTypeParser(oid, format),
    } as pg.CustomTypesConfig, // its signature is overloaded by format, which this answers alike
  })
  // Without a listener, a connection that breaks would end the process: while it is idle, the pool replaces it; while
  // it is in use, the statement under way or the next one fails.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? clientOn(client)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

interface PostgresOptions {
  readonly url: string
  readonly connections?: number
}
