import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  endOfPeriod,
  type Holidays,
  isWorkingDay,
  petitionDeadline,
  workingDaysBetween,
} from './working-days.ts'

/** Chuseok 2025 with the days around it, the longest run of its decade. */
const holidays: Holidays = new Set([
  '2025-10-03',
  '2025-10-05',
  '2025-10-06',
  '2025-10-07',
  '2025-10-08',
  '2025-10-09',
])
const none: Holidays = new Set()

const dateAfter = (days: number): string =>
  new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
const anyDate = fc.integer({ min: 0, max: 1500 }).map(dateAfter)
const anyHolidays = fc.array(anyDate, { maxLength: 60 }).map((dates): Holidays => new Set(dates))
const anyDays = fc.integer({ min: 0, max: 120 })

describe('isWorkingDay', () => {
  test.each([
    ['2025-10-02', true],
    ['2025-10-03', false],
    ['2025-10-04', false],
    ['2025-10-05', false],
    ['2025-10-10', true],
    ['2025-10-11', false],
    ['2025-10-12', false],
  ])('%s: %s', (date, expected) => expect(isWorkingDay(date, holidays)).toBe(expected))
  test.each(['2025-02-29', '2025-10', '', '2025-10-02T00:00', '20251002'])('%s is no date', (date) => {
    expect(() => isWorkingDay(date, none)).toThrow(RangeError)
  })
})

describe('addWorkingDays', () => {
  test('does not count the first day, nor a day on which offices are closed', () => {
    expect(addWorkingDays('2025-10-01', 1, holidays)).toBe('2025-10-02')
    expect(addWorkingDays('2025-10-02', 1, holidays)).toBe('2025-10-10')
    expect(addWorkingDays('2025-10-02', 2, holidays)).toBe('2025-10-13')
    expect(addWorkingDays('2025-10-02', 1, none)).toBe('2025-10-03')
  })
  test('counts from a closed day as from any other', () => {
    expect(addWorkingDays('2025-10-04', 1, holidays)).toBe('2025-10-10')
  })
  test('stays where no day is added', () => {
    expect(addWorkingDays('2025-10-04', 0, holidays)).toBe('2025-10-04')
  })
  test('crosses the end of a year and a leap day', () => {
    expect(addWorkingDays('2027-12-31', 1, none)).toBe('2028-01-03')
    expect(addWorkingDays('2028-02-28', 2, none)).toBe('2028-03-01')
  })
  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%s is no number of days', (days) => {
    expect(() => addWorkingDays('2025-10-01', days, none)).toThrow(RangeError)
  })
  test('ends on a working day, so many working days later', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 120 }), anyHolidays, (from, days, closed) => {
        const end = addWorkingDays(from, days, closed)
        expect(isWorkingDay(end, closed)).toBe(true)
        expect(workingDaysBetween(from, end, closed)).toBe(days)
      }),
    )
  })
  test('comes to the same in two steps as in one', () => {
    fc.assert(
      fc.property(anyDate, anyDays, anyDays, anyHolidays, (from, first, second, closed) => {
        const inSteps = addWorkingDays(addWorkingDays(from, first, closed), second, closed)
        expect(inSteps).toBe(addWorkingDays(from, first + second, closed))
      }),
    )
  })
  test('never comes earlier because of one holiday more', () => {
    fc.assert(
      fc.property(anyDate, anyDays, anyHolidays, anyDate, (from, days, closed, extra) => {
        const more = new Set([...closed, extra])
        expect(addWorkingDays(from, days, more) >= addWorkingDays(from, days, closed)).toBe(true)
      }),
    )
  })
})

describe('workingDaysBetween', () => {
  test('counts the last day and not the first', () => {
    expect(workingDaysBetween('2025-10-02', '2025-10-10', holidays)).toBe(1)
    expect(workingDaysBetween('2025-10-02', '2025-10-09', holidays)).toBe(0)
    expect(workingDaysBetween('2025-10-01', '2025-10-02', holidays)).toBe(1)
    expect(workingDaysBetween('2025-10-02', '2025-10-02', holidays)).toBe(0)
  })
  test('is the number of working days in between, by a slower count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        anyHolidays,
        (start, length, closed) => {
          const dates = Array.from({ length }, (_, index) => dateAfter(start + index + 1))
          const working = dates.filter((date) => isWorkingDay(date, closed)).length
          const [from, to] = [dateAfter(start), dateAfter(start + length)]
          expect(workingDaysBetween(from, to, closed)).toBe(working)
          expect(workingDaysBetween(to, from, closed) + working).toBe(0)
        },
      ),
    )
  })
  test('adds up over a day in between', () => {
    fc.assert(
      fc.property(fc.tuple(anyDate, anyDate, anyDate), anyHolidays, (dates, closed) => {
        const [first = '', middle = '', last = ''] = [...dates].sort()
        const parts = workingDaysBetween(first, middle, closed) + workingDaysBetween(middle, last, closed)
        expect(parts).toBe(workingDaysBetween(first, last, closed))
      }),
    )
  })
})

describe('endOfPeriod', () => {
  test('counts every day but the first', () => {
    expect(endOfPeriod('2025-09-01', 30, holidays)).toBe('2025-10-01')
  })
  test('moves from a closed day to the next open one', () => {
    expect(endOfPeriod('2025-09-03', 30, holidays)).toBe('2025-10-10')
    expect(endOfPeriod('2025-09-12', 1, none)).toBe('2025-09-15')
  })
  test('ends on the first working day from its last day on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), anyDays, anyHolidays, (start, days, closed) => {
        const last = dateAfter(start + days)
        const end = endOfPeriod(dateAfter(start), days, closed)
        expect(isWorkingDay(end, closed)).toBe(true)
        expect(workingDaysBetween(last, end, closed)).toBe(isWorkingDay(last, closed) ? 0 : 1)
      }),
    )
  })
})

describe('petitionDeadline', () => {
  test('up to five days runs in hours: that many working days later', () => {
    expect(petitionDeadline('2025-09-15', 5, holidays)).toBe('2025-09-22')
  })
  test('from six days on counts the day of receipt', () => {
    expect(petitionDeadline('2025-09-15', 6, holidays)).toBe('2025-09-22')
    expect(petitionDeadline('2025-09-15', 7, holidays)).toBe('2025-09-23')
    expect(petitionDeadline('2025-10-02', 7, holidays)).toBe('2025-10-17')
  })
  test('cannot count a day of receipt on which offices are closed', () => {
    expect(petitionDeadline('2025-10-04', 7, holidays)).toBe(petitionDeadline('2025-10-10', 7, holidays))
  })
})
