import { createPrivateKey, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto'
import { KeyRingError } from './secrets-error.ts'

/** What keys are for. */
export const KEY_USES = ['encryption', 'index', 'signing'] as const
export type KeyUse = (typeof KEY_USES)[number]

/** True where a word names what keys are for. */
export function isKeyUse(word: string): word is KeyUse {
  return KEY_USES.some((use) => use === word)
}

/** A key of 32 bytes. Node keeps them out of what is printed or turned into JSON. */
export interface SecretKey {
  readonly id: string
  readonly createdAt: string
  readonly key: KeyObject
}

/** A key pair (Ed25519). Of a retired one the private half is gone: it verifies and signs no more. */
export interface SigningKey {
  readonly id: string
  readonly createdAt: string
  readonly retiredAt: string | null
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject | null
}

/** All keys, the oldest first. The last of each use is the active one. */
export interface Keys {
  readonly encryption: readonly SecretKey[]
  readonly index: readonly SecretKey[]
  readonly signing: readonly SigningKey[]
}

/** So many bytes that nobody can guess, such as `randomBytes` gives. */
export type Random = (bytes: number) => Buffer

/** What it takes to make a key. */
export interface Making {
  readonly now: Date
  readonly random: Random
}

export const KEY_BYTES = 32
const ID_BYTES = 6
/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A first key of each use. */
export function makeKeys(making: Making): Keys {
  return {
    encryption: [secretKey(making)],
    index: [secretKey(making)],
    signing: [signingKey(making)],
  }
}

/**
 * The keys with a new active one of a use. Older keys stay: values sealed with them open, indexes made with them
 * are searched for, signatures made with them verify. A signing key loses its private half.
 */
export function addKey(keys: Keys, use: KeyUse, making: Making): Keys {
  if (use !== 'signing') return { ...keys, [use]: [...keys[use], secretKey(making)] }
  const retiredAt = making.now.toISOString()
  const retired = keys.signing.map((key) => ({
    ...key,
    privateKey: null,
    retiredAt: key.retiredAt ?? retiredAt,
  }))
  return { ...keys, signing: [...retired, signingKey(making)] }
}

/**
 * The keys without one that nothing needs any more: no value is sealed with it, no index made with it. The active
 * key cannot be dropped, and a signing key never: its signatures stay to be verified.
 */
export function dropKey(keys: Keys, use: Exclude<KeyUse, 'signing'>, id: string): Keys {
  const older = keys[use].slice(0, -1)
  if (!older.some((key) => key.id === id))
    throw new KeyRingError(`${use}.${id}`, 'a key that is known and no longer active')
  return { ...keys, [use]: keys[use].filter((key) => key.id !== id) }
}

/** The active key of a use. */
export function activeOf<K>(keys: readonly K[]): K {
  const key = keys.at(-1)
  if (key === undefined) throw new KeyRingError('keys', 'at least one key of each use')
  return key
}

/** The private key that 32 bytes stand for. */
export function privateKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
}

function secretKey({ now, random }: Making): SecretKey {
  return { id: newId(random), createdAt: now.toISOString(), key: createSecretKey(random(KEY_BYTES)) }
}

function signingKey({ now, random }: Making): SigningKey {
  const privateKey = privateKeyOf(random(KEY_BYTES))
  const publicKey = createPublicKey(privateKey)
  return { id: newId(random), createdAt: now.toISOString(), retiredAt: null, publicKey, privateKey }
}

function newId(random: Random): string {
  return random(ID_BYTES).toString('base64url')
}
