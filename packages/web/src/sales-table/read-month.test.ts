import { describe, expect, it } from 'vitest'
import { readDate, readPeriod, readYear } from './read-month.ts'

const june = { year: 2020, month: 6, day: null }
const day = { year: 2020, month: 6, day: 15 }

describe('readDate', () => {
  it.each([
    '2020.06',
    '2020-06',
    '2020/6',
    '202006',
    '2020년 6월',
    '2020년06월',
    '2020. 6.',
    '2020. 6',
    "'20.6",
    '20-06',
    '2020년 6월분',
    'Jun-20',
    'June 2020',
  ])('reads the month %s', (cell) => expect(readDate(cell)).toEqual(june))
  it.each([
    '2020.06.15',
    '2020-06-15',
    '20200615',
    '2020/6/15',
    '2020. 6. 15.',
    '2020년 6월 15일',
    '200615',
    '20.06.15',
    '2020-06-15 14:22:11',
    '2020-06-15T14:22:11',
    '2020.06.15(월)',
    '15-Jun-20',
    '43997',
  ])('reads the day %s', (cell) => expect(readDate(cell)).toEqual(day))
  it('leaves the year open where the cell does not say it', () => {
    expect(readDate('6월')).toEqual({ year: null, month: 6, day: null })
    expect(readDate('6월 15일')).toEqual({ year: null, month: 6, day: 15 })
  })
  it.each([
    '2020-13',
    '2020-00',
    '2020-06-31',
    '2019-02-29',
    '1999-01',
    '12,000,000',
    '합계',
    '',
    '0',
    '1234567890',
    '6',
  ])('refuses %j', (cell) => expect(readDate(cell)).toBeNull())
  it('knows leap days', () => expect(readDate('20200229')).toEqual({ year: 2020, month: 2, day: 29 }))
})

describe('readPeriod', () => {
  it.each([
    ['2020년 1기', 2020, [1, 2, 3, 4, 5, 6]],
    ['2020년 제2기 확정', 2020, [7, 8, 9, 10, 11, 12]],
    ['2020 상반기', 2020, [1, 2, 3, 4, 5, 6]],
    ['하반기', null, [7, 8, 9, 10, 11, 12]],
    ['2020년 2분기', 2020, [4, 5, 6]],
    ['2020.01~2020.06', 2020, [1, 2, 3, 4, 5, 6]],
    ['2020-01-01 ~ 2020-06-30', 2020, [1, 2, 3, 4, 5, 6]],
  ])('reads %s', (cell, year, months) => expect(readPeriod(cell)).toEqual({ year, months }))
  it.each(['2020.06', '6월', '', '기간'])('is not taken in by %j', (cell) =>
    expect(readPeriod(cell)).toBeNull(),
  )
})

describe('readYear', () => {
  it.each(['2020', '2020년', '2020년도'])('reads %s', (cell) => expect(readYear(cell)).toBe(2020))
  it.each(['20', '2020.06', '3020', ''])('refuses %j', (cell) => expect(readYear(cell)).toBeNull())
})
