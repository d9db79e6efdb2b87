import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeImage } from './make-image.ts'

const sources = join(import.meta.dirname, '..')
const HOUR = 3_600_000
const cache = join(sources, '../../../node_modules/.cache/ondol')

/** What the image is made by: the migrations, and the folders that bring tables of their own. */
const MADE_BY = ['database', 'jobs', 'testing/make-image.ts', '../package.json'] as const

/**
 * Gives every test a copy of one database with all tables: that is quicker than making them each time. The image
 * itself is kept until something that it is made by changes.
 */
export const setup = async (project: TestProject): Promise<void> => {
  const image = join(cache, `tables-${hashOf(MADE_BY)}.tar`)
  if (!existsSync(image)) await keepImage(image)
  project.provide('databases', { kind: 'pglite', image })
}

async function keepImage(image: string): Promise<void> {
  const bytes = await makeImage()
  mkdirSync(cache, { recursive: true })
  removeOld()
  // Renamed only when complete: a run that is cut off leaves no half of an image behind.
  const partial = `${image}-${process.pid}`
  writeFileSync(partial, bytes)
  renameSync(partial, image)
}

/** Images of earlier tables; one that another run may be reading just now is left. */
function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const file = join(cache, name)
    if (Date.now() - statSync(file).mtimeMs > HOUR) rmSync(file, { force: true })
  }
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(join(sources, path))))
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 32)
}

function filesBelow(path: string): readonly string[] {
  if (/\.\w+$/.test(path)) return [path]
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()
  return names
    .filter((name) => /\.(ts|sql)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => join(path, name))
}
