import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SealedPlace, Sealing } from '../identity/index.ts'

/** Seals with a key that ends with the test. */
export function testSealing(): Sealing {
  const key = randomBytes(32)
  const bound = ({ table, column, row }: SealedPlace): Buffer => Buffer.from(`${table}.${column}/${row}`)
  return {
    seal: (text, place) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(place))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open: (sealed, place) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(bound(place))
      cipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
    },
  }
}
