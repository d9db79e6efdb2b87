import { type KeyObject, randomBytes } from 'node:crypto'
import { blindIndex, type IndexPurpose, indexKeyOf } from './blind-index.ts'
import { activeOf, type Keys, type Random } from './keys.ts'
import { keyIdOf, open, type Place, seal } from './seal.ts'
import { type SecretPurpose, secretOf } from './secret-of.ts'
import { type PublicKey, publicHalf, type SignedMessage, sign, verifyWith } from './signature.ts'

/**
 * Everything that is done with keys. The keys themselves cannot be reached through it, nor do they show where it
 * is printed, logged or turned into JSON.
 */
export interface KeyRing {
  /** Seals a text for a place with the active key. */
  readonly seal: (text: string, place: Place) => string
  /** Opens what was sealed for a place; a SealedValueError says that it cannot, and not why. */
  readonly open: (sealed: string, place: Place) => string
  /** True where a value is sealed with another key than the active one. */
  readonly needsRotation: (sealed: string) => boolean
  /** The index to write beside a value, so that it can be found. */
  readonly index: (purpose: IndexPurpose, value: string) => string
  /** Every index under which a value may be found: the active one first, then those of keys being rotated out. */
  readonly indexes: (purpose: IndexPurpose, value: string) => readonly string[]
  /** True where an index was made with another key than the active one. */
  readonly indexNeedsRotation: (index: string) => boolean
  /** A secret that follows from the active key of encryption; another one once that is changed. */
  readonly secretOf: (purpose: SecretPurpose) => Buffer
  readonly sign: (message: SignedMessage) => string
  /** True where a key of this ring, retired or not, made this signature of this very message. */
  readonly verify: (message: SignedMessage, signature: string) => boolean
  /** The halves of the signing keys that anybody may have, the active one last. */
  readonly publicKeys: () => readonly PublicKey[]
}

/** A ring of keys. Without `random`, nonces come from the operating system, and nothing else should give them. */
export function keyRing(keys: Keys, random: Random = randomBytes): KeyRing {
  const [sealing, indexing, signing] = [
    activeOf(keys.encryption),
    activeOf(keys.index),
    activeOf(keys.signing),
  ]
  const opening = byId(keys.encryption.map(({ id, key }) => [id, key]))
  const verifying = byId(keys.signing.map(({ id, publicKey }) => [id, publicKey]))
  const newestFirst = [...keys.index].reverse()
  return {
    seal: (text, place) => seal(text, { key: sealing, place, random }),
    open: (sealed, place) => open(sealed, { keyOf: opening, place }),
    needsRotation: (sealed) => keyIdOf(sealed) !== sealing.id,
    index: (purpose, value) => blindIndex(indexing, purpose, value),
    indexes: (purpose, value) => newestFirst.map((key) => blindIndex(key, purpose, value)),
    indexNeedsRotation: (index) => indexKeyOf(index) !== indexing.id,
    secretOf: (purpose) => secretOf(sealing, purpose),
    sign: (message) => sign(signing, message),
    verify: (message, signature) => verifyWith(verifying, message, signature),
    publicKeys: () => keys.signing.map(publicHalf),
  }
}

function byId(entries: readonly (readonly [string, KeyObject])[]): (id: string) => KeyObject | undefined {
  const keys = new Map(entries)
  return (id) => keys.get(id)
}
