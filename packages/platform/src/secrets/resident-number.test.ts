import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskResidentNumber, type ResidentNumber, readResidentNumber } from './resident-number.ts'

const read = (text: string): ResidentNumber | undefined => {
  const answer = readResidentNumber(text)
  return answer.kind === 'read' ? answer.value : undefined
}
const pad = (number: number, length: number): string => String(number).padStart(length, '0')

describe('a resident number', () => {
  it.each([
    ['900101-1234568', '1990-01-01', false],
    ['000229-3123456', '2000-02-29', false],
    ['251231-4000000', '2025-12-31', false],
    ['850615-5123456', '1985-06-15', true],
    ['010203-8123456', '2001-02-03', true],
    ['991231-9123456', '1899-12-31', false],
  ])('%s tells its birth date', (text, birthDate, isForeigner) => {
    expect(read(text)).toMatchObject({ birthDate, isForeigner, digits: text.replace('-', '') })
  })

  it.each(['9001011234568', ' 900101 - 1234568 ', '900101–1234568', '９００１０１－１２３４５６８'])(
    'may be written %s',
    (text) => expect(read(text)?.digits).toBe('9001011234568'),
  )

  it.each([
    ['', /13자리/],
    ['900101-123456', /13자리/],
    ['900101-12345678', /13자리/],
    ['90010a-1234568', /13자리/],
    ['901301-1234568', /생년월일/],
    ['900230-1234568', /생년월일/],
    ['010229-3123456', /생년월일/],
    ['000000-1234568', /생년월일/],
  ])('%s is refused with a reason that does not repeat it', (text, reason) => {
    const answer = readResidentNumber(text)
    expect(answer.kind === 'refused' ? answer.reason.ko : answer).toMatch(reason)
    if (text !== '') expect(JSON.stringify(answer)).not.toContain(text)
  })

  it('checks its last digit, and is taken with a wrong one: since October 2020 it is random', () => {
    expect(read('900101-1234568')?.checks).toBe(true)
    expect(read('900101-1234567')?.checks).toBe(false)
    // Foreigners’ numbers count two more.
    expect(read('900101-5234560')?.checks).toBe(checksBySlowCount('9001015234560', 2))
  })

  it('has one right last digit out of ten, whoever holds it', () => {
    const first = fc.tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 99_999 }),
    )
    fc.assert(
      fc.property(first, ([year, month, day, mark, rest]) => {
        const twelve = `${pad(year, 2)}${pad(month, 2)}${pad(day, 2)}${mark}${pad(rest, 5)}`
        const right = Array.from({ length: 10 }, (_, last) => `${twelve}${last}`).filter(
          (digits) => read(digits)?.checks,
        )
        expect(right).toHaveLength(1)
        expect(checksBySlowCount(right[0] ?? '', mark >= 5 && mark <= 8 ? 2 : 0)).toBe(true)
      }),
    )
  })

  it('finds every single wrong digit of a number that checks, save where 11 is taken for 1', () => {
    const digits = '9001011234568'
    for (let at = 7; at < 12; at++) {
      const wrong = Array.from(
        { length: 10 },
        (_, digit) => digits.slice(0, at) + digit + digits.slice(at + 1),
      )
      const taken = wrong.filter((one) => one !== digits && read(one)?.checks)
      expect(taken.length).toBeLessThanOrEqual(1)
    }
  })

  it('is shown without its last six digits', () => {
    expect(maskResidentNumber('9001011234568')).toBe('900101-1******')
    expect(maskResidentNumber('900101-12345')).toBe('******-*******')
  })
})

function checksBySlowCount(digits: string, more: number): boolean {
  const weights = '234567892345'
  let sum = 0
  for (const [index, weight] of [...weights].entries()) sum += Number(weight) * Number(digits.charAt(index))
  return (11 - (sum % 11) + more) % 10 === Number(digits.charAt(12))
}
