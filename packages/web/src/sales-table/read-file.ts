import { decodeText, type Encoding } from './decode-text.ts'
import type { Sheet } from './sheet.ts'
import { splitText } from './split-text.ts'

/** Files above this are no shop's table, and would freeze a phone. */
export const MOST_BYTES: number = 10 * 1024 * 1024

export type FileReading =
  | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly encoding: Encoding | 'xlsx' }
  | {
      readonly kind: 'refused'
      readonly reason: 'too-large' | 'old-excel' | 'broken-excel' | 'pdf' | 'picture'
    }

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b)
const isOldExcel = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, 0x25, 0x50, 0x44, 0x46)
const isPicture = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)

/** What reads a workbook: its first sheet that holds anything. Passed in, for it is fetched only when needed. */
export type ReadWorkbook = (bytes: Uint8Array) => Promise<Sheet>

/** Reads a file by what it is, not by how it is called: exports named `.xls` are often HTML or plain text. */
export const readFile = async (bytes: Uint8Array, readWorkbook: ReadWorkbook): Promise<FileReading> => {
  if (bytes.length > MOST_BYTES) return { kind: 'refused', reason: 'too-large' }
  if (isOldExcel(bytes)) return { kind: 'refused', reason: 'old-excel' }
  if (isPdf(bytes)) return { kind: 'refused', reason: 'pdf' }
  if (isPicture(bytes)) return { kind: 'refused', reason: 'picture' }
  if (!isZip(bytes)) {
    const { text, encoding } = decodeText(bytes)
    return { kind: 'sheet', sheet: splitText(text), encoding }
  }
  try {
    return { kind: 'sheet', sheet: await readWorkbook(bytes), encoding: 'xlsx' }
  } catch {
    return { kind: 'refused', reason: 'broken-excel' }
  }
}
