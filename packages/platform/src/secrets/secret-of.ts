import { hkdfSync } from 'node:crypto'
import { KEY_BYTES, type SecretKey } from './keys.ts'

/** What a secret that is kept nowhere is for. */
export type SecretPurpose = 'waiting-room'

/** A secret for one purpose that follows from a key: the same as long as the key is, and telling nothing of it. */
export function secretOf({ key }: SecretKey, purpose: SecretPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `ondol.secret/${purpose}`, KEY_BYTES))
}
