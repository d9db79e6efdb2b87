import { type Database, migrate } from '../database/index.ts'
import { installJobs } from '../jobs/index.ts'
import { readArchive } from './archive-reader.ts'
import { BackupError } from './backup-error.ts'
import { checkArchive, documentOf } from './check-archive.ts'
import type { Manifest } from './manifest.ts'
import { isEmpty, restoreJobs, restoreTables } from './restore-tables.ts'

/** What it takes to restore a backup. */
export interface RestoreOptions {
  readonly database: Database
  /** Keeps the bytes of a document, and answers by which SHA-256. */
  readonly putDocument: (content: AsyncIterable<Uint8Array>) => Promise<{ readonly sha256: string }>
  /** Whether what is there may go. */
  readonly mayReplace: boolean
}

/**
 * Puts back what a backup holds, into either kind of database. The whole file is checked before anything changes.
 * Documents come first and tables in one transaction after them, so that what is cut short leaves everything as it
 * was, and nothing that the tables speak of is missing. Throws a BackupError where it cannot be done.
 */
export async function restore(options: RestoreOptions, file: string): Promise<Manifest> {
  const { database, mayReplace } = options
  const manifest = await checkArchive(file)
  if (!mayReplace && !(await isEmpty(database.owner)))
    throw new BackupError(`${file}: expected an empty database; --replace lets go of what is in it`)
  await restoreDocuments(options, file)
  await restoreTables(database.owner, file, manifest)
  await migrate(database)
  await installJobs(database)
  await restoreJobs(database.owner, file)
  return manifest
}

async function restoreDocuments({ putDocument }: RestoreOptions, file: string): Promise<void> {
  for await (const entry of readArchive(file)) {
    const document = documentOf(entry)
    if (document === undefined) continue
    const { sha256 } = await putDocument(entry.read())
    if (sha256 !== document) throw new BackupError(`${file}: ${entry.name} changed while it was read`)
  }
}
