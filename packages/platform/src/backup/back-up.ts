import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, migrationFiles, type Transaction } from '../database/index.ts'
import { type ArchiveWriter, writeArchive } from './archive-writer.ts'
import { BackupError } from './backup-error.ts'
import { dumpTables } from './dump-tables.ts'
import { keysNeeded } from './keys-needed.ts'
import { FORMAT, MANIFEST, type Manifest } from './manifest.ts'

/** A document whose bytes are kept outside the database. */
export interface KeptDocument {
  readonly sha256: string
  readonly size: number
}

/** Where the bytes of documents are. */
export interface DocumentsToBackUp {
  /** Every document that is kept, each once. */
  readonly list: (transaction: Transaction) => Promise<readonly KeptDocument[]>
  readonly open: (sha256: string) => Promise<AsyncIterable<Uint8Array>>
}

/** What it takes to make a backup. */
export interface BackUpOptions {
  readonly database: Database
  readonly documents: DocumentsToBackUp
  /** Of this software. */
  readonly version: string
  readonly now: Date
}

/**
 * Writes all that is kept into one file: every row as it stood at one moment, while people go on working, and the
 * bytes of every document. The keys are not in it. Throws a BackupError where it cannot be done.
 */
export async function backUp(options: BackUpOptions, file: string): Promise<Manifest> {
  const { now } = options
  const written: Manifest[] = []
  await writeArchive(file, now, async (writer) => {
    const { documents, ...dumped } = await dumpDatabase(options, writer)
    const manifest: Manifest = {
      format: FORMAT,
      madeAt: now.toISOString(),
      version: options.version,
      database: options.database.kind,
      ...dumped,
      documents: await addDocuments(options.documents, documents, writer),
    }
    const bytes = Buffer.from(JSON.stringify(manifest))
    await writer.add({ name: MANIFEST, size: bytes.length }, [bytes])
    written.push(manifest)
  })
  const [manifest] = written
  if (manifest === undefined) throw new Error('expected the backup to be written')
  return manifest
}

type Dumped = Pick<Manifest, 'migrations' | 'keys' | 'tables' | 'parts'> & {
  readonly documents: readonly KeptDocument[]
}

/** All of it as it stood at one moment. */
async function dumpDatabase({ database, documents }: BackUpOptions, writer: ArchiveWriter): Promise<Dumped> {
  return await database.owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => ({
      migrations: await migrationsIn(transaction),
      keys: await keysNeeded(transaction),
      documents: await documents.list(transaction),
      ...(await dumpTables(transaction, writer)),
    }))
}

/** What the tables were made by. It has to be what this version makes them by: only then it knows all that is there. */
async function migrationsIn(transaction: Transaction): Promise<Manifest['migrations']> {
  const { rows: tables } = await sql<{ found: boolean }>`
    select to_regclass('public.kysely_migration') is not null as found`.execute(transaction)
  if (tables[0]?.found !== true)
    throw new BackupError('expected a database that Ondol has made; this one is empty')
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    transaction,
  )
  const known = await migrationFiles()
  const newer = rows.find(({ name }) => known.every((file) => file.name !== name))
  if (newer !== undefined)
    throw new BackupError(`the database was made by a newer Ondol, with ${newer.name}; back up with that one`)
  const missing = known.find(({ name }) => rows.every((row) => row.name !== name))
  if (missing !== undefined)
    throw new BackupError(
      `the database was made by an older Ondol, without ${missing.name}; back up with that one`,
    )
  return known
}

async function addDocuments(
  { open }: DocumentsToBackUp,
  documents: readonly KeptDocument[],
  writer: ArchiveWriter,
): Promise<Manifest['documents']> {
  const names = createHash('sha256')
  let bytes = 0
  for (const { sha256, size } of documents) {
    const found = await writer.add({ name: `documents/${sha256}`, size }, await open(sha256))
    if (found !== sha256)
      throw new BackupError(`documents/${sha256}: the file is damaged, found SHA-256 ${found}`)
    names.update(`${sha256}\n`)
    bytes += size
  }
  return { count: documents.length, bytes, names: names.digest('hex') }
}
