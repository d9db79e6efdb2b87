import { createPublicKey, type KeyObject, sign as signBytes, verify as verifyBytes } from 'node:crypto'
import { readBase64url } from './base64url.ts'
import type { SigningKey } from './keys.ts'

/** What is signed, and for what: a signature for one purpose does not verify for another. */
export interface SignedMessage {
  /** Such as `audit-manifest`; no line break. */
  readonly purpose: string
  readonly data: string | Uint8Array
}

/** The half of a signing key that anybody may have, to verify signatures without this platform. */
export interface PublicKey {
  readonly id: string
  readonly algorithm: 'Ed25519'
  readonly createdAt: string
  readonly retiredAt: string | null
  /** SubjectPublicKeyInfo in PEM. */
  readonly publicKey: string
}

const VERSION = 'ed1'

/**
 * Signs a message with Ed25519: `ed1.<key>.<signature>`. Signed is `ondol.signature.ed1`, a line break, the
 * purpose, a line break, and the data, so that `openssl pkeyutl -verify -rawin` can check it too.
 */
export function sign({ id, privateKey }: SigningKey, message: SignedMessage): string {
  if (privateKey === null) throw new Error(`signing.${id}: expected a key that is not retired`)
  return [VERSION, id, signBytes(null, bytesOf(message), privateKey).toString('base64url')].join('.')
}

/** True where one of the keys made this signature of this very message. */
export function verifySignature(
  keys: readonly PublicKey[],
  message: SignedMessage,
  signature: string,
): boolean {
  return verifyWith((id) => publicKeyIn(keys, id), message, signature)
}

/** As `verifySignature`, with keys that have been read already. */
export function verifyWith(
  keyOf: (id: string) => KeyObject | undefined,
  message: SignedMessage,
  signature: string,
): boolean {
  const [version, id = '', text = '', ...more] = signature.split('.')
  const bytes = readBase64url(text)
  const key = keyOf(id)
  if (version !== VERSION || bytes === undefined || key === undefined || more.length > 0) return false
  return verifyBytes(null, bytesOf(message), key, bytes)
}

/** The half of a key that anybody may have. */
export function publicHalf({ id, createdAt, retiredAt, publicKey }: SigningKey): PublicKey {
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return { id, algorithm: 'Ed25519', createdAt, retiredAt, publicKey: pem }
}

function publicKeyIn(keys: readonly PublicKey[], id: string): KeyObject | undefined {
  const pem = keys.find((key) => key.id === id)?.publicKey
  return pem === undefined ? undefined : createPublicKey(pem)
}

function bytesOf({ purpose, data }: SignedMessage): Buffer {
  if (!/^[a-z0-9-]+$/.test(purpose))
    throw new RangeError('expected a purpose of small letters, digits and dashes')
  const head = Buffer.from(`ondol.signature.${VERSION}\n${purpose}\n`, 'utf8')
  return Buffer.concat([head, typeof data === 'string' ? Buffer.from(data, 'utf8') : data])
}
