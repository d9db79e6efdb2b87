import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A small real file: pictures of 320 × 200 pixels written by libjpeg, libpng, libwebp and libheif, and PDFs written by
 * qpdf. The user's password of those that have one is `geheim`.
 */
export function testFile(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'files', name))
}
