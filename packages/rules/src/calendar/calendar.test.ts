import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonthsTo,
  ageInYears,
  firstDayOf,
  formatDate,
  formatMonth,
  monthOf,
  monthsBetweenDates,
  parseDate,
  parseMonth,
} from './calendar.ts'

const date = (text: string): number => parseDate(text) ?? Number.NaN
const anyDate = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2299-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

describe('dates', () => {
  test('a date is the number YYYYMMDD', () => {
    expect(parseDate('2020-02-29')).toBe(20200229)
    expect(formatDate(20200229)).toBe('2020-02-29')
  })
  test.each([
    '2021-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-04-31',
    '2020-01-00',
    '2020-1-1',
    '20200101',
    '1799-12-31',
    '2300-01-01',
    ' 2020-01-01',
    '2020-01-01T00:00',
    '２０２０-01-01',
    '',
  ])('"%s" is no date', (text) => expect(parseDate(text)).toBeUndefined())
  test('the calendar runs from 1800 to 2299, leap years as in the Gregorian calendar', () => {
    expect(parseDate('1800-01-01')).toBe(18000101)
    expect(parseDate('2299-12-31')).toBe(22991231)
    expect(parseDate('2000-02-29')).toBe(20000229)
  })
  test('every day of the calendar reads back', () => {
    fc.assert(fc.property(anyDate, (text) => formatDate(date(text)) === text))
  })
})

describe('months', () => {
  test.each(['2020-13', '2020-00', '2020-1', '2020', '2020-01-01', '1799-12', '2300-01', '__proto__'])(
    '"%s" is no month',
    (text) => expect(parseMonth(text)).toBeUndefined(),
  )
  test('months follow each other across the year', () => {
    expect((parseMonth('2020-01') ?? 0) - (parseMonth('2019-12') ?? 0)).toBe(1)
    expect(formatMonth(monthOf(20200915))).toBe('2020-09')
    expect(firstDayOf(monthOf(20200915))).toBe(20200901)
  })
})

describe('age', () => {
  test('a year is completed on the birthday', () => {
    expect(ageInYears(date('1945-09-15'), date('2020-09-14'))).toBe(74)
    expect(ageInYears(date('1945-09-15'), date('2020-09-15'))).toBe(75)
  })
  test('who was born on 29 February completes a year on 1 March of a common year', () => {
    expect(ageInYears(date('2000-02-29'), date('2019-02-28'))).toBe(18)
    expect(ageInYears(date('2000-02-29'), date('2019-03-01'))).toBe(19)
    expect(ageInYears(date('2000-02-29'), date('2020-02-29'))).toBe(20)
  })
  test('age is negative before birth', () => {
    expect(ageInYears(date('2021-01-01'), date('2020-09-15'))).toBe(-1)
  })
})

describe('adding months', () => {
  test('the day is clamped to the end of the month', () => {
    expect(formatDate(addMonthsTo(date('2020-01-31'), 1))).toBe('2020-02-29')
    expect(formatDate(addMonthsTo(date('2020-03-31'), -13))).toBe('2019-02-28')
    expect(formatDate(addMonthsTo(date('2020-08-31'), 1))).toBe('2020-09-30')
  })
  test('years are crossed both ways', () => {
    expect(formatDate(addMonthsTo(date('2020-11-15'), 3))).toBe('2021-02-15')
    expect(formatDate(addMonthsTo(date('2020-01-15'), -1))).toBe('2019-12-15')
    expect(formatDate(addMonthsTo(date('2020-09-15'), 0))).toBe('2020-09-15')
  })
})

describe('months between', () => {
  test('only completed months count', () => {
    expect(monthsBetweenDates(date('2020-01-15'), date('2020-03-14'))).toBe(1)
    expect(monthsBetweenDates(date('2020-01-15'), date('2020-03-15'))).toBe(2)
    expect(monthsBetweenDates(date('2020-01-15'), date('2020-01-15'))).toBe(0)
  })
  test('a month from the 31st is completed on the day that follows a shorter month', () => {
    expect(monthsBetweenDates(date('2020-01-31'), date('2020-02-29'))).toBe(0)
    expect(monthsBetweenDates(date('2020-01-31'), date('2020-03-01'))).toBe(1)
  })
  test('backwards it is the negative of forwards', () => {
    expect(monthsBetweenDates(date('2020-03-14'), date('2020-01-15'))).toBe(-1)
    fc.assert(
      fc.property(
        anyDate,
        anyDate,
        (a, b) => monthsBetweenDates(date(a), date(b)) + monthsBetweenDates(date(b), date(a)) === 0,
      ),
    )
  })
  test('adding the completed months never passes the later date', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const [from, to] = [date(a), date(b)].sort((left, right) => left - right) as [number, number]
        const months = monthsBetweenDates(from, to)
        expect(addMonthsTo(from, months)).toBeLessThanOrEqual(to)
        expect(addMonthsTo(from, months + 1)).toBeGreaterThanOrEqual(to)
      }),
    )
  })
})
