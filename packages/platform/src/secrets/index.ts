export { normalAddress } from './address.ts'
export { type BankAccount, bankAccountText, maskBankAccount, readBankAccount } from './bank-account.ts'
export type { IndexPurpose } from './blind-index.ts'
export { type BusinessNumber, readBusinessNumber } from './business-number.ts'
export { describeKeys } from './describe-keys.ts'
export { changeKeyFile, readKeyFile } from './key-file.ts'
export { type KeyRing, keyRing } from './key-ring.ts'
export { readKeys, writeKeys } from './key-text.ts'
export { addKey, dropKey, isKeyUse, KEY_USES, type Keys, type KeyUse, makeKeys } from './keys.ts'
export { keyFileIn, openKeyRing } from './open-key-ring.ts'
export { maskResidentNumber, type ResidentNumber, readResidentNumber } from './resident-number.ts'
export {
  type IndexedRow,
  type Replacement,
  type RotationStep,
  rotateIndexes,
  rotateSealed,
  type SealedRow,
} from './rotate-sealed.ts'
export type { Place } from './seal.ts'
export { KeyRingError, SealedValueError } from './secrets-error.ts'
export { type PublicKey, type SignedMessage, verifySignature } from './signature.ts'
