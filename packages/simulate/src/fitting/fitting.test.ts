import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitMix } from './fit-mix.ts'
import { fitTable } from './fit-table.ts'
import { wholeCounts } from './whole-counts.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)

describe('a table fitted to its margins', () => {
  test('keeps its pattern where only the sums change', () => {
    const { cells, farthest } = fitTable({
      shape: [2, 2],
      pattern: [1, 2, 3, 4],
      margins: [
        { axes: [0], sums: [30, 70] },
        { axes: [1], sums: [40, 60] },
      ],
    })
    expect(farthest).toBeLessThan(1e-10)
    expect(sum(cells)).toBeCloseTo(100)
    // The odds ratio is what fitting keeps.
    const [a = 0, b = 0, c = 0, d = 0] = cells
    expect((a * d) / (b * c)).toBeCloseTo((1 * 4) / (2 * 3))
  })

  test('recovers any table from its own two-way margins and its pattern', () => {
    const cell = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 24, maxLength: 24 }),
        fc.array(cell, { minLength: 24, maxLength: 24 }),
        (truth, pattern) => {
          const margin = (keep: (index: number) => number, length: number): number[] => {
            const sums = new Array<number>(length).fill(0)
            for (const [index, count] of truth.entries()) sums[keep(index)] = (sums[keep(index)] ?? 0) + count
            return sums
          }
          const rows = margin((index) => Math.floor(index / 12), 2)
          const middle = margin((index) => Math.floor(index / 4) % 3, 3)
          const last = margin((index) => index % 4, 4)
          const { farthest, cells } = fitTable({
            shape: [2, 3, 4],
            pattern,
            margins: [
              { axes: [0], sums: rows },
              { axes: [1], sums: middle },
              { axes: [2], sums: last },
            ],
          })
          expect(farthest).toBeLessThan(1e-9)
          expect(sum(cells)).toBeCloseTo(sum(truth), 6)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('says where the margins cannot be had', () => {
    const { farthest } = fitTable({
      shape: [2, 2],
      pattern: [1, 0, 0, 1],
      margins: [
        { axes: [0], sums: [30, 70] },
        { axes: [1], sums: [70, 30] },
      ],
    })
    expect(farthest).toBeGreaterThan(0.1)
  })
})

describe('a mix fitted to sums', () => {
  const holdings = [
    [1, 1, 0],
    [1, 2, 0],
    [1, 2, 1],
    [1, 2, 2],
    [1, 1, 1],
  ]

  test('has the wanted sums wherever some mix has them', () => {
    const weight = fc.double({ min: 1, max: 100, noNaN: true })
    const weights = fc.array(weight, { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(weights, weights, (truth, start) => {
        const sums = [0, 1, 2].map((thing) =>
          sum(truth.map((count, kind) => count * (holdings[kind]?.[thing] ?? 0))),
        )
        const { farthest, weights: fitted } = fitMix({ weights: start, holdings, sums })
        expect(farthest).toBeLessThan(1e-8)
        expect(Math.min(...fitted)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 50 },
    )
  })

  test('stays as it is where the sums are right already', () => {
    const { weights } = fitMix({ weights: [10, 20, 5, 5, 1], holdings, sums: [41, 71, 16] })
    expect(weights.map((weight) => Math.round(weight * 1e6) / 1e6)).toEqual([10, 20, 5, 5, 1])
  })
})

test('whole counts add up to the total and lie within one of their share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 10_000 }),
      (weights, total) => {
        fc.pre(sum(weights) > 1e-6)
        const counts = wholeCounts(weights, total)
        expect(sum(counts)).toBe(total)
        for (const [index, count] of counts.entries())
          expect(Math.abs(count - ((weights[index] ?? 0) / sum(weights)) * total)).toBeLessThan(1 + 1e-6)
      },
    ),
  )
  expect(wholeCounts([0, 0], 5)).toEqual([0, 0])
})
