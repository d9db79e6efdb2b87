import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, migrate, openDatabase } from '../database/index.ts'
import { installJobs } from '../jobs/index.ts'

/** Where a run's tests find an empty database with all tables: an image for PGlite, or a server's template. */
export type TestDatabases =
  | { readonly kind: 'pglite'; readonly image: string }
  | { readonly kind: 'postgresql'; readonly url: string; readonly template: string }

declare module 'vitest' {
  interface ProvidedContext {
    readonly databases: TestDatabases
  }
}

/** A database of this test's own, with all tables and no rows: on PGlite or PostgreSQL, as the run says. */
export async function testDatabase(): Promise<Database> {
  const databases = inject('databases')
  if (databases.kind === 'pglite')
    return await openDatabase({ kind: 'memory', image: await openAsBlob(databases.image) })
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = new URL(databases.url)
  await runOn(databases.url, `create database ${name} template ${databases.template}`)
  url.pathname = name
  const database = await openDatabase({ kind: 'postgresql', url: url.href, connections: 8 })
  return {
    ...database,
    close: async () => {
      await database.close()
      await runOn(databases.url, `drop database ${name} with (force)`)
    },
  }
}

/** Makes the template from which each test's database is copied. */
export async function makeTemplate(url: string): Promise<string> {
  const template = 'ondol_template'
  await runOn(url, `create database ${template}`)
  const own = new URL(url)
  own.pathname = template
  const database = await openDatabase({ kind: 'postgresql', url: own.href })
  await migrate(database)
  await installJobs(database)
  await database.close()
  return template
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
