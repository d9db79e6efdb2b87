/** The unit of a tar file: each header is one, and each content fills up its last. */
export const BLOCK = 512

/** The largest content that a header can state: eleven octal digits. */
const LARGEST = 0o77777777777
const LONGEST_NAME = 100

/** A content of a tar file. */
export interface TarEntry {
  readonly name: string
  readonly size: number
}

interface Field {
  readonly at: number
  readonly length: number
}

const NAME: Field = { at: 0, length: LONGEST_NAME }
const MODE: Field = { at: 100, length: 8 }
const SIZE: Field = { at: 124, length: 12 }
const TIME: Field = { at: 136, length: 12 }
const SUM: Field = { at: 148, length: 8 }
const TYPE: Field = { at: 156, length: 1 }
const MAGIC: Field = { at: 257, length: 8 }

/** How many bytes follow a content of this size, up to the next header. */
export function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

/** The header of a file as POSIX ustar has it, so that any `tar` reads it. */
export function tarHeader({ name, size }: TarEntry, time: Date): Buffer {
  if (Buffer.byteLength(name) > LONGEST_NAME)
    throw new RangeError(`${name}: expected a name of at most 100 bytes`)
  if (size > LARGEST) throw new RangeError(`${name}: expected at most ${LARGEST} bytes, not ${size}`)
  const block = Buffer.alloc(BLOCK)
  const write = ({ at }: Field, text: string): void => void block.write(text, at, 'latin1')
  block.write(name, NAME.at, 'utf8')
  write(MODE, '0000600\0')
  write(SIZE, `${octal(size, 11)}\0`)
  write(TIME, `${octal(Math.floor(time.getTime() / 1000), 11)}\0`)
  write(TYPE, '0')
  write(MAGIC, 'ustar\x00')
  write(SUM, `${octal(sumOf(block), 6)}\0 `)
  return block
}

/** Reads a header; `null` for the empty block that ends a file, `undefined` where the bytes are no header. */
export function readTarHeader(block: Uint8Array): TarEntry | null | undefined {
  if (block.every((byte) => byte === 0)) return null
  const bytes = Buffer.from(block)
  const read = ({ at, length }: Field): string =>
    bytes.toString('utf8', at, at + length).replace(/\0.*$/s, '')
  const size = Number.parseInt(read(SIZE), 8)
  const isWhole =
    Number.parseInt(read(SUM), 8) === sumOf(bytes) && read(MAGIC) === 'ustar' && read(TYPE) === '0'
  return isWhole && Number.isSafeInteger(size) ? { name: read(NAME), size } : undefined
}

const octal = (number: number, digits: number): string => number.toString(8).padStart(digits, '0')

/** The sum of a header's bytes, its own place counted as spaces. */
function sumOf(block: Buffer): number {
  let sum = SUM.length * 0x20
  for (const [at, byte] of block.entries()) if (at < SUM.at || at >= SUM.at + SUM.length) sum += byte
  return sum
}
