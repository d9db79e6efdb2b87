import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

const FOLDER = join(import.meta.dirname, 'migrations')

/**
 * Brings the tables to what this version needs: each file of `migrations/` runs once, in the order of their
 * names, all in one transaction. Answers the names of those that ran. Several processes may start at once.
 */
export async function migrate({ owner }: Pick<Database, 'owner'>): Promise<readonly string[]> {
  return await run(new Migrator({ db: owner, provider: { getMigrations: readMigrations } }))
}

/** Runs the migrations of these names alone, in a transaction that has begun and in which there is no table yet. */
export async function migrateTo(transaction: Kysely<Schema>, names: readonly string[]): Promise<void> {
  const getMigrations = async (): Promise<Record<string, Migration>> => {
    const all = Object.entries(await readMigrations())
    return Object.fromEntries(all.filter(([name]) => names.includes(name)))
  }
  await run(new Migrator({ db: transaction, provider: { getMigrations }, disableTransactions: true }))
}

/** A file of `migrations/`, by which one can tell whether another version of Ondol makes the same tables. */
export interface MigrationFile {
  readonly name: string
  readonly sha256: string
}

/** Every migration that this version has, in the order in which they run. */
export async function migrationFiles(): Promise<readonly MigrationFile[]> {
  const texts = await migrationTexts()
  return texts.map(([name, text]) => ({ name, sha256: createHash('sha256').update(text).digest('hex') }))
}

async function run(migrator: Migrator): Promise<readonly string[]> {
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('the database could not be brought up to date', { cause: error })
  return results.map(({ migrationName }) => migrationName)
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const texts = await migrationTexts()
  const migrations = texts.map(([name, text]): [string, Migration] => [
    name,
    { up: async (db) => void (await sql.raw(text).execute(db)) },
  ])
  return Object.fromEntries(migrations)
}

/** Every migration that this version has, with its text. */
export async function migrationTexts(): Promise<readonly (readonly [string, string])[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).toSorted()
  const read = async (file: string): Promise<readonly [string, string]> => [
    file.slice(0, -'.sql'.length),
    await readFile(join(FOLDER, file), 'utf8'),
  ]
  return await Promise.all(files.map(read))
}
