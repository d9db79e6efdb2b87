import { expect, test } from 'vitest'
import { shuffle, streamOf } from './random-at.ts'

const ROWS = 200_000

const mean = (draw: (row: number) => number): number => {
  let sum = 0
  for (let row = 0; row < ROWS; row++) sum += draw(row)
  return sum / ROWS
}

test('the same place gives the same number, another seed, stream or row another', () => {
  const stream = streamOf(7, 'person.income')
  expect(stream.uniform(12)).toBe(streamOf(7, 'person.income').uniform(12))
  const others = [
    stream.uniform(13),
    streamOf(8, 'person.income').uniform(12),
    streamOf(7, 'person.work').uniform(12),
  ]
  for (const other of others) expect(other).not.toBe(stream.uniform(12))
})

test('uniform numbers fill [0, 1) evenly, also from one row to the next', () => {
  const { uniform } = streamOf(1, 'any')
  expect(mean(uniform)).toBeCloseTo(0.5, 2)
  const tenths = new Array<number>(100).fill(0)
  for (let row = 0; row < ROWS; row++) {
    const cell = Math.floor(uniform(row) * 10) * 10 + Math.floor(uniform(row + 1) * 10)
    tenths[cell] = (tenths[cell] ?? 0) + 1
  }
  // Chi-squared of 99 degrees of freedom; 149 is passed once in a thousand.
  const expected = ROWS / 100
  const chiSquared = tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  expect(chiSquared).toBeLessThan(149)
})

test('normal numbers have mean 0 and variance 1', () => {
  const { normal } = streamOf(1, 'any')
  expect(mean(normal)).toBeCloseTo(0, 1)
  expect(mean((row) => normal(row) ** 2)).toBeCloseTo(1, 1)
})

test('two streams are not correlated', () => {
  const one = streamOf(3, 'a')
  const other = streamOf(3, 'b')
  expect(Math.abs(mean((row) => (one.uniform(row) - 0.5) * (other.uniform(row) - 0.5)))).toBeLessThan(0.001)
})

test('a shuffle keeps every number and moves most', () => {
  const numbers = Int32Array.from({ length: 1000 }, (_, index) => index)
  shuffle(numbers, streamOf(5, 'shuffle'))
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, index) => index))
  expect(numbers.filter((number, index) => number === index).length).toBeLessThan(20)
})
