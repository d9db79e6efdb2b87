import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { migrationFiles } from '../database/index.ts'
import { type ArchiveEntry, readArchive } from './archive-reader.ts'
import { BackupError } from './backup-error.ts'
import { MANIFEST, type Manifest, readManifest } from './manifest.ts'

const DOCUMENT = /^documents\/([\da-f]{64})$/

/** The SHA-256 that the name of an entry says, where it is a document. */
export function documentOf({ name }: { readonly name: string }): string | undefined {
  return DOCUMENT.exec(name)?.[1]
}

/**
 * Reads a whole backup, changes nothing, and answers what it holds. Throws a BackupError that names the first place
 * where it is not what was written, or why this version cannot restore it.
 */
export async function checkArchive(file: string): Promise<Manifest> {
  const found = await readAll(file)
  const { manifest } = found
  await refuseOtherTables(file, manifest)
  for (const [index, part] of manifest.parts.entries()) {
    const is = found.parts[index]
    if (is?.name !== part.name || is.sha256 !== part.sha256)
      throw new BackupError(`${file}: ${part.name} is damaged, or gone`)
  }
  const { count, names } = manifest.documents
  if (found.parts.length !== manifest.parts.length || found.documents !== count || found.names !== names)
    throw new BackupError(
      `${file}: expected the ${count} documents and ${manifest.parts.length} parts of ${MANIFEST}`,
    )
  return manifest
}

interface Found {
  readonly manifest: Manifest
  readonly parts: readonly { readonly name: string; readonly sha256: string }[]
  readonly documents: number
  readonly names: string
}

async function readAll(file: string): Promise<Found> {
  const parts: Found['parts'][number][] = []
  const names = createHash('sha256')
  let documents = 0
  for await (const entry of readArchive(file)) {
    if (entry.name === MANIFEST) {
      const manifest = readManifest(await buffer(entry.read()), file)
      return { manifest, parts, documents, names: names.digest('hex') }
    }
    const sha256 = await hashOf(entry)
    const document = documentOf(entry)
    if (document === undefined) parts.push({ name: entry.name, sha256 })
    else {
      if (document !== sha256) throw new BackupError(`${file}: ${entry.name} is damaged`)
      names.update(`${document}\n`)
      documents += 1
    }
  }
  throw new BackupError(`${file}: expected ${MANIFEST} at its end; it is no backup, or was cut off`)
}

async function hashOf(entry: ArchiveEntry): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of entry.read()) hash.update(chunk)
  return hash.digest('hex')
}

async function refuseOtherTables(file: string, { migrations, version }: Manifest): Promise<void> {
  const known = await migrationFiles()
  for (const { name, sha256 } of migrations) {
    const own = known.find((one) => one.name === name)
    if (own === undefined)
      throw new BackupError(
        `${file}: it was made by a newer Ondol (${version}), with ${name}; restore it with that one`,
      )
    if (own.sha256 !== sha256)
      throw new BackupError(
        `${file}: ${name} makes other tables in the Ondol that made it (${version}); restore it with that one`,
      )
  }
}
