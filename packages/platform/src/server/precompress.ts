import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const compress = promisify(brotliCompress)
const TEXT = /\.(?:html|js|css|svg|json|webmanifest)$/
const SMALLEST = 1024

/**
 * Lays a Brotli copy beside every text file of a folder, once, so that no request waits for the compression.
 * A folder that cannot be written to is left as it is. Answers how many copies are new.
 */
export async function precompress(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true })
  const done = await Promise.all(
    files.filter((file) => TEXT.test(file)).map((file) => compressFile(join(folder, file))),
  )
  return done.filter((isNew) => isNew).length
}

async function compressFile(file: string): Promise<boolean> {
  const { mtimeMs, size } = await stat(file)
  const copy = await stat(`${file}.br`).catch(() => undefined)
  if (size < SMALLEST || (copy !== undefined && copy.mtimeMs >= mtimeMs)) return false
  // Renamed only when complete: what is cut off leaves no half of a file to be served.
  const partial = `${file}.${process.pid}.partial`
  await writeFile(partial, await compress(await readFile(file)))
  await rename(partial, `${file}.br`)
  return true
}
