export {
  type AccountEntry,
  type AccountNotification,
  type Direction,
  ENTRY_STATUSES,
  type EntryDetail,
} from './account-notification.ts'
export type { BankAccount, NamedAccount } from './bank-account.ts'
export type { BankFile } from './bank-file.ts'
export { BankFileError, type BrokenRule } from './bank-file-error.ts'
export { endToEndIdOf, uuidOf } from './end-to-end-id.ts'
export type { CreditTransfer, PaymentBatch } from './payment-batch.ts'
export { readAccountNotification } from './read-account-notification.ts'
export { type BankAnswer, readBankAnswer } from './read-bank-answer.ts'
export { messageIdOf, readPaymentBatch } from './read-payment-batch.ts'
export { readStatusReport } from './read-status-report.ts'
export { reasonWords } from './reason-words.ts'
export {
  BATCH_STATUSES,
  type BankReason,
  type StatusReport,
  type StatusTotal,
  TRANSFER_STATUSES,
  type TransferReport,
} from './status-report.ts'
export { writeAccountNotification } from './write-account-notification.ts'
export { writePaymentBatch } from './write-payment-batch.ts'
export { writeStatusReport } from './write-status-report.ts'
