import type { ImageSize } from './image-size.ts'

const START_OF_SCAN = 0xda
/** Markers in the range of frames that are none: tables and extensions. */
const NO_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc])

/**
 * Walks over the segments of a JPEG to its frame header. Thumbnails lie inside segments, so theirs are not met.
 */
export function jpegSize(content: Buffer): ImageSize | null {
  for (let at = 2; at + 9 <= content.length; ) {
    if (content.readUInt8(at) !== 0xff) return null
    const marker = content.readUInt8(at + 1)
    if (isFrame(marker)) return { width: content.readUInt16BE(at + 7), height: content.readUInt16BE(at + 5) }
    if (marker === START_OF_SCAN) return null
    at += standsAlone(marker) ? 2 : marker === 0xff ? 1 : 2 + content.readUInt16BE(at + 2)
  }
  return null
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker)

const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
