import type { ImageSize } from './image-size.ts'

/**
 * The largest size that a HEIC states. A telephone's photo is a grid of tiles, each with its own size, and the whole
 * picture has the largest.
 */
export function heicSize(content: Buffer): ImageSize | null {
  // `meta` has a version and flags before its boxes.
  const properties = inside(content, 'meta').flatMap((meta) => inside(meta.subarray(4), 'iprp'))
  const sizes = properties
    .flatMap((part) => inside(part, 'ipco'))
    .flatMap((part) => inside(part, 'ispe'))
    .filter((box) => box.length >= 12)
    .map((box) => ({ width: box.readUInt32BE(4), height: box.readUInt32BE(8) }))
  return sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? null
}

/** More than any picture has at one level. */
const MOST_BOXES = 4096

/** The contents of the boxes of a type at one level. */
function inside(content: Buffer, type: string): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = 0, count = 0; at + 8 <= content.length && count < MOST_BOXES; count++) {
    const { head, length } = extent(content, at)
    if (length < head) break
    if (content.toString('latin1', at + 4, at + 8) === type)
      found.push(content.subarray(at + head, at + length))
    at += length
  }
  return found
}

/** A length of 1 says that the real one follows in eight bytes; 0 that the box goes on to the end. */
function extent(content: Buffer, at: number): { readonly head: number; readonly length: number } {
  const length = content.readUInt32BE(at)
  if (length === 0) return { head: 8, length: content.length - at }
  if (length !== 1) return { head: 8, length }
  if (at + 16 > content.length) return { head: 16, length: 0 }
  return { head: 16, length: Number(content.readBigUInt64BE(at + 8)) }
}
