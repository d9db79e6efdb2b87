import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costByMonth } from './cost-by-month.ts'
import { MOST_MONTHS } from './tally.ts'

const sums = (terms: Readonly<Record<number, number>>): Float64Array => {
  const byMonths = new Float64Array(MOST_MONTHS + 1)
  for (const [term, won] of Object.entries(terms)) byMonths[Number(term)] = won
  return byMonths
}

const ALL = { share: 1, overMonths: 1 }

describe('cost by month', () => {
  test('a monthly benefit runs for its term', () => {
    expect(costByMonth('KRW/month', sums({ 3: 100 }), ALL).slice(0, 5)).toEqual([100, 100, 100, 0, 0])
  })

  test('what is paid once is paid with the claim, and claims come in evenly', () => {
    expect(costByMonth('KRW', sums({ 0: 120 }), { share: 0.5, overMonths: 3 }).slice(0, 4)).toEqual([
      20, 20, 20, 0,
    ])
  })

  test('a yearly sum falls due each year, at the end in part', () => {
    const cost = costByMonth('KRW/year', sums({ 30: 12 }), ALL)
    expect([cost[0], cost[12], cost[24], cost[36]]).toEqual([12, 12, 6, 0])
    expect(cost.reduce((all, won) => all + won, 0)).toBe(30)
  })

  test('what ends within five years costs its whole term, however claims come in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 1e9 }),
        (term, overMonths, won) => {
          const cost = costByMonth('KRW/month', sums({ [term]: won }), { share: 1, overMonths })
          expect(cost.reduce((all, month) => all + month, 0) / (term * won)).toBeCloseTo(1, 9)
        },
      ),
    )
  })
})
