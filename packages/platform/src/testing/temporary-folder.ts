import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = new Set<string>()

/**
 * A new folder of this name in the system's temporary folder, as `ondol-<name>-Xa31bf`. It is removed after the test
 * file that asked for it, and elsewhere when the process ends.
 */
export function temporaryFolder(name: string): string {
  if (made.size === 0) process.once('exit', removeTemporaryFolders)
  const folder = mkdtempSync(join(tmpdir(), `ondol-${name}-`))
  made.add(folder)
  return folder
}

/** Leaves a folder where it is, for somebody to look into. */
export function keepTemporaryFolder(folder: string): void {
  made.delete(folder)
}

/** Removes what was made so far. */
export function removeTemporaryFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  made.clear()
  process.off('exit', removeTemporaryFolders)
}
