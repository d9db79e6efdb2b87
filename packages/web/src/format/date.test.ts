import { expect, it } from 'vitest'
import { dayAfterMonth, formatDate, formatMonth } from './date.ts'
import { formatRatio } from './ratio.ts'

it('writes dates and months in both languages', () => {
  expect(formatDate('2020-09-15', 'ko')).toBe('2020년 9월 15일')
  expect(formatDate('2020-09-15', 'en')).toBe('15 September 2020')
  expect(formatMonth('2020-06', 'ko')).toBe('2020년 6월')
  expect(formatMonth('2020-06', 'en')).toBe('June 2020')
})

it('knows when a month is over', () => {
  expect(dayAfterMonth('2020-06')).toBe('2020-07-01')
  expect(dayAfterMonth('2020-12')).toBe('2021-01-01')
})

it('writes ratios as percentages', () => {
  expect(formatRatio(0.5)).toBe('50%')
  expect(formatRatio(0.58333)).toBe('58.3%')
  expect(formatRatio(0.015)).toBe('1.5%')
})
