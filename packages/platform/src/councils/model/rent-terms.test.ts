import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastDayOf, lastMonthOf, monthsKept, reducedRent, reductionOf } from './rent-terms.ts'

it('lowers a rent by whole tens of won, as on paper', () => {
  expect(reductionOf(2_500_000, { cut: 0.25 })).toBe(625_000)
  expect(reductionOf(1_234_567, { cut: 0.3 })).toBe(370_370)
  expect(reductionOf(10_000_000, { cut: 0.07 })).toBe(700_000) // not 699,990, as binary fractions have it
})

it('never asks for more than was owed, and leaves nothing over', () => {
  const rent = fc.integer({ min: 0, max: 1_000_000_000 })
  const cut = fc.integer({ min: 1, max: 999 }).map((points) => points / 1000)
  fc.assert(
    fc.property(rent, cut, (won, share) => {
      const terms = { cut: share }
      expect(reductionOf(won, terms) + reducedRent(won, terms)).toBe(won)
      expect(reductionOf(won, terms)).toBeLessThanOrEqual(won * share + 0.001)
      expect(reductionOf(won, terms)).toBeGreaterThan(won * share - 10)
    }),
  )
})

it('runs to the end of its last month, also over a year', () => {
  const terms = { from: '2020-10', months: 6 }
  expect([lastMonthOf(terms), lastDayOf(terms)]).toEqual(['2021-03', '2021-03-31'])
  expect(lastDayOf({ from: '2023-12', months: 3 })).toBe('2024-02-29')
})

it('counts the months that were kept, and no more than were agreed', () => {
  const terms = { from: '2020-10', months: 6 }
  const kept = ['2020-09-30', '2020-10-31', '2020-11-01', '2021-03-31', '2021-04-01', '2022-01-01']
  expect(kept.map((day) => monthsKept(terms, day))).toEqual([0, 0, 1, 5, 6, 6])
})
