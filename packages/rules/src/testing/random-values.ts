import type { NumberMark } from '../model/value-type.ts'
import type { Draw } from './draw.ts'

/** Dates at which random questions are asked: ends of months and years, a leap day, the middle of a month. */
export const QUESTION_DATES: readonly string[] = [
  '2020-09-15',
  '2020-12-31',
  '2021-01-01',
  '2021-03-31',
  '2024-02-29',
]

/** Dates near the dates of questions, and far from them. */
const DATES: readonly string[] = [
  ...QUESTION_DATES,
  '1945-09-15',
  '1945-09-16',
  '2000-02-29',
  '2019-06-30',
  '2020-03-01',
  '2020-08-31',
  '2025-01-01',
]

/** Few numbers, so that equal ones and boundaries come up often. */
const NUMBERS: Readonly<Record<NumberMark, readonly number[]>> = {
  int: [0, 1, 2, 3, 5, 6, 12],
  won: [0, 1, 10, 999, 1000, 1001, 5000, 8_000_000, 10_000_000, 1_234_567],
  ratio: [0, 0.1, 0.2, 0.25, 0.3, 0.5, 0.8, 1],
  area: [0.5, 10, 33.3, 50],
}

export const CHOICES: readonly string[] = ['red', 'green', 'blue']

export const randomDate = (draw: Draw): string => draw.pick(DATES)
export const randomNumber = (draw: Draw, type: NumberMark): number => draw.pick(NUMBERS[type])
