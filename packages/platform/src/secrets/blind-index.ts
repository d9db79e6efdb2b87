import { createHmac } from 'node:crypto'
import { normalAddress } from './address.ts'
import { bankAccountText, readBankAccount } from './bank-account.ts'
import { readBusinessNumber } from './business-number.ts'
import type { SecretKey } from './keys.ts'
import { readResidentNumber } from './resident-number.ts'

/** What may be searched for without being readable. An index of one purpose tells nothing of another's. */
export type IndexPurpose = 'resident-number' | 'business-number' | 'bank-account' | 'address'

const VERSION = 'i1'

/**
 * The blind index of a value: HMAC-SHA-256 under a key of its own, `i1.<key>.<mac>`. Equal values have equal
 * indexes however they are written (spaces, dashes, full-width digits). A value that is none of its purpose is a
 * RangeError, which does not repeat it.
 */
export function blindIndex(key: SecretKey, purpose: IndexPurpose, value: string): string {
  const normal = NORMAL[purpose](value)
  if (normal === undefined) throw new RangeError(`expected a ${purpose.replace('-', ' ')} to index`)
  const mac = createHmac('sha256', key.key).update(JSON.stringify(['ondol.index', VERSION, purpose, normal]))
  return [VERSION, key.id, mac.digest('base64url')].join('.')
}

/** The id of the key that an index is made with; `undefined` where it is no index. */
export function indexKeyOf(index: string): string | undefined {
  const [version, keyId, mac, ...more] = index.split('.')
  return version === VERSION && mac !== undefined && more.length === 0 ? keyId : undefined
}

const NORMAL: Readonly<Record<IndexPurpose, (value: string) => string | undefined>> = {
  'resident-number': (value) => digitsIn(readResidentNumber(value)),
  'business-number': (value) => digitsIn(readBusinessNumber(value)),
  address: normalAddress,
  'bank-account': (value) => {
    const read = readBankAccount(value)
    return read.kind === 'read' ? bankAccountText(read.value) : undefined
  },
}

type Digits =
  | { readonly kind: 'read'; readonly value: { readonly digits: string } }
  | { readonly kind: 'refused' }

function digitsIn(read: Digits): string | undefined {
  return read.kind === 'read' ? read.value.digits : undefined
}
