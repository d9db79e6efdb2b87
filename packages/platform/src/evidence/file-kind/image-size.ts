import { heicSize } from './heic-size.ts'
import { jpegSize } from './jpeg-size.ts'
import type { FileKind } from './kinds.ts'
import { pngSize } from './png-size.ts'
import { webpSize } from './webp-size.ts'

/** Width and height in pixels, as the header of a picture states them. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Reads the size of a picture from its header alone; `null` where the header cannot be read. */
export function imageSize(kind: Exclude<FileKind, 'pdf'>, content: Buffer): ImageSize | null {
  const size = stated(kind, content)
  return size === null || size.width === 0 || size.height === 0 ? null : size
}

function stated(kind: Exclude<FileKind, 'pdf'>, content: Buffer): ImageSize | null {
  switch (kind) {
    case 'png':
      return pngSize(content)
    case 'jpeg':
      return jpegSize(content)
    case 'webp':
      return webpSize(content)
    case 'heic':
      return heicSize(content)
  }
}
