import type { ImageSize } from './image-size.ts'

/** A WEBP begins with one of three chunks: the lossy and the lossless picture, and the canvas of several parts. */
export function webpSize(content: Buffer): ImageSize | null {
  if (content.length < 30) return null
  switch (content.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: content.readUInt16LE(26) & 0x3fff, height: content.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = content.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 }
    default:
      return null
  }
}
