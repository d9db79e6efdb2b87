import { randomBytes } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that is there from its first byte to its last. */
export interface WholeFile {
  readonly name: string
  readonly content: Uint8Array
}

/** What lies in a folder: whole files, by name, and names of what is half-written or no file for us. */
export interface FolderContent {
  readonly whole: readonly WholeFile[]
  readonly leftAlone: readonly string[]
}

const NAME = /^[A-Za-z\d][\w.-]*\.xml$/
/** The end of every message, whatever its namespace prefix. */
const END = /<\/(?:[\w.-]+:)?Document\s*>\s*$/
const TAIL = 200

/**
 * Puts a message into a folder so that nobody ever sees half of it. A file of the same name is replaced. Throws
 * for a name that is no plain `….xml`.
 */
export async function putWhole(folder: string, name: string, content: string): Promise<void> {
  if (!NAME.test(name)) throw new Error(`expected a file name as batch-1.xml, not ${JSON.stringify(name)}`)
  await writeWhole(folder, name, content)
}

/** Writes under another name, flushes to the disk, then renames: the file is there whole or not at all. */
export async function writeWhole(folder: string, name: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${name}.${randomBytes(6).toString('hex')}.part`)
  try {
    await writeFlushed(temporary, content)
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await flushFolder(folder)
}

/**
 * Every whole file of a folder. What another side still writes is left alone: a name that is not `….xml`, or
 * content that does not end as a message does.
 */
export async function wholeFiles(folder: string): Promise<FolderContent> {
  const whole: WholeFile[] = []
  const leftAlone: string[] = []
  for (const entry of await entriesOf(folder)) {
    if (entry.isDirectory()) continue
    const content = NAME.test(entry.name) ? await readWhole(join(folder, entry.name)) : null
    if (content === null) leftAlone.push(entry.name)
    else whole.push({ name: entry.name, content })
  }
  return { whole, leftAlone }
}

/** Moves a file into a folder beside it; one of the same name that was moved before is kept under another. */
export async function moveInto(folder: string, name: string, place: string): Promise<void> {
  await mkdir(join(folder, place), { recursive: true })
  const taken = new Set(await readdir(join(folder, place)))
  let free = name
  for (let nth = 2; taken.has(free); nth += 1) free = name.replace(/\.xml$/, `.${nth}.xml`)
  await rename(join(folder, name), join(folder, place, free))
  await flushFolder(join(folder, place))
}

/** Moves a file from one folder to another under the same name; does nothing where it is not there any longer. */
export async function moveOver(from: string, name: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  try {
    await rename(join(from, name), join(to, name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  await flushFolder(to)
  await flushFolder(from)
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1))
}

async function readWhole(path: string): Promise<Uint8Array | null> {
  const content = await readFile(path)
  return END.test(content.subarray(-TAIL).toString('latin1')) ? content : null
}

async function writeFlushed(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename is on the disk only once the folder is. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
