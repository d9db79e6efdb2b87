import { parseDate } from '@ondol/rules'
import { digitsOf, type Read, refused, weighted } from './digits.ts'

/** A resident registration number (주민등록번호) or a foreigner's (외국인등록번호). */
export interface ResidentNumber {
  /** 13 digits. */
  readonly digits: string
  /** `YYYY-MM-DD` */
  readonly birthDate: string
  readonly isForeigner: boolean
  /**
   * Whether the last digit checks the others. Numbers given since 5 October 2020 are random after the digit of
   * sex and century, whenever their holder was born: a wrong digit is worth a second look and no refusal.
   */
  readonly checks: boolean
}

const LENGTH = 13
/** The century that the seventh digit tells; from 5 to 8 it is that of a foreigner. */
const CENTURIES: Readonly<Record<string, string>> = {
  '9': '18',
  '0': '18',
  '1': '19',
  '2': '19',
  '5': '19',
  '6': '19',
  '3': '20',
  '4': '20',
  '7': '20',
  '8': '20',
}
const FOREIGNERS = '5678'
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

/**
 * Reads a resident registration number, with or without its dash.
 *
 * Source: 주민등록법 시행규칙 제2조 (six digits of the birth date, then seven of which the first tells sex and
 * century; as amended on 5 October 2020). The computation of the check digit was never part of the rule; it is the
 * one generally in use (weights 2–9 and 2–5, modulo 11, for foreigners two more).
 */
export function readResidentNumber(text: string): Read<ResidentNumber> {
  const digits = digitsOf(text)
  if (digits?.length !== LENGTH)
    return refused('주민등록번호는 숫자 13자리입니다', 'a resident registration number has 13 digits')
  const mark = digits.charAt(6)
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)]
  const birthDate = `${CENTURIES[mark]}${year}-${month}-${day}`
  if (parseDate(birthDate) === undefined)
    return refused('앞 여섯 자리가 생년월일이 아닙니다', 'the first six digits are no date of birth')
  const isForeigner = FOREIGNERS.includes(mark)
  return { kind: 'read', value: { digits, birthDate, isForeigner, checks: checks(digits, isForeigner) } }
}

/** A resident number as screens show it: `900101-1******`. What is none is hidden whole. */
export function maskResidentNumber(text: string): string {
  const read = readResidentNumber(text)
  if (read.kind === 'refused') return '******-*******'
  const { digits } = read.value
  return `${digits.slice(0, 6)}-${digits.charAt(6)}******`
}

function checks(digits: string, isForeigner: boolean): boolean {
  const rest = 11 - (weighted(digits, WEIGHTS) % 11) + (isForeigner ? 2 : 0)
  return rest % 10 === Number(digits.charAt(LENGTH - 1))
}
