import { describe, expect, test } from 'vitest'
import {
  add,
  divide,
  largest,
  multiply,
  roundDown,
  smallest,
  subtract,
  within,
} from '../expression/arithmetic.ts'
import { above, atLeast, atMost, below, equal, notEqual } from '../expression/compare.ts'
import type { Expression, Typed } from '../expression/expression.ts'
import { date, int, ratio, won } from '../expression/literal.ts'
import { about, answer } from '../testing/probe.ts'
import { grade, tax } from '../testing/toy-pack.ts'
import { garden, gardener } from '../testing/toy-vocabulary.ts'

const points = (value: number | null): ReturnType<typeof about> => about({ points: value })
const area = (value: number): Expression => ({ kind: 'literal', type: 'area', value })
const sixOperators = (left: Expression, right: Expression): readonly unknown[] =>
  (['lt', 'le', 'eq', 'ne', 'ge', 'gt'] as const).map((op) =>
    answer({ kind: 'compare', op, left, right }, about({})),
  )
const LESS = [true, true, false, true, false, false]
const SAME = [false, true, true, false, true, false]
const MORE = [false, false, false, true, true, true]

describe('comparing', () => {
  test('ratios: a difference below 1e-9 is none, one of 1e-9 counts', () => {
    expect(sixOperators(ratio(0.5), ratio(0.5 + 0.9e-9))).toEqual(SAME)
    expect(sixOperators(ratio(0.5 + 0.9e-9), ratio(0.5))).toEqual(SAME)
    expect(sixOperators(ratio(0), ratio(1e-9))).toEqual(LESS)
    expect(sixOperators(ratio(1e-9), ratio(0))).toEqual(MORE)
  })
  test('won: a difference below 0.001 is none, one of 0.001 counts', () => {
    expect(sixOperators(won(1000), won(1000.0009))).toEqual(SAME)
    expect(sixOperators(won(1000.0009), won(1000))).toEqual(SAME)
    expect(sixOperators(won(0), won(0.001))).toEqual(LESS)
    expect(sixOperators(won(0.001), won(0))).toEqual(MORE)
  })
  test('areas: as ratios, within 1e-9', () => {
    expect(sixOperators(area(33), area(33 + 1e-10))).toEqual(SAME)
    expect(sixOperators(area(33), area(33 + 1e-8))).toEqual(LESS)
  })
  test('integers and dates compare exactly', () => {
    expect(sixOperators(int(4), int(5))).toEqual(LESS)
    expect(sixOperators(int(5), int(5))).toEqual(SAME)
    expect(sixOperators(date('2020-02-29'), date('2020-03-01'))).toEqual(LESS)
    expect(sixOperators(date('2020-03-01'), date('2020-03-01'))).toEqual(SAME)
    expect(sixOperators(date('2020-03-02'), date('2020-03-01'))).toEqual(MORE)
  })
  test('on paper: 1 − 8,000,000 ÷ 10,000,000 is 20%, not a little less', () => {
    const drop = subtract(ratio(1), divide(won(8_000_000), won(10_000_000)))
    expect(1 - 8_000_000 / 10_000_000).toBeLessThan(0.2)
    expect(answer(atLeast(drop, ratio(0.2)), about({}))).toBe(true)
    expect(answer(below(drop, ratio(0.2)), about({}))).toBe(false)
    expect(answer(above(drop, ratio(0.2)), about({}))).toBe(false)
  })
  test('one won under is under', () => {
    const drop = subtract(ratio(1), divide(won(8_000_001), won(10_000_000)))
    expect(answer(atLeast(drop, ratio(0.2)), about({}))).toBe(false)
  })
  test('with an unknown side the answer is unknown', () => {
    for (const compare of [below, atMost, equal, notEqual, atLeast, above]) {
      expect(answer(compare(gardener.points, int(5)), points(null))).toBeUndefined()
      expect(answer(compare(gardener.points, gardener.points), points(null))).toBeUndefined()
      const five: Typed<'int', 'gardener'> = int(5)
      expect(answer(compare(five, gardener.points), points(null))).toBeUndefined()
    }
  })
})

describe('arithmetic', () => {
  test('sums, differences, products and quotients are those of IEEE doubles', () => {
    expect(answer(add(ratio(0.1), ratio(0.2)), about({}))).toBe(0.1 + 0.2)
    expect(answer(subtract(ratio(1), ratio(0.8)), about({}))).toBe(1 - 0.8)
    expect(answer(multiply(won(3), ratio(0.1)), about({}))).toBe(3 * 0.1)
    expect(answer(divide(won(1), int(3)), about({}))).toBe(1 / 3)
  })
  test('several parts are taken from left to right', () => {
    const [a, b, c] = [0.1, 0.2, 0.3]
    expect(a + b + c).not.toBe(a + (b + c))
    expect(answer(add(ratio(a), ratio(b), ratio(c)), about({}))).toBe(a + b + c)
    const subtraction: Expression = { kind: 'arithmetic', op: 'subtract', of: [int(10), int(3), int(2)] }
    expect(answer(subtraction, about({}))).toBe(5)
    const division: Expression = { kind: 'arithmetic', op: 'divide', of: [won(100), int(5), int(2)] }
    expect(answer(division, about({}))).toBe(10)
  })
  test('one part is itself', () => {
    expect(answer(add(int(7)), about({}))).toBe(7)
    expect(answer(smallest(int(7)), about({}))).toBe(7)
  })
  test('a difference may be negative', () => {
    expect(answer(subtract(won(1), won(3)), about({}))).toBe(-2)
  })
  test('a result that is no number is unknown, one past the largest double is infinite', () => {
    const huge = multiply(ratio(1e200), ratio(1e200))
    expect(answer(huge, about({}))).toBe(Number.POSITIVE_INFINITY)
    expect(answer(subtract(huge, huge), about({}))).toBeUndefined()
    expect(answer(multiply(ratio(0), huge), about({}))).toBeUndefined()
    expect(answer(divide(huge, huge), about({}))).toBeUndefined()
  })
  test('smallest and largest', () => {
    expect(answer(smallest(int(3), int(1), int(2)), about({}))).toBe(1)
    expect(answer(largest(int(3), int(1), int(5), int(2)), about({}))).toBe(5)
  })
  test('within holds a value between two bounds', () => {
    const held = (value: number): unknown =>
      answer(within(won(value), { least: won(100), most: won(200) }), about({}))
    expect([held(99), held(100), held(150), held(200), held(201)]).toEqual([100, 100, 150, 200, 200])
  })
  test('any unknown part makes the result unknown, even times zero', () => {
    const unknown = points(null)
    expect(answer(add(gardener.points, int(1)), unknown)).toBeUndefined()
    expect(answer(add(int(1), int(2), gardener.points), unknown)).toBeUndefined()
    expect(answer(multiply(int(0), gardener.points), unknown)).toBeUndefined()
    expect(answer(smallest(int(0), gardener.points), unknown)).toBeUndefined()
    expect(answer(largest(gardener.points, int(0)), unknown)).toBeUndefined()
    expect(answer(divide(int(0), gardener.points), unknown)).toBeUndefined()
  })
  test('division by zero is unknown, also 0 ÷ 0', () => {
    expect(answer(divide(won(5), won(0)), about({}))).toBeUndefined()
    expect(answer(divide(won(0), won(0)), about({}))).toBeUndefined()
    expect(answer(divide(won(0), won(5)), about({}))).toBe(0)
    expect(answer(divide(int(1), gardener.points), points(0))).toBeUndefined()
  })
  test('zero is exactly zero: dividing by 0.0001 won is a division', () => {
    expect(answer(divide(won(1), won(0.0001)), about({}))).toBe(10_000)
  })
})

describe('rounding down', () => {
  const rounded = (value: number, to = 10): unknown => answer(roundDown(won(value), to), about({}))
  test('to a multiple of so many won', () => {
    expect([rounded(1239), rounded(1230), rounded(9), rounded(0)]).toEqual([1230, 1230, 0, 0])
    expect([rounded(1999, 1000), rounded(1.5, 1)]).toEqual([1000, 1])
  })
  test('0.001 won is added first, so that exact sums stay exact', () => {
    expect(700 * 0.7).toBeLessThan(490)
    expect(rounded(700 * 0.7)).toBe(490)
    expect(rounded(1239.9991)).toBe(1240)
    expect(rounded(1239.9989)).toBe(1230)
  })
  test('below zero it goes down too', () => {
    expect(rounded(-1)).toBe(-10)
  })
  test('unknown stays unknown', () => {
    expect(answer(roundDown(gardener.savings, 10), about({}))).toBeUndefined()
  })
})

describe('scales', () => {
  const graded = (value: number): unknown => answer(grade.at(ratio(value)), about({}))
  test('single: 0 below the first step', () => {
    expect([graded(0), graded(0.19), graded(-1)]).toEqual([0, 0, 0])
  })
  test('single: "from" is reached at the threshold, within the tolerance of its input', () => {
    expect([graded(0.2), graded(1 - 0.8), graded(0.2 - 1e-8)]).toEqual([0.1, 0.1, 0])
  })
  test('single: "above" is reached only beyond the threshold, by the tolerance at least', () => {
    expect([graded(0.5), graded(0.5 + 0.9e-9), graded(0.5 + 1e-8)]).toEqual([0.1, 0.1, 0.4])
  })
  test('single: the last step has no end', () => {
    expect(graded(1000)).toBe(0.4)
  })
  test('marginal: every part of the number is multiplied by the rate of its own step', () => {
    const levied = (value: number): unknown => answer(tax.at(won(value)), about({}))
    expect([levied(0), levied(1000), levied(2000), levied(5000), levied(6000)]).toEqual([0, 0, 100, 400, 600])
  })
  test('unknown stays unknown', () => {
    expect(answer(grade.at(gardener.portion), about({}))).toBeUndefined()
    expect(answer(tax.at(gardener.savings), about({}))).toBeUndefined()
  })
  test('of another entity', () => {
    const facts = { garden: { a: { fee: 2000 } } }
    expect(answer(tax.at(garden.fee), { of: 'garden/a', facts })).toBe(100)
  })
})
