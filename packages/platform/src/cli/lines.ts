/** One line of the input: its bytes without their end, or why it has none to read. Lines count from 1. */
export type Line =
  | { readonly kind: 'text'; readonly line: number; readonly bytes: Uint8Array }
  | { readonly kind: 'blank' | 'too-long'; readonly line: number }

/** The longest line that is read, in bytes. */
export const LONGEST_LINE: number = 16 * 1024 * 1024

const NEWLINE = 10
const BLANKS: ReadonlySet<number | undefined> = new Set([9, 13, 32])

/**
 * Cuts a stream of bytes into lines, chunk by chunk. Blank lines count where another line follows them, so those at
 * the very end never come out; of a line above LONGEST_LINE nothing is kept.
 */
export class LineCutter {
  #line = 1
  /** Blank lines that were seen last, and not yet handed out. */
  #blanks = 0
  #parts: Uint8Array[] = []
  #length = 0
  #blank = true;

  /** The lines that end in this chunk. */
  *cut(chunk: Uint8Array): Generator<Line> {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.#add(chunk.subarray(start, end))
      yield* this.#end()
      start = end + 1
    }
    this.#add(chunk.subarray(start))
  }

  /** The last line, where the input does not end with a line break. */
  *finish(): Generator<Line> {
    yield* this.#end()
  }

  #add(part: Uint8Array): void {
    if (part.length === 0) return
    this.#length += part.length
    this.#blank &&= part.every((byte) => BLANKS.has(byte))
    if (this.#length > LONGEST_LINE) this.#parts = []
    else this.#parts.push(part)
  }

  *#end(): Generator<Line> {
    const line = this.#line++
    const [parts, length, blank] = [this.#parts, this.#length, this.#blank]
    this.#parts = []
    this.#length = 0
    this.#blank = true
    if (blank) {
      this.#blanks += 1
      return
    }
    for (; this.#blanks > 0; this.#blanks--) yield { kind: 'blank', line: line - this.#blanks }
    yield length > LONGEST_LINE
      ? { kind: 'too-long', line }
      : { kind: 'text', line, bytes: joined(parts, length) }
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts
  return parts.length === 1 && first !== undefined ? first : Buffer.concat(parts, length)
}
