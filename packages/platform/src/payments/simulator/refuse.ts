import {
  type BankFile,
  type BankFileError,
  type BankReason,
  type BrokenRule,
  messageIdOf,
} from '../iso20022/index.ts'
import type { BankBooks } from './books.ts'
import { type Moment, schedule } from './schedule.ts'

/** What banks write where they must name a message and cannot read its name. */
const NAMELESS = 'NOTPROVIDED'
const LONGEST_TEXT = 105

const CODES: Readonly<Record<BrokenRule, string>> = {
  form: 'FF01',
  count: 'AM18',
  sum: 'AM10',
  currency: 'AM03',
  duplicate: 'DU04',
}

/** Refuses a file that cannot be taken, with the code of the rule that it breaks and the element that breaks it. */
export function refuseFile(
  books: BankBooks,
  { file, error }: { readonly file: BankFile; readonly error: BankFileError },
  moment: Moment,
): BankBooks {
  const messageId = messageIdOf(file) ?? NAMELESS
  return refuse(
    books,
    { messageId, reason: { code: CODES[error.rule], text: fitted(error.message) } },
    moment,
  )
}

/** Refuses a batch that came before, whatever it holds now. */
export function refuseDuplicate(books: BankBooks, messageId: string, moment: Moment): BankBooks {
  return refuse(books, { messageId, reason: { code: 'DU01', text: null } }, moment)
}

function refuse(
  books: BankBooks,
  { messageId, reason }: { readonly messageId: string; readonly reason: BankReason },
  moment: Moment,
): BankBooks {
  return schedule(books, { when: 'answer', moment }, (number) => ({
    kind: 'status',
    report: {
      messageId: `BANK-${number}`,
      original: {
        messageId: /^[A-Za-z\d][A-Za-z\d.-]*$/.test(messageId) ? messageId : NAMELESS,
        count: null,
        sum: null,
      },
      status: 'RJCT',
      reason,
      totals: [],
      transfers: [],
    },
  }))
}

/** The element and what was expected, as much as a status report has room for. */
function fitted(message: string): string {
  const plain = message.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu, ' ').normalize('NFC')
  return [...plain].slice(0, LONGEST_TEXT).join('').trim()
}
