import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { countContent, type Stored } from '../sha256.ts'

/**
 * Writes a content into a new file and does not answer before the disk has it. Leaves no file behind where the
 * content or the disk fails.
 */
export async function writeDurably(path: string, content: AsyncIterable<Uint8Array>): Promise<Stored> {
  const count = countContent()
  const file = await open(path, 'wx')
  try {
    for await (const chunk of content) {
      count.add(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
    await file.close()
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
  return count.end()
}

/** Makes the names inside a folder survive a loss of power: a new name is none until its folder is written. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder and its missing parents so that they survive a loss of power. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}
