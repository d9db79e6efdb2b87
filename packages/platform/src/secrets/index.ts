export { normalAddress } from './address.ts'
export { maskBankAccount, readBankAccount } from './bank-account.ts'

export { readBusinessNumber } from './business-number.ts'
export { describeKeys } from './describe-keys.ts'
export { changeKeyFile, readKeyFile } from './key-file.ts'
export { type KeyRing, keyRing } from './key-ring.ts'
export { readKeys, writeKeys } from './key-text.ts'
export { addKey, isKeyUse, KEY_USES, type Keys, type KeyUse, makeKeys } from './keys.ts'
export type { LiveKeyRing } from './live-key-ring.ts'
export { maskName } from './mask-name.ts'
export { keyFileIn, openKeyRing } from './open-key-ring.ts'
export { maskResidentNumber, readResidentNumber } from './resident-number.ts'
export {
  type Replacement,
  rotateSealed,
  type SealedRow,
} from './rotate-sealed.ts'
export type { Place } from './seal.ts'
export { KeyRingError, SealedValueError } from './secrets-error.ts'
export { type PublicKey, verifySignature } from './signature.ts'
