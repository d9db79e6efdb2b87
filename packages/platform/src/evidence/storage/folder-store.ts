import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import type { Sha256 } from '../sha256.ts'
import { checked } from './checked.ts'
import { ContentMissing, type ContentStore } from './content-store.ts'
import { makeFolder, syncFolder, writeDurably } from './durable-file.ts'

/** Longer than any content takes to be written: what is older was left by a process that was killed. */
const LEFT_BEHIND = 24 * 60 * 60 * 1000

/**
 * Keeps contents in a folder, as `ab/cd/abcd…`. Several processes may share it. What killed processes have left
 * half-written is cleared away at the start.
 */
export async function openFolderStore(folder: string, now: () => Date): Promise<ContentStore> {
  const root = resolve(folder)
  const incoming = join(root, 'incoming')
  await makeFolder(incoming)
  await clearIncoming(incoming, now())
  const pathOf = (sha256: Sha256): string => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  return {
    put: async (content) => {
      const written = join(incoming, randomUUID())
      const stored = await writeDurably(written, content)
      await moveDurably(written, pathOf(stored.sha256))
      return stored
    },
    get: async (sha256) => checked(await openToRead(pathOf(sha256), sha256), sha256),
    has: (sha256) => exists(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

/**
 * A rename replaces what has the name already: it has the same bytes, or has been damaged since. All folders above
 * are written each time, since another process may have made one of them a moment ago.
 */
async function moveDurably(from: string, to: string): Promise<void> {
  const inner = dirname(to)
  try {
    await mkdir(inner, { recursive: true })
    await rename(from, to)
  } catch (error) {
    await rm(from, { force: true })
    throw error
  }
  const outer = dirname(inner)
  for (const folder of [inner, outer, dirname(outer)]) await syncFolder(folder)
}

async function openToRead(path: string, sha256: Sha256): Promise<Readable> {
  try {
    return (await open(path, 'r')).createReadStream()
  } catch (error) {
    throw isMissing(error) ? new ContentMissing(sha256, { cause: error }) : error
  }
}

async function exists(path: string): Promise<boolean> {
  return (await timeOf(path)) !== null
}

async function clearIncoming(incoming: string, now: Date): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const time = await timeOf(path)
    if (time !== null && now.getTime() - time > LEFT_BEHIND) await rm(path, { force: true })
  }
}

/** When a file was last written, in milliseconds; `null` where there is none. */
async function timeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
