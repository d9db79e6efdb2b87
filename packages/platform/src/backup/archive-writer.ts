import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { BackupError } from './backup-error.ts'
import { BLOCK, paddingOf, type TarEntry, tarHeader } from './tar.ts'

/** A backup that is being written. */
export interface ArchiveWriter {
  /** Adds a content; answers the SHA-256 of its bytes. */
  readonly add: (
    entry: TarEntry,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ) => Promise<string>
}

/**
 * Writes a file that is there either whole or not at all, and that nobody but its owner can read. Throws a
 * BackupError where there is one of this name.
 */
export async function writeArchive(
  file: string,
  now: Date,
  fill: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const partial = `${file}.partial`
  await refuseExisting(file)
  const handle = await openNew(partial)
  try {
    await fill(writerOn(handle, now))
    await handle.writeFile(Buffer.alloc(2 * BLOCK))
    await handle.sync()
    await handle.close()
    await rename(partial, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await handle.close()
    await rm(partial, { force: true })
    throw error
  }
}

function writerOn(handle: FileHandle, now: Date): ArchiveWriter {
  return {
    add: async ({ name, size }, content) => {
      const hash = createHash('sha256')
      let written = 0
      await handle.writeFile(tarHeader({ name, size }, now))
      for await (const chunk of content) {
        hash.update(chunk)
        written += chunk.length
        if (written > size) break
        await handle.writeFile(chunk)
      }
      if (written !== size) throw new BackupError(`${name}: expected ${size} bytes, not ${written}`)
      await handle.writeFile(Buffer.alloc(paddingOf(size)))
      return hash.digest('hex')
    },
  }
}

async function refuseExisting(file: string): Promise<void> {
  const found = await open(file, 'r').catch(() => null)
  if (found === null) return
  await found.close()
  throw new BackupError(`${file}: expected a file that is not there yet`)
}

async function openNew(partial: string): Promise<FileHandle> {
  try {
    return await open(partial, 'wx', 0o600)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST')
      throw new BackupError(`${partial}: expected no such file; another backup writes it, or was cut off`, {
        cause: error,
      })
    throw new BackupError(`${partial}: expected a place to write to (${String(code)})`, { cause: error })
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
