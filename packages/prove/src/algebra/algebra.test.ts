import { describe, expect, test } from 'vitest'
import { constant, difference, keyOf, product, sum, variable, whole } from './polynomial.ts'
import { decimal, nearestNumber, order, plus, rational } from './rational.ts'

describe('fractions', () => {
  test('a number is the decimal that it is written as', () => {
    expect(decimal(0.1)).toEqual(rational(1n, 10n))
    expect(decimal(1e-9)).toEqual(rational(1n, 10n ** 9n))
    expect(decimal(-2.5)).toEqual(rational(-5n, 2n))
    expect(decimal(3e21)).toEqual(rational(3n * 10n ** 21n))
  })
  test('sums and order are exact', () => {
    expect(plus(decimal(0.1), decimal(0.2))).toEqual(decimal(0.3))
    expect(order(rational(1n, 3n), decimal(0.333))).toBeGreaterThan(0)
  })
  test('long digits come down to the nearest double', () => {
    expect(nearestNumber(rational(10n ** 400n + 1n, 3n * 10n ** 400n))).toBe(1 / 3)
  })
})

describe('polynomials', () => {
  const [x, y] = [variable('x'), variable('y')]
  test('what cancels vanishes', () => {
    expect(difference(sum(x, y), y)).toEqual(x)
    expect(difference(x, x).size).toBe(0)
  })
  test('products are multiplied out, whatever their order', () => {
    const both = product(sum(x, y), difference(x, y))
    expect(keyOf(both)).toBe(keyOf(difference(product(x, x), product(y, y))))
    expect(keyOf(product(x, y))).toBe(keyOf(product(y, x)))
  })
  test('whole coefficients without a common divisor say the same', () => {
    const halves = sum(product(x, constant(rational(3n, 2n))), constant(rational(-9n, 4n)))
    expect(keyOf(whole(halves))).toBe('-3/1*+2/1*x')
  })
})
