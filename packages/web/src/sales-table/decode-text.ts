export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const decodeAs = (bytes: Uint8Array, encoding: Encoding): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
})

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * The text of a file. A byte order mark decides; else what is valid UTF-8 is UTF-8, and the rest is
 * EUC-KR with Microsoft's additions (CP949), as Korean spreadsheets still save it.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return decodeAs(bytes, marked[0])
  return decodeAs(bytes, isUtf8(bytes) ? 'utf-8' : 'euc-kr')
}
