import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Migration, Migrator, sql } from 'kysely'
import type { Database } from './database.ts'

const FOLDER = join(import.meta.dirname, 'migrations')

/**
 * Brings the tables to what this version needs: each file of `migrations/` runs once, in the order of their
 * names, all in one transaction. Answers the names of those that ran. Several processes may start at once.
 */
export async function migrate({ owner }: Pick<Database, 'owner'>): Promise<readonly string[]> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: readMigrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('the database could not be brought up to date', { cause: error })
  return results.map(({ migrationName }) => migrationName)
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).toSorted()
  const read = async (name: string): Promise<[string, Migration]> => {
    const text = await readFile(join(FOLDER, name), 'utf8')
    return [name.slice(0, -'.sql'.length), { up: async (db) => void (await sql.raw(text).execute(db)) }]
  }
  return Object.fromEntries(await Promise.all(files.map(read)))
}
