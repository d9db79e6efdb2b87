import { type FileHandle, open } from 'node:fs/promises'
import { BackupError } from './backup-error.ts'
import { BLOCK, paddingOf, readTarHeader, type TarEntry } from './tar.ts'

const CHUNK = 256 * 1024

/** A content of a backup. Whoever does not read it passes over it. */
export interface ArchiveEntry extends TarEntry {
  readonly read: () => AsyncIterable<Uint8Array>
}

/** The contents of a backup in their order. Throws a BackupError where the file is damaged or was cut off. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const handle = await openArchive(file)
  try {
    const { size: length } = await handle.stat()
    for (let at = 0; ; ) {
      const entry = await entryAt(handle, file, at)
      if (entry === null) return
      const start = at + BLOCK
      const end = start + entry.size
      if (end > length)
        throw new BackupError(`${file}: ${entry.name} is cut off after ${length - start} bytes`)
      yield { ...entry, read: () => bytesOf(handle, start, entry.size) }
      at = end + paddingOf(entry.size)
    }
  } finally {
    await handle.close()
  }
}

async function* bytesOf(handle: FileHandle, start: number, size: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < size; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK, size - done))
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, start + done)
    if (bytesRead === 0) return
    yield chunk.subarray(0, bytesRead)
    done += bytesRead
  }
}

async function entryAt(handle: FileHandle, file: string, at: number): Promise<TarEntry | null> {
  const block = Buffer.alloc(BLOCK)
  const { bytesRead } = await handle.read(block, 0, BLOCK, at)
  if (bytesRead < BLOCK) throw new BackupError(`${file}: it is cut off at byte ${at + bytesRead}`)
  const entry = readTarHeader(block)
  if (entry === undefined) throw new BackupError(`${file}: it is damaged at byte ${at}`)
  return entry
}

async function openArchive(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r')
  } catch (error) {
    throw new BackupError(`${file}: expected a backup that can be read`, { cause: error })
  }
}
