import { banks } from '@ondol/seoul'
import { digitsOf, type Read, refused } from './digits.ts'

/** An account at a bank in Korea. */
export interface BankAccount {
  /** One of the pack's `banks`, by its code. */
  readonly bank: string
  /** 10 to 14 digits, the bank's own number without dashes. */
  readonly number: string
  /** The number as the bank prints it, where that is known for this length; else its digits. */
  readonly written: string
}

const SHORTEST = 10
const LONGEST = 14
const SHOWN = 4

/**
 * Reads an account written as `BANK:NUMBER`, such as `088:110-123-456789`, with or without dashes.
 *
 * Source: there is no public rule for account numbers. Banks differ, keep older forms and have no common check
 * digit; so only the bank and the length, 10 to 14 digits, are checked. Whether the account is there, and whose it
 * is, the bank alone can tell.
 */
export function readBankAccount(text: string): Read<BankAccount> {
  const [bank = '', stated = '', ...more] = text.split(':')
  if (!Object.hasOwn(banks, bank) || more.length > 0) return refused('은행을 고르세요', 'choose the bank')
  const number = digitsOf(stated)
  if (number === undefined || number.length < SHORTEST || number.length > LONGEST)
    return refused('계좌번호는 숫자 10~14자리입니다', 'an account number has 10 to 14 digits')
  return { kind: 'read', value: { bank, number, written: grouped(number, banks[bank]?.groups) } }
}

/** An account as it is kept: `088:110123456789`. */
export function bankAccountText({ bank, number }: Pick<BankAccount, 'bank' | 'number'>): string {
  return `${bank}:${number}`
}

/** An account number as screens show it: all but the last four digits are hidden. What is none is hidden whole. */
export function maskBankAccount(text: string): string {
  const read = readBankAccount(text)
  if (read.kind === 'refused') return '*'.repeat(SHORTEST)
  const { written } = read.value
  const hidden = written.length - SHOWN
  return written.slice(0, hidden).replaceAll(/\d/g, '*') + written.slice(hidden)
}

function grouped(number: string, groups: readonly number[] = []): string {
  const ends = groups.map((_, index) => groups.slice(0, index + 1).reduce((sum, size) => sum + size, 0))
  if (ends.at(-1) !== number.length) return number
  return ends.map((end, index) => number.slice(index === 0 ? 0 : ends[index - 1], end)).join('-')
}
