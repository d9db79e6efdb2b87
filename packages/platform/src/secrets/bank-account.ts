import type { Text } from '@ondol/rules'
import { digitsOf, type Read, refused } from './digits.ts'

/** An account at a bank in Korea. */
export interface BankAccount {
  /** One of `BANKS`. */
  readonly bank: string
  /** 10 to 14 digits, the bank's own number without dashes. */
  readonly number: string
  /** The number as the bank prints it, where that is known for this length; else its digits. */
  readonly written: string
}

interface Bank {
  readonly title: Text
  /** How many digits stand between the dashes of the number that the bank gives today. */
  readonly groups?: readonly number[]
}

/**
 * Banks by the code that the Korea Financial Telecommunications and Clearings Institute (금융결제원) gives each.
 * Groups are those that the banks print; a number of another length, such as an older one, is shown ungrouped.
 */
export const BANKS: Readonly<Record<string, Bank>> = {
  '002': { title: { ko: '산업은행', en: 'Korea Development Bank' } },
  '003': { title: { ko: '기업은행', en: 'IBK' }, groups: [3, 6, 2, 3] },
  '004': { title: { ko: '국민은행', en: 'KB Kookmin Bank' }, groups: [6, 2, 6] },
  '007': { title: { ko: '수협은행', en: 'Suhyup Bank' } },
  '011': { title: { ko: '농협은행', en: 'NongHyup Bank' }, groups: [3, 4, 4, 2] },
  '012': { title: { ko: '지역 농·축협', en: 'local agricultural cooperatives' } },
  '020': { title: { ko: '우리은행', en: 'Woori Bank' }, groups: [4, 3, 6] },
  '023': { title: { ko: 'SC제일은행', en: 'SC Bank Korea' } },
  '027': { title: { ko: '한국씨티은행', en: 'Citibank Korea' } },
  '031': { title: { ko: 'iM뱅크', en: 'iM Bank' } },
  '032': { title: { ko: '부산은행', en: 'Busan Bank' } },
  '034': { title: { ko: '광주은행', en: 'Gwangju Bank' } },
  '035': { title: { ko: '제주은행', en: 'Jeju Bank' } },
  '037': { title: { ko: '전북은행', en: 'Jeonbuk Bank' } },
  '039': { title: { ko: '경남은행', en: 'Kyongnam Bank' } },
  '045': { title: { ko: '새마을금고', en: 'MG Community Credit Cooperatives' } },
  '048': { title: { ko: '신협', en: 'credit unions' } },
  '050': { title: { ko: '저축은행', en: 'savings banks' } },
  '064': { title: { ko: '산림조합', en: 'forestry cooperatives' } },
  '071': { title: { ko: '우체국', en: 'Korea Post' }, groups: [6, 2, 6] },
  '081': { title: { ko: '하나은행', en: 'Hana Bank' }, groups: [3, 6, 5] },
  '088': { title: { ko: '신한은행', en: 'Shinhan Bank' }, groups: [3, 3, 6] },
  '089': { title: { ko: '케이뱅크', en: 'K Bank' }, groups: [3, 3, 6] },
  '090': { title: { ko: '카카오뱅크', en: 'KakaoBank' }, groups: [4, 2, 7] },
  '092': { title: { ko: '토스뱅크', en: 'Toss Bank' }, groups: [4, 4, 4] },
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
  if (!Object.hasOwn(BANKS, bank) || more.length > 0) return refused('은행을 고르세요', 'choose the bank')
  const number = digitsOf(stated)
  if (number === undefined || number.length < SHORTEST || number.length > LONGEST)
    return refused('계좌번호는 숫자 10~14자리입니다', 'an account number has 10 to 14 digits')
  return { kind: 'read', value: { bank, number, written: grouped(number, BANKS[bank]?.groups) } }
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
