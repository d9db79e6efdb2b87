import { randomBytes } from 'node:crypto'
import { type KeyRing, type Keys, keyRing, makeKeys } from '../secrets/index.ts'

/** Fresh keys that nobody else has. */
export function testKeys(): Keys {
  return makeKeys({ now: new Date('2026-11-23T16:00:00Z'), random: randomBytes })
}

/** A ring of fresh keys. */
export function testKeyRing(): KeyRing {
  return keyRing(testKeys())
}
