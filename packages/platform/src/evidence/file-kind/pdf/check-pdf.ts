import { inflateSync } from 'node:zlib'
import { type FileRefusal, lockedPdf, pdfWithoutPages } from '../refusal.ts'
import { opensWithoutPassword } from './opens-without-password.ts'
import { type PdfValue, readPdfValue } from './read-value.ts'

/**
 * Refuses a PDF that a reader could not open, or would see nothing in. Looks for the marks that stand in every PDF
 * rather than following its table of contents: papers with a broken one open everywhere, and are no fault of the
 * person who brings them.
 */
export function checkPdf(content: Buffer): FileRefusal | null {
  const text = content.toString('latin1')
  const lock = lockOf(text)
  if (lock !== null) return opensWithoutPassword(lock, fileIdOf(text)) ? null : lockedPdf
  return hasPage(content, text) ? null : pdfWithoutPages
}

type Dictionary = ReadonlyMap<string, PdfValue>
const NO_ENTRIES: Dictionary = new Map()

const LOCK =
  /\/Encrypt[\0\t\n\f\r ]*(?:(?<object>\d{1,10})[\0\t\n\f\r ]+(?<generation>\d{1,5})[\0\t\n\f\r ]+R|<<)/g

/** What the last trailer says of encryption; `null` where the file is open, no entries where it cannot be read. */
function lockOf(text: string): Dictionary | null {
  const match = [...text.matchAll(LOCK)].at(-1)
  if (match === undefined) return null
  const { object, generation } = match.groups ?? {}
  if (object === undefined) return dictionaryAt(text, match.index + '/Encrypt'.length)
  const begin = new RegExp(`(?:^|[^\\d])${object}\\s+${generation}\\s+obj`).exec(text)
  return begin === null ? NO_ENTRIES : dictionaryAt(text, begin.index + begin[0].length)
}

function dictionaryAt(text: string, at: number): Dictionary {
  const value = readPdfValue(text, at)
  return value?.kind === 'dictionary' ? value.entries : NO_ENTRIES
}

/** The first half of the file's id, which goes into the key. */
function fileIdOf(text: string): Buffer {
  const match = [...text.matchAll(/\/ID\s*\[/g)].at(-1)
  const list = match === undefined ? null : readPdfValue(text, match.index + '/ID'.length)
  const first = list?.kind === 'list' ? list.items[0] : undefined
  return first?.kind === 'string' ? first.bytes : Buffer.alloc(0)
}

/** Where a page is in none of so many streams, the file is given the benefit of the doubt. */
const MOST_STREAMS = 50
const PAGE = /\/Type\s*\/Page\b/

function hasPage(content: Buffer, text: string): boolean {
  if (PAGE.test(text)) return true
  let count = 0
  for (const { index } of text.matchAll(/\/ObjStm\b/g)) {
    if (count++ === MOST_STREAMS) return true
    const unpacked = unpackStream(content, text, index)
    if (unpacked === null || PAGE.test(unpacked)) return true
  }
  return false
}

const MOST_UNPACKED = 2_000_000

/** The objects packed in a stream; `null` where they are packed otherwise than is known here. */
function unpackStream(content: Buffer, text: string, at: number): string | null {
  const begin = /stream\r?\n/g
  begin.lastIndex = at
  if (begin.exec(text) === null) return null
  try {
    const unpacked = inflateSync(content.subarray(begin.lastIndex), { maxOutputLength: MOST_UNPACKED })
    return unpacked.toString('latin1')
  } catch {
    return null
  }
}
