import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openKeyFile, readKeyFile } from './key-file.ts'
import { readKeys } from './key-text.ts'
import type { Keys } from './keys.ts'
import { type LiveKeyRing, liveKeyRing } from './live-key-ring.ts'
import { KeyRingError } from './secrets-error.ts'

/** Where a server's keys are. */
export interface KeySource {
  /** The text of the keys, as ONDOL_KEYS of the environment holds it; it goes before the file. */
  readonly environment: string | undefined
  /** The data folder, in which `keys.json` stands. */
  readonly folder: string
  /** Whether keys may be made where there are none: by a server that has its database to itself. */
  readonly mayMake: boolean
  readonly now: Date
}

/** The file of keys in a data folder. */
export function keyFileIn(folder: string): string {
  return join(folder, 'keys.json')
}

/**
 * The keys of a server: those of the environment, else of the file, which the embedded default makes at its first
 * start. Several servers on one database must share their keys, so none of them makes its own. Throws a
 * KeyRingError where there are none, or where they cannot be used.
 */
export function openKeyRing(source: KeySource): LiveKeyRing {
  const { mayMake, ...known } = source
  if (mayMake) keysOf(source)
  // Keys are made at the start alone: where a file is gone later, new ones could open nothing.
  return liveKeyRing(() => keysOf({ ...known, mayMake: false }))
}

function keysOf({ environment, folder, mayMake, now }: KeySource): Keys {
  if (environment !== undefined && environment !== '') return readKeys(environment, 'ONDOL_KEYS')
  const file = keyFileIn(folder)
  if (mayMake) return openKeyFile(file, { now, random: randomBytes })
  const keys = readKeyFile(file)
  if (keys === undefined) throw new KeyRingError('ONDOL_KEYS', `keys, or a file ${file}`)
  return keys
}
