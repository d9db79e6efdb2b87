/** A value as a PDF writes it. A string is its bytes, one character each. */
export type PdfValue =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Buffer }
  | { readonly kind: 'list'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
  /** A number, `true`, `false`, `null`, or the `R` of a reference, as it is written. */
  | { readonly kind: 'word'; readonly word: string }

/** Reads one value at a place of a PDF's text (one character a byte); `null` where there is none. */
export function readPdfValue(text: string, at: number): PdfValue | null {
  return readNext({ text, at, depth: 0 })
}

interface Cursor {
  readonly text: string
  at: number
  depth: number
}

const DEEPEST = 20
const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y
const HEX = /<([\da-fA-F\0\t\n\f\r ]*)>/y
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at
  const match = pattern.exec(cursor.text)
  if (match !== null) cursor.at = pattern.lastIndex
  return match
}

function readNext(cursor: Cursor): PdfValue | null {
  take(cursor, SPACE)
  if (cursor.text.startsWith('<<', cursor.at)) return readDictionary(cursor)
  switch (cursor.text[cursor.at]) {
    case '/':
      return { kind: 'name', name: take(cursor, NAME)?.[1] ?? '' }
    case '(':
      return { kind: 'string', bytes: readLiteral(cursor) }
    case '<': {
      const digits = take(cursor, HEX)?.[1]?.replaceAll(/[^\da-fA-F]/g, '')
      return digits === undefined ? null : { kind: 'string', bytes: Buffer.from(padded(digits), 'hex') }
    }
    case '[':
      return { kind: 'list', items: readUntil(cursor, ']') }
    default: {
      const word = take(cursor, WORD)?.[0]
      return word === undefined ? null : { kind: 'word', word }
    }
  }
}

const padded = (digits: string): string => (digits.length % 2 === 0 ? digits : `${digits}0`)

/** The values up to a closing bracket; what cannot be read ends them. */
function readUntil(cursor: Cursor, end: '>>' | ']'): readonly PdfValue[] {
  const items: PdfValue[] = []
  cursor.at += end.length
  cursor.depth++
  while (cursor.depth <= DEEPEST) {
    take(cursor, SPACE)
    if (cursor.text.startsWith(end, cursor.at)) break
    const item = readNext(cursor)
    if (item === null) break
    items.push(item)
  }
  cursor.at += end.length
  cursor.depth--
  return items
}

/** Names and values in turn. A reference is three words, of which the first stands for it here. */
function readDictionary(cursor: Cursor): PdfValue {
  const entries = new Map<string, PdfValue>()
  let name: string | null = null
  for (const item of readUntil(cursor, '>>')) {
    if (name !== null) {
      entries.set(name, item)
      name = null
    } else if (item.kind === 'name') name = item.name
  }
  return { kind: 'dictionary', entries }
}

const ESCAPES: ReadonlyMap<string | undefined, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])
const PLAIN = /[^()\\]+/y
const OCTAL = /[0-7]{1,3}/y
const LINE_END = /\r\n|\r|\n/y

/** A string in brackets, which may hold brackets in pairs, and escapes. */
function readLiteral(cursor: Cursor): Buffer {
  const parts: string[] = []
  let open = 0
  for (; cursor.at < cursor.text.length; ) {
    const plain = take(cursor, PLAIN)
    if (plain !== null) parts.push(plain[0])
    const sign = cursor.text[cursor.at++]
    if (sign === '\\') parts.push(readEscape(cursor))
    else open += sign === '(' ? 1 : -1
    if (open === 0) break
    if (sign !== '\\' && !(sign === '(' && open === 1)) parts.push(sign ?? '')
  }
  return Buffer.from(parts.join(''), 'latin1')
}

function readEscape(cursor: Cursor): string {
  const octal = take(cursor, OCTAL)
  if (octal !== null) return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff)
  if (take(cursor, LINE_END) !== null) return ''
  const sign = cursor.text[cursor.at++] ?? ''
  return ESCAPES.get(sign) ?? sign
}
