import { unwatchFile, watchFile } from 'node:fs'
import type { App } from '../http/index.ts'
import { describeKeys, KeyRingError, type LiveKeyRing } from '../secrets/index.ts'

/** A look at the file so often, in milliseconds: also on a network share, which tells nobody of a change. */
const EVERY = 2_000

/**
 * Takes up keys that are changed in their file, as `ondol keys rotate` does, without a restart, and says which are
 * active then. A file that cannot be used is told, and changes nothing. Answers how to end it.
 */
export function watchKeys(file: string, keys: LiveKeyRing, log: App['log']): () => void {
  const look = (): void => {
    try {
      log.info({ active: activeOf(keys) }, 'the keys were read again')
    } catch (error) {
      if (!(error instanceof KeyRingError)) throw error
      log.error({ err: error }, 'the keys cannot be read again; those known before stay')
    }
  }
  watchFile(file, { interval: EVERY, persistent: false }, look)
  return () => unwatchFile(file, look)
}

function activeOf(keys: LiveKeyRing): Readonly<Record<string, string>> {
  const active = describeKeys(keys.reload()).filter(({ isActive }) => isActive)
  return Object.fromEntries(active.map(({ use, id }) => [use, id]))
}
