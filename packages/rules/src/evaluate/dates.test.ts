import { describe, expect, test } from 'vitest'
import { addMonths, ageAt, firstOfMonth, monthsBetween } from '../expression/dates.ts'
import type { Expression } from '../expression/expression.ts'
import { date, int, today } from '../expression/literal.ts'
import { about, answer } from '../testing/probe.ts'
import { gardener } from '../testing/toy-vocabulary.ts'

const at = (expression: Expression, asOf: string, bornOn: string | null = null): unknown =>
  answer(expression, { ...about({ bornOn }), asOf })

describe('dates in rules', () => {
  test('today is the date of the question', () => {
    expect(at(today, '2020-09-15')).toBe(20200915)
  })
  test('firstOfMonth counts back from the month of the date; 0 is this month', () => {
    expect(at(firstOfMonth(0), '2020-09-15')).toBe(20200901)
    expect(at(firstOfMonth(1), '2020-03-01')).toBe(20200201)
    expect(at(firstOfMonth(14), '2020-01-31')).toBe(20181101)
  })
  test('age at the date of the question, or at another', () => {
    expect(at(ageAt(gardener.bornOn), '2020-09-15', '1945-09-16')).toBe(74)
    expect(at(ageAt(gardener.bornOn), '2020-09-16', '1945-09-16')).toBe(75)
    expect(at(ageAt(gardener.bornOn, date('2000-01-01')), '2020-09-16', '1945-09-16')).toBe(54)
  })
  test('addMonths clamps to the last day of the month', () => {
    expect(at(addMonths(today, int(6)), '2020-08-31')).toBe(20210228)
    expect(at(addMonths(today, int(-6)), '2020-08-31')).toBe(20200229)
  })
  test('monthsBetween counts completed months', () => {
    expect(at(monthsBetween(gardener.bornOn, today), '2020-09-15', '2020-06-16')).toBe(2)
    expect(at(monthsBetween(gardener.bornOn, today), '2020-09-16', '2020-06-16')).toBe(3)
    expect(at(monthsBetween(today, gardener.bornOn), '2020-09-16', '2020-06-16')).toBe(-3)
  })
  test('an unknown date makes them unknown', () => {
    expect(at(ageAt(gardener.bornOn), '2020-09-15')).toBeUndefined()
    expect(at(addMonths(gardener.bornOn, int(1)), '2020-09-15')).toBeUndefined()
    expect(at(monthsBetween(gardener.bornOn, today), '2020-09-15')).toBeUndefined()
  })
})
