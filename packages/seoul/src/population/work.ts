import type { FittedChoice } from '@ondol/rules'
import { assumed } from './origins.ts'

const ids = [
  'employee',
  'temporary',
  'daily',
  'special',
  'freelancer',
  'artist',
  'self-employed',
  'unpaid-family',
  'unemployed',
  'inactive',
] as const

/** How kinds of work go together with age (from 15, 20, 25, 30, 40, 50, 60 and 70) for men and for women. */
const men = [
  [1, 4, 0.5, 0.3, 0.2, 0.1, 0.1, 0.1, 1, 92],
  [12, 16, 2, 1, 2, 0.8, 1, 0.3, 5, 60],
  [46, 14, 2, 2, 3, 1, 3, 0.3, 7, 22],
  [62, 7, 2, 3, 3, 0.8, 10, 0.3, 4, 9],
  [58, 5, 3, 4, 2.5, 0.5, 18, 0.2, 3, 6],
  [46, 6, 4, 4.5, 2, 0.3, 22, 0.2, 3, 12],
  [22, 11, 5, 3.5, 1.5, 0.2, 19, 0.3, 3, 35],
  [3, 8, 2, 0.8, 0.5, 0.1, 8, 0.5, 1, 76],
] as const
const women = [
  [1, 5, 0.4, 0.2, 0.2, 0.1, 0.1, 0.1, 1, 92],
  [17, 19, 1, 1, 3, 1, 1, 0.2, 5, 52],
  [50, 14, 1, 2, 4, 1.2, 2.5, 0.3, 6, 19],
  [46, 9, 1, 3, 3.5, 0.8, 5, 0.8, 4, 27],
  [38, 10, 1.5, 5, 3, 0.5, 8, 1.5, 3, 29],
  [29, 12, 2.5, 5, 1.5, 0.2, 9, 2.5, 2.5, 36],
  [11, 12, 3, 3, 0.8, 0.1, 7, 2.5, 1.5, 59],
  [1, 6, 1, 0.5, 0.2, 0.1, 3, 1.2, 0.5, 87],
] as const

/** How people work, fitted to the city's residents by sex and age. */
export const work: FittedChoice = {
  field: 'work',
  ids,
  ages: [15, 20, 25, 30, 40, 50, 60, 70],
  pattern: [men, women],
  shares: [33.4, 8, 2.2, 2.5, 2.1, 0.5, 8.9, 0.9, 2.5, 39],
  origin: assumed(
    '15세 이상 시민이 일하는 방식의 비율은 어림이다. 실태조사가 나오면 그 값으로 바꾼다',
    'The shares of residents from 15 on by kind of work are rough; a survey should take their place',
  ),
}
