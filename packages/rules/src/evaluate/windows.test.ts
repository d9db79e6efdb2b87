import { describe, expect, test } from 'vitest'
import type { Expression } from '../expression/expression.ts'
import { date } from '../expression/literal.ts'
import { via } from '../expression/relations.ts'
import {
  last,
  mean,
  monthsAfter,
  previous,
  previousRange,
  sameMonthsLastYear,
  total,
} from '../expression/series.ts'
import { about, answer } from '../testing/probe.ts'
import { garden, gardener } from '../testing/toy-vocabulary.ts'

const harvest = {
  '2019-06': 1,
  '2019-07': 2,
  '2019-08': 4,
  '2020-05': 8,
  '2020-06': 16,
  '2020-07': 32,
  '2020-08': 64,
  '2020-09': 1000,
}
const on = (expression: Expression, asOf = '2020-09-15'): unknown =>
  answer(expression, { ...about({ harvest }), asOf })

describe('windows over months', () => {
  test('last(n) are the n full calendar months before the month of the date', () => {
    expect(on(total(gardener.harvest, last(3)))).toBe(16 + 32 + 64)
    expect(on(total(gardener.harvest, last(3)), '2020-09-01')).toBe(16 + 32 + 64)
    expect(on(total(gardener.harvest, last(3)), '2020-09-30')).toBe(16 + 32 + 64)
    expect(on(total(gardener.harvest, last(3)), '2020-10-01')).toBe(32 + 64 + 1000)
  })
  test('previous(k) is the k-th full month before; 1 is last month', () => {
    expect(on(total(gardener.harvest, previous(1)))).toBe(64)
    expect(on(total(gardener.harvest, previous(4)))).toBe(8)
  })
  test('previousRange(2, 4) are three months', () => {
    expect(on(total(gardener.harvest, previousRange(2, 4)))).toBe(8 + 16 + 32)
    expect(on(mean(gardener.harvest, previousRange(2, 4)))).toBe((8 + 16 + 32) / 3)
  })
  test('sameMonthsLastYear(3) are the months of last(3), a year before', () => {
    expect(on(total(gardener.harvest, sameMonthsLastYear(3)))).toBe(1 + 2 + 4)
  })
  test('monthsAfter(date, 3) begins with the month after the month of the date', () => {
    expect(on(total(gardener.harvest, monthsAfter(date('2020-04-01'), 3)))).toBe(8 + 16 + 32)
    expect(on(total(gardener.harvest, monthsAfter(date('2020-04-30'), 3)))).toBe(8 + 16 + 32)
  })
  test('monthsAfter an unknown date is unknown', () => {
    expect(on(total(gardener.harvest, monthsAfter(gardener.bornOn, 3)))).toBeUndefined()
  })
  test('a window crosses the year', () => {
    expect(
      answer(total(gardener.visits, last(2)), {
        ...about({ visits: { '2019-12': 3, '2020-01': 4 } }),
        asOf: '2020-02-10',
      }),
    ).toBe(7)
  })
  test('the mean is the sum, earliest month first, divided by the number of months', () => {
    expect(on(mean(gardener.harvest, last(3)))).toBe((16 + 32 + 64) / 3)
  })
  test('one missing month makes mean and total unknown; nothing counts as zero', () => {
    expect(on(total(gardener.harvest, last(3)), '2020-08-15')).toBe(8 + 16 + 32)
    expect(on(total(gardener.harvest, last(4)), '2020-08-15')).toBeUndefined()
    expect(on(mean(gardener.harvest, last(4)), '2020-08-15')).toBeUndefined()
  })
  test('a month stated as null is missing', () => {
    expect(
      answer(total(gardener.harvest, previous(1)), about({ harvest: { '2020-08': null } })),
    ).toBeUndefined()
  })
  test('an absent series is unknown, a stated zero is zero', () => {
    expect(answer(total(gardener.visits, last(1)), about({}))).toBeUndefined()
    expect(answer(total(gardener.visits, last(1)), about({ visits: { '2020-08': 0 } }))).toBe(0)
  })
  test('a window may begin after a date that another entity knows', () => {
    const facts = { garden: { a: { openedOn: '2020-04-20' } }, gardener: { g: { garden: 'a', harvest } } }
    expect(
      answer(total(gardener.harvest, monthsAfter(via(gardener.garden, garden.openedOn), 2)), { facts }),
    ).toBe(24)
  })
})
