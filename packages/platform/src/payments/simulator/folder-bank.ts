import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { FOLDERS, moveInto, putWhole, wholeFiles, writeWhole } from '../exchange/index.ts'
import { pollBank } from './bank-simulator.ts'
import { type BankBooks, EMPTY_BOOKS } from './books.ts'
import type { Moment } from './schedule.ts'
import { shown } from './schedule.ts'

/** What a bank did with its folder. */
export interface FolderPoll {
  /** The files that it took out of `outgoing/`. */
  readonly taken: readonly string[]
  /** The files that it left in `incoming/`. */
  readonly left: readonly string[]
  /** What is half-written, or no file for it, and stays where it is. */
  readonly leftAlone: readonly string[]
}

/** The bank's own rooms within the folder. */
const BANK = 'bank'
const BOOKS = 'books.json'
const CLAIMED = 'claimed'
const DONE = 'done'

/**
 * Lets the bank look at its folder once. Safe against a crash at any step: a file is claimed by a rename, the
 * answers are written before the books, and a file that the books do not know yet is worked through again,
 * with the same answers under the same names. One process a folder.
 */
export async function pollFolder(folder: string, moment: Moment): Promise<FolderPoll> {
  const bank = join(folder, BANK)
  const books = await readBooks(bank)
  const finished = await claimedFiles(bank)
  await finish(
    bank,
    finished.filter(({ number }) => number <= books.received),
  )
  const { taken, leftAlone } = await claim(folder, books.received)
  const files = (await claimedFiles(bank)).filter(({ number }) => number > books.received)
  const contents = await Promise.all(files.map(({ name }) => readFile(join(bank, CLAIMED, name))))
  const step = pollBank(books, contents, moment)
  for (const { name, content } of step.messages) await putWhole(join(folder, FOLDERS.in), name, content)
  await writeWhole(bank, BOOKS, JSON.stringify(step.books))
  await finish(bank, files)
  return { taken, left: step.messages.map(({ name }) => name), leftAlone }
}

async function readBooks(bank: string): Promise<BankBooks> {
  await mkdir(join(bank, CLAIMED), { recursive: true })
  if (!(await readdir(bank)).includes(BOOKS)) return EMPTY_BOOKS
  const books: BankBooks = JSON.parse(await readFile(join(bank, BOOKS), 'utf8'))
  return books
}

interface Claimed {
  readonly number: number
  readonly name: string
}

/** Files that were taken out of `outgoing/`, by the running number under which they were. */
async function claimedFiles(bank: string): Promise<readonly Claimed[]> {
  const names = (await readdir(join(bank, CLAIMED))).sort()
  return names.map((name) => ({ number: Number(name.split('-')[0]), name }))
}

async function claim(folder: string, received: number): Promise<Pick<FolderPoll, 'taken' | 'leftAlone'>> {
  const bank = join(folder, BANK)
  const outgoing = join(folder, FOLDERS.out)
  const { whole, leftAlone } = await wholeFiles(outgoing)
  let number = Math.max(received, ...(await claimedFiles(bank)).map((claimed) => claimed.number))
  for (const { name } of whole) {
    number += 1
    await rename(join(outgoing, name), join(bank, CLAIMED, `${shown(number)}-${name}`))
  }
  return { taken: whole.map(({ name }) => name), leftAlone }
}

async function finish(bank: string, files: readonly Claimed[]): Promise<void> {
  for (const { name } of files) await moveInto(join(bank, CLAIMED), name, join('..', DONE))
}
