import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeImage } from './make-image.ts'

/** Makes the tables once, and gives every test a copy: that is quicker than making them each time. */
export const setup = async (project: TestProject): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'ondol-image-'))
  const image = join(folder, 'image.tar')
  await writeFile(image, await makeImage())
  project.provide('databases', { kind: 'pglite', image })
  return () => rmSync(folder, { recursive: true, force: true })
}
