import type { ImageSize } from './image-size.ts'

/** A PNG begins with its signature and the header chunk, which begins with width and height. */
export function pngSize(content: Buffer): ImageSize | null {
  if (content.length < 24 || content.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
}
