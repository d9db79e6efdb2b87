import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { readBase64url } from './base64url.ts'
import { KEY_BYTES, type Keys, privateKeyOf, type SecretKey, type SigningKey } from './keys.ts'
import { KeyRingError } from './secrets-error.ts'

const VERSION = 1

const id = z.string().regex(/^[\w-]{8}$/, 'an id of 8 letters')
const moment = z.iso.datetime('a moment YYYY-MM-DDThh:mm:ssZ')
const bytes = z
  .string('32 bytes in base64url')
  .refine((text) => readBase64url(text)?.length === KEY_BYTES, '32 bytes in base64url')

const secret = z.strictObject({ id, createdAt: moment, key: bytes })
const active = z.strictObject({ id, createdAt: moment, privateKey: bytes })
const retired = z.strictObject({ id, createdAt: moment, retiredAt: moment, publicKey: bytes })

const keysSchema = z.strictObject({
  version: z.literal(VERSION, `version ${VERSION}`),
  encryption: z.array(secret).min(1, 'at least one key'),
  index: z.array(secret).min(1, 'at least one key'),
  signing: z.array(z.union([active, retired], 'a signing key')).min(1, 'at least one key'),
})

/**
 * Reads keys from their text, as a file or the environment holds it. Throws a KeyRingError that names the place
 * within `source` and what was expected; nothing of the text is repeated in it.
 */
export function readKeys(text: string, source: string): Keys {
  const { data, error } = keysSchema.safeParse(parsed(text, source))
  const issue = error?.issues[0]
  if (issue !== undefined) throw new KeyRingError([source, ...issue.path].join('.'), expectedBy(issue))
  if (data === undefined) throw new KeyRingError(source, 'keys')
  const keys: Keys = {
    encryption: data.encryption.map(secretKeyOf),
    index: data.index.map(secretKeyOf),
    signing: data.signing.map(signingKeyOf),
  }
  checkTogether(keys, source)
  return keys
}

/** The text of keys. It is as secret as they are. */
export function writeKeys({ encryption, index, signing }: Keys): string {
  const secretText = ({ key, ...words }: SecretKey): object => ({ ...words, key: rawOf(key) })
  const text = {
    version: VERSION,
    encryption: encryption.map(secretText),
    index: index.map(secretText),
    signing: signing.map(signingText),
  }
  return `${JSON.stringify(text, null, 2)}\n`
}

/** What JSON.parse says of a text may repeat a part of it, so that is not passed on. */
function parsed(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new KeyRingError(source, 'keys as JSON')
  }
}

/** Zod's own messages may name what they found; ours, and the names of missing parts, do not. */
function expectedBy({ code, message }: z.core.$ZodIssue): string {
  if (code === 'unrecognized_keys') return 'no other parts'
  return code === 'invalid_type' && message.startsWith('Invalid') ? 'a part of another type' : message
}

function checkTogether({ encryption, index, signing }: Keys, source: string): void {
  const ids = [...encryption, ...index, ...signing].map((key) => key.id)
  if (new Set(ids).size < ids.length) throw new KeyRingError(source, 'an id for each key')
  const open = signing.filter(({ privateKey }) => privateKey !== null)
  if (open.length !== 1 || signing.at(-1)?.privateKey === null)
    throw new KeyRingError(`${source}.signing`, 'retired keys and then the active one')
}

function secretKeyOf({ key, ...words }: z.output<typeof secret>): SecretKey {
  return { ...words, key: createSecretKey(Buffer.from(key, 'base64url')) }
}

function signingKeyOf(stated: z.output<typeof active> | z.output<typeof retired>): SigningKey {
  const { id: ownId, createdAt } = stated
  if ('privateKey' in stated) {
    const privateKey = privateKeyOf(Buffer.from(stated.privateKey, 'base64url'))
    return { id: ownId, createdAt, retiredAt: null, privateKey, publicKey: createPublicKey(privateKey) }
  }
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: stated.publicKey }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  return { id: ownId, createdAt, retiredAt: stated.retiredAt, privateKey: null, publicKey }
}

function signingText({ id: ownId, createdAt, retiredAt, privateKey, publicKey }: SigningKey): object {
  if (privateKey !== null) return { id: ownId, createdAt, privateKey: privateKey.export({ format: 'jwk' }).d }
  return { id: ownId, createdAt, retiredAt, publicKey: publicKey.export({ format: 'jwk' }).x }
}

function rawOf(key: KeyObject): string {
  return key.export().toString('base64url')
}
