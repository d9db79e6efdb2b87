import { readBusinessNumber } from '../../secrets/index.ts'
import type { Sex } from './names.ts'
import type { Random } from './random.ts'

/**
 * The place within a resident number that tells the office of registration. Assumption: 99 is given by none, since
 * the codes in use end below it; so the number is nobody's, though its digits check.
 */
const NO_OFFICE = '99'

/** The tax office within a business number. Assumption: codes in use begin above 100, so that 000 is none. */
const NO_TAX_OFFICE = '000'

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

interface Born {
  /** `YYYY-MM-DD` */
  readonly birthDate: string
  readonly sex: Sex
}

/** A resident registration number that nobody has, and whose last digit checks. */
export function inventedResidentNumber(random: Random, { birthDate, sex }: Born): string {
  const century = birthDate < '2000' ? 1 : 3
  const mark = century + (sex === 'female' ? 1 : 0)
  const date = birthDate.replaceAll('-', '').slice(2)
  const digits = `${date}${mark}${NO_OFFICE}${padded(random.int(0, 999), 3)}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  return `${date}-${digits.slice(6)}${(11 - (sum % 11)) % 10}`
}

/** A business registration number that nobody has, and whose last digit checks. */
export function inventedBusinessNumber(random: Random): string {
  const start = `${NO_TAX_OFFICE}${padded(random.int(1, 79), 2)}${padded(random.int(0, 9999), 4)}`
  for (let last = 0; last <= 9; last++) {
    const read = readBusinessNumber(`${start}${last}`)
    if (read.kind === 'read') return read.value.written
  }
  throw new Error(`no last digit checks ${start}`)
}

/** A telephone number of a range that is given to nobody. */
export function inventedPhone(random: Random): string {
  return `010-0000-${padded(random.int(0, 9999), 4)}`
}

/** An account at one of the banks of the pack. Its last three digits tell the simulated bank what to do. */
export function inventedAccount(random: Random, ending: string): { bank: string; number: string } {
  const bank = random.pick(['004', '011', '020', '003', '088'])
  return { bank, number: `0000${padded(random.int(0, 999_999), 6)}${ending}` }
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
