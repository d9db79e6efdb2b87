import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnonymousAgreement, comparableAgreements } from './comparable-agreements.ts'

const asked = { asOf: '2020-09-15', atLeast: 5 }
const agreements = (cuts: readonly number[]): readonly AnonymousAgreement[] =>
  cuts.map((cut, index) => ({ landlord: `k${index}`, agreedOn: '2020-08-31', cut, months: 6 + index }))

describe('comparable agreements', () => {
  test('five landlords are told as quartiles', () => {
    expect(comparableAgreements(agreements([0.3, 0.1, 0.2, 0.25, 0.2]), asked)).toEqual({
      kind: 'reached',
      landlords: 5,
      cut: { lower: 0.2, median: 0.2, upper: 0.25 },
      months: { lower: 7, median: 8, upper: 9 },
      before: '2020-09-01',
    })
  })

  test('a quartile between two agreements is told in whole per cent', () => {
    const { cut } = comparableAgreements(agreements([0.1, 0.15, 0.2, 0.25, 0.3, 0.31]), asked) as {
      cut: unknown
    }
    expect(cut).toEqual({ lower: 0.16, median: 0.23, upper: 0.29 })
  })

  test('four landlords are too few', () => {
    expect(comparableAgreements(agreements([0.1, 0.2, 0.2, 0.3]), asked)).toEqual({
      kind: 'too-few',
      atLeast: 5,
    })
  })

  test('nobody is too few even where nobody is asked for', () => {
    expect(comparableAgreements([], { ...asked, atLeast: 0 })).toMatchObject({ kind: 'too-few' })
  })

  test('a landlord of many shops counts once, by the latest agreement', () => {
    const one = { landlord: 'k0', agreedOn: '2020-07-01', cut: 0.5, months: 24 }
    const four = agreements([0.1, 0.2, 0.2, 0.3])
    expect(comparableAgreements([...four, one, one], asked)).toMatchObject({ kind: 'too-few' })
    expect(comparableAgreements([one, ...agreements([0.1, 0.2, 0.2, 0.3, 0.3])], asked)).toEqual(
      comparableAgreements(agreements([0.1, 0.2, 0.2, 0.3, 0.3]), asked),
    )
  })

  test('an agreement of this month does not show yet', () => {
    const fresh = { landlord: 'new', agreedOn: '2020-09-01', cut: 0.5, months: 24 }
    expect(comparableAgreements([...agreements([0.1, 0.2, 0.2, 0.3]), fresh], asked)).toMatchObject({
      kind: 'too-few',
    })
  })

  test('the order does not matter, and quartiles lie in order within what was agreed', () => {
    const drawn = fc.array(
      fc.record({
        landlord: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
        agreedOn: fc
          .uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 1 })
          .map(([day]) => `2020-08-${String(day).padStart(2, '0')}`),
        cut: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
        months: fc.integer({ min: 1, max: 24 }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(drawn, (all) => {
        const told = comparableAgreements(all, asked)
        const landlords = new Set(all.map(({ landlord }) => landlord)).size
        expect(told.kind).toBe(landlords < 5 ? 'too-few' : 'reached')
        if (told.kind !== 'reached') return
        const { lower, median, upper } = told.cut
        expect(lower <= median && median <= upper).toBe(true)
        expect(lower).toBeGreaterThanOrEqual(Math.min(...all.map(({ cut }) => cut)))
        expect(upper).toBeLessThanOrEqual(Math.max(...all.map(({ cut }) => cut)))
      }),
    )
  })
})
