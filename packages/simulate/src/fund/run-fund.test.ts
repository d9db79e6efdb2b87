import type { FundModel, ShockScenario } from '@ondol/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FundRun, type MeanTerms, runFund } from './run-fund.ts'

const text = { ko: '', en: '' }
const calm: ShockScenario = { id: 'calm', title: text, waves: [], origin: text }
const model: FundModel = {
  fund: 'fund',
  rate: 'rate',
  base: 'base',
  claim: {},
  usualLoss: 0.02,
  uncertainty: 0.2,
  joining: { share: 1, overMonths: 1 },
  scenarios: [calm],
  record: { title: text, origin: text, months: {} },
  origin: text,
}

/** Nine months of contributions are needed for a benefit of so many months. */
const termsOf = (amount: number, months: number): MeanTerms => ({
  city: 8,
  member: 8,
  benefit: Array.from({ length: 25 }, (_, paid) =>
    paid >= 9 ? { amount, months } : { amount: 0, months: 0 },
  ),
})

const run = (change: Partial<FundRun>): ReturnType<typeof runFund> =>
  runFund({
    may: 1000,
    terms: termsOf(500, 3),
    model,
    scenario: calm,
    months: 36,
    loss: 1,
    rateAt: () => 1,
    ...change,
  })

describe('a fund', () => {
  test('pays nothing before anybody paid in for long enough', () => {
    const months = run({})
    expect(months.slice(0, 9).map(({ benefits }) => benefits)).toEqual(new Array(9).fill(0))
    expect(months[12]?.benefits).toBeGreaterThan(0)
  })

  test('without loss of work takes in what its members pay and keeps it', () => {
    const months = run({ loss: 0 })
    expect(months.at(-1)).toEqual({
      members: 1000,
      receiving: 0,
      cityContributions: 8000,
      memberContributions: 8000,
      benefits: 0,
      reserve: 36 * 16_000,
    })
  })

  test('holds what it took in less what it paid, and loses nobody', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 1000 }),
        (loss, term, amount) => {
          let sum = 0
          for (const month of run({ loss, terms: termsOf(amount, term) })) {
            sum += month.cityContributions + month.memberContributions - month.benefits
            expect(month.reserve).toBeCloseTo(sum, 3)
            expect(month.members).toBeLessThanOrEqual(1000 + 1e-6)
            // Who is no member receives, or lost their work this month before it was enough.
            expect(month.members + month.receiving).toBeGreaterThan(
              1000 * (1 - Math.min(1, 0.02 * loss)) - 1e-6,
            )
          }
        },
      ),
    )
  })

  test('pays more in a shock, and a higher rate takes in more', () => {
    const shock: ShockScenario = { ...calm, waves: [{ from: 12, months: 6, times: 3 }] }
    const paid = (months: ReturnType<typeof runFund>): number =>
      months.reduce((all, { benefits }) => all + benefits, 0)
    expect(paid(run({ scenario: shock }))).toBeGreaterThan(paid(run({})))
    expect(run({ rateAt: () => 1.125 }).at(-1)?.reserve).toBeGreaterThan(run({}).at(-1)?.reserve ?? 0)
  })
})
