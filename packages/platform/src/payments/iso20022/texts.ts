import { BankFileError } from './bank-file-error.ts'

/** The longest texts that the schemas allow. */
export const LONGEST = { id: 35, account: 34, name: 140, remark: 140, reason: 105 } as const

/** What XML cannot carry, or changes on the way: control characters, halves of characters, non-characters. */
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u

/**
 * A text fit to be written, its letters composed: a name typed on another system may come as separate jamo,
 * and a bank that compares names would not find it the same. Refuses what does not fit; nothing is cut short.
 */
export function fitText(element: string, text: string, most: number): string {
  const composed = text.normalize('NFC')
  if (UNFIT.test(composed) || composed.trim() !== composed)
    throw new BankFileError(element, 'a text without control characters and without blanks around it')
  const { length } = [...composed]
  if (length === 0 || length > most)
    throw new BankFileError(element, `a text of 1 to ${most} characters, not of ${length}`)
  return composed
}

/** An identifier fit to be written: what every bank's system takes, and what a file may be named after. */
export function fitId(element: string, id: string): string {
  if (!/^[A-Za-z\d](?:[A-Za-z\d.-]{0,34})$/.test(id))
    throw new BankFileError(element, 'an identifier of 1 to 35 letters, digits, points or dashes')
  return id
}
