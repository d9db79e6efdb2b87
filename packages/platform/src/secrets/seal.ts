import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { readBase64url } from './base64url.ts'
import type { Random, SecretKey } from './keys.ts'
import { SealedValueError } from './secrets-error.ts'

/** Where a value is kept. A value sealed for one place opens in no other. */
export interface Place {
  readonly table: string
  readonly column: string
  /** The id of the row. */
  readonly row: string
}

/** A sealed value in its parts. */
interface Envelope {
  readonly keyId: string
  readonly nonce: Buffer
  readonly ciphertext: Buffer
  readonly tag: Buffer
}

const VERSION = 's1'
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals a text for a place with AES-256-GCM: `s1.<key>.<nonce>.<ciphertext and tag>`, the last two in base64url.
 * The version, the key and the place are bound to the value. The nonce is random: one key should seal at most
 * 2³² values (NIST SP 800-38D, 8.3). The length of the text can be told from that of the envelope.
 */
export function seal(text: string, { key, place, random }: Sealing): string {
  const plain = Buffer.from(text, 'utf8')
  if (plain.toString('utf8') !== text) throw new RangeError('expected a text of whole characters to seal')
  const nonce = random(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key.key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(key.id, place))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return [VERSION, key.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
}

/** What it takes to seal. */
export interface Sealing {
  readonly key: SecretKey
  readonly place: Place
  readonly random: Random
}

/** Opens a sealed text. Throws a SealedValueError where anything at all does not fit. */
export function open(
  sealed: string,
  { keyOf, place }: { readonly keyOf: (id: string) => KeyObject | undefined; readonly place: Place },
): string {
  const { keyId, nonce, ciphertext, tag } = readEnvelope(sealed)
  const key = keyOf(keyId)
  if (key === undefined) throw new SealedValueError()
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(keyId, place))
  decipher.setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8')
  } catch {
    throw new SealedValueError()
  }
}

/** The id of the key that a value is sealed with. Throws a SealedValueError where it is no sealed value. */
export function keyIdOf(sealed: string): string {
  return readEnvelope(sealed).keyId
}

function readEnvelope(sealed: string): Envelope {
  const [version, keyId = '', nonceText = '', sealedText = '', ...more] = sealed.split('.')
  const nonce = readBase64url(nonceText)
  const bytes = readBase64url(sealedText)
  const isWhole = nonce?.length === NONCE_BYTES && bytes !== undefined && bytes.length >= TAG_BYTES
  if (version !== VERSION || !isWhole || more.length > 0) throw new SealedValueError()
  const end = bytes.length - TAG_BYTES
  return { keyId, nonce, ciphertext: bytes.subarray(0, end), tag: bytes.subarray(end) }
}

/** The associated data, written so that no two places come to the same bytes. */
function boundTo(keyId: string, { table, column, row }: Place): Buffer {
  return Buffer.from(JSON.stringify(['ondol.sealed', VERSION, keyId, table, column, row]), 'utf8')
}
