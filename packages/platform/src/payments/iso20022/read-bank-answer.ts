import type { AccountNotification } from './account-notification.ts'
import type { BankFile } from './bank-file.ts'
import { BankFileError } from './bank-file-error.ts'
import { MESSAGES, openFile } from './message.ts'
import { accountNotificationIn } from './read-account-notification.ts'
import { statusReportIn } from './read-status-report.ts'
import type { StatusReport } from './status-report.ts'

/** What a bank sends: its answer to a batch, or what has moved on an account. */
export type BankAnswer =
  | { readonly kind: 'status'; readonly report: StatusReport }
  | { readonly kind: 'notification'; readonly notification: AccountNotification }

/** Reads a file from the bank, whichever of the two it is. Throws a BankFileError that names the element. */
export function readBankAnswer(file: BankFile): BankAnswer {
  const { kind, message } = openFile(file)
  if (kind === 'status') return { kind, report: statusReportIn(message) }
  if (kind === 'notification') return { kind, notification: accountNotificationIn(message) }
  throw new BankFileError('Document', `an answer of the bank, not a batch (${MESSAGES.batch.id})`)
}
