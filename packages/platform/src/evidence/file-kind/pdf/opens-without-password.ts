import { createCipheriv, createHash } from 'node:crypto'
import { rc4 } from './rc4.ts'
import type { PdfValue } from './read-value.ts'

/** What a PDF says of its lock. */
interface Lock {
  readonly revision: number
  /** Of the key in bytes. */
  readonly keyLength: number
  readonly owner: Buffer
  readonly user: Buffer
  readonly permissions: number
  /** Whether anybody may read what the file says of itself. */
  readonly openMetadata: boolean
  readonly fileId: Buffer
}

/**
 * Whether an encrypted PDF opens for everybody: many offices lock their papers against changes alone, with a
 * password for the owner and none for the reader. Checks the empty password as ISO 32000-2, 7.6.4 says. A lock of
 * another kind is taken for one with a password.
 */
export function opensWithoutPassword(dictionary: ReadonlyMap<string, PdfValue>, fileId: Buffer): boolean {
  const lock = readLock(dictionary, fileId)
  if (lock === null) return false
  switch (lock.revision) {
    case 2:
      return rc4(keyOf(lock), PADDING).equals(lock.user)
    case 3:
    case 4:
      return userEntry(lock).equals(lock.user.subarray(0, 16))
    case 5:
      return sha256(saltOf(lock)).equals(lock.user.subarray(0, 32))
    case 6:
      return hardenedHash(saltOf(lock)).equals(lock.user.subarray(0, 32))
    default:
      return false
  }
}

/** What a password is filled up with; the empty one is all of it. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

const sha256 = (data: Uint8Array): Buffer => createHash('sha256').update(data).digest()
const md5 = (data: Uint8Array): Buffer => createHash('md5').update(data).digest()

/** The salt that the check of the user's password begins with. */
const saltOf = ({ user }: Lock): Buffer => user.subarray(32, 40)

/** The key that the empty password leads to (algorithm 2). */
function keyOf({ revision, keyLength, owner, permissions, openMetadata, fileId }: Lock): Buffer {
  const bits = Buffer.alloc(4)
  bits.writeInt32LE(permissions | 0)
  const metadata = revision >= 4 && openMetadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0)
  let digest = md5(Buffer.concat([PADDING, owner.subarray(0, 32), bits, fileId, metadata]))
  for (let round = 0; revision >= 3 && round < 50; round++) digest = md5(digest.subarray(0, keyLength))
  return digest.subarray(0, keyLength)
}

/** What the file would say of the user, had it the empty password (algorithm 5). */
function userEntry(lock: Lock): Buffer {
  const key = keyOf(lock)
  let entry = md5(Buffer.concat([PADDING, lock.fileId]))
  for (let round = 0; round < 20; round++) {
    entry = rc4(
      key.map((byte) => byte ^ round),
      entry,
    )
  }
  return entry
}

/** The slow hash of revision 6 for the empty password (algorithm 2.B). */
function hardenedHash(salt: Buffer): Buffer {
  let key = sha256(salt)
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32))
    const data = cipher.setAutoPadding(false).update(Buffer.concat(Array.from({ length: 64 }, () => key)))
    const sum = data.subarray(0, 16).reduce((total, byte) => total + byte, 0)
    key = createHash(['sha256', 'sha384', 'sha512'][sum % 3] ?? 'sha256')
      .update(data)
      .digest()
    last = data.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

function readLock(dictionary: ReadonlyMap<string, PdfValue>, fileId: Buffer): Lock | null {
  const word = (name: string): string | undefined => {
    const value = dictionary.get(name)
    return value?.kind === 'word' ? value.word : undefined
  }
  const [filter, owner, user] = ['Filter', 'O', 'U'].map((name) => dictionary.get(name))
  if (filter?.kind !== 'name' || filter.name !== 'Standard') return null
  if (owner?.kind !== 'string' || user?.kind !== 'string') return null
  const version = Number(word('V') ?? 0)
  return {
    revision: Number(word('R')),
    keyLength: version === 4 ? 16 : version === 1 ? 5 : Math.min(16, Number(word('Length') ?? 40) / 8),
    owner: owner.bytes,
    user: user.bytes,
    permissions: Number(word('P') ?? 0),
    openMetadata: word('EncryptMetadata') === 'false',
    fileId,
  }
}
