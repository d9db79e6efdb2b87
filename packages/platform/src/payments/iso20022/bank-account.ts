import { BankFileError, quoted } from './bank-file-error.ts'
import type { XmlContent } from './message.ts'
import { LONGEST } from './texts.ts'
import { only, pathOf, textIn, type XmlElement } from './xml-element.ts'

/** A Korean bank account. Korea has no IBAN: the bank's code and the bank's own number make an account. */
export interface BankAccount {
  /** The bank's code of three digits (금융기관 공동코드), as `004`. */
  readonly bank: string
  /** Digits only, as the bank's own system keeps it. */
  readonly number: string
}

/** An account with the name that the bank compares. */
export interface NamedAccount extends BankAccount {
  readonly holder: string
}

/**
 * Names the scheme of the three-digit codes, after the institute (금융결제원) that runs the network between banks.
 * ISO's list has one code for Korea, KRBOK, for the participants of BOK-Wire+, the central bank's large-value
 * system; whether its numbers are the same could not be verified, so the scheme is stated as proprietary.
 */
const BANK_CODES = 'KFTC'
const BANK = /^\d{3}$/
const NUMBER = /^\d{1,34}$/

/** The elements of an agent: the bank that holds an account. */
export function writeAgent(element: string, bank: string): XmlContent {
  if (!BANK.test(bank)) throw new BankFileError(element, `a bank code of three digits, not ${quoted(bank)}`)
  return { FinInstnId: { ClrSysMmbId: { ClrSysId: { Prtry: BANK_CODES }, MmbId: bank } } }
}

/** The elements of an account's number. */
export function writeAccount(element: string, number: string): XmlContent {
  if (!NUMBER.test(number))
    throw new BankFileError(element, `an account number in digits, not ${quoted(number)}`)
  return { Id: { Othr: { Id: number } } }
}

/** A bank's code. Refuses an agent that is named by another scheme, whose numbers would mean other banks. */
export function readAgent(agent: XmlElement): string {
  const member = only(agent, 'FinInstnId/ClrSysMmbId')
  const scheme = only(member, 'ClrSysId/Prtry')
  if (scheme.text !== BANK_CODES)
    throw new BankFileError(pathOf(scheme), `the scheme ${BANK_CODES}, not ${quoted(scheme.text)}`)
  return matching(only(member, 'MmbId'), BANK, 'a bank code of three digits')
}

/** An account's number. */
export function readAccount(account: XmlElement): string {
  return matching(only(account, 'Id/Othr/Id'), NUMBER, 'an account number in digits')
}

function matching(element: XmlElement, pattern: RegExp, expected: string): string {
  const text = textIn(element, LONGEST.account)
  if (!pattern.test(text)) throw new BankFileError(pathOf(element), `${expected}, not ${quoted(text)}`)
  return text
}
