import { type KeyRing, keyRing } from './key-ring.ts'
import type { Keys } from './keys.ts'
import { keyIdOf } from './seal.ts'
import { KeyRingError } from './secrets-error.ts'

/** A ring that takes up keys which were changed where they are kept, while it is in use. */
export interface LiveKeyRing extends KeyRing {
  /** Reads the keys again. Throws a KeyRingError where they cannot be used; then those known before stay. */
  readonly reload: () => Keys
}

/**
 * A ring of the keys that `read` answers. A value that another process has sealed with a key made since is opened too:
 * the keys are read again where its key is not known.
 */
export function liveKeyRing(read: () => Keys): LiveKeyRing {
  let known = knownOf(read())
  const reload = (): Keys => {
    const keys = read()
    known = knownOf(keys)
    return keys
  }
  const opening = (sealed: string): KeyRing => {
    if (!known.encryption.has(keyIdOf(sealed))) tolerantly(reload)
    return known.ring
  }
  return {
    reload,
    seal: (text, place) => known.ring.seal(text, place),
    open: (sealed, place) => opening(sealed).open(sealed, place),
    needsRotation: (sealed) => known.ring.needsRotation(sealed),
    index: (purpose, value) => known.ring.index(purpose, value),
    indexes: (purpose, value) => known.ring.indexes(purpose, value),
    indexNeedsRotation: (index) => known.ring.indexNeedsRotation(index),
    secretOf: (purpose) => known.ring.secretOf(purpose),
    sign: (message) => known.ring.sign(message),
    verify: (message, signature) => known.ring.verify(message, signature),
    publicKeys: () => known.ring.publicKeys(),
  }
}

interface Known {
  readonly ring: KeyRing
  readonly encryption: ReadonlySet<string>
}

function knownOf(keys: Keys): Known {
  return { ring: keyRing(keys), encryption: new Set(keys.encryption.map(({ id }) => id)) }
}

/** Keys that cannot be read just now change nothing: what they would open says itself that it cannot be. */
function tolerantly(reload: () => Keys): void {
  try {
    reload()
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error
  }
}
