import { digitsOf, type Read, refused, weighted } from './digits.ts'

/** A business registration number (사업자등록번호). */
export interface BusinessNumber {
  /** 10 digits. */
  readonly digits: string
  /** As it is written: `124-81-00998`. */
  readonly written: string
}

const LENGTH = 10
const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5]

/**
 * Reads a business registration number, with or without its dashes.
 *
 * Source: 부가가치세법 시행령 제12조 (a number for each place of business). The tax office's three digits, two of
 * the kind of business, four in order and a check digit are the National Tax Service's own practice; the check
 * (weights 1 3 7 1 3 7 1 3 5, the tens of the last product added, modulo 10) is the one generally in use.
 */
export function readBusinessNumber(text: string): Read<BusinessNumber> {
  const digits = digitsOf(text)
  if (digits?.length !== LENGTH)
    return refused('사업자등록번호는 숫자 10자리입니다', 'a business registration number has 10 digits')
  if (checkDigit(digits) !== Number(digits.charAt(LENGTH - 1)))
    return refused(
      '사업자등록번호가 맞지 않습니다. 잘못 적은 숫자가 없는지 보세요',
      'this is no business registration number: look for a digit that is wrong',
    )
  const written = `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`
  return { kind: 'read', value: { digits, written } }
}

function checkDigit(digits: string): number {
  const carried = Math.floor((Number(digits.charAt(8)) * 5) / 10)
  return (10 - ((weighted(digits, WEIGHTS) + carried) % 10)) % 10
}
