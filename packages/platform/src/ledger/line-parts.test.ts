import fc from 'fast-check'
import { expect, it } from 'vitest'
import { won } from '../money/index.ts'
import { type LinePart, takeFrom } from './line-parts.ts'

const part = (year: number, amount: number): LinePart => ({
  line: { kind: 'budget', programme: 'youth-basic-income', year },
  amount: won(amount),
})

it('takes from the first part on', () => {
  const parts = [part(2026, 300), part(2027, 500)]
  expect(takeFrom(parts, 200)).toEqual([part(2026, 200)])
  expect(takeFrom(parts, 400)).toEqual([part(2026, 300), part(2027, 100)])
  expect(takeFrom(parts, 0)).toEqual([])
})

it('takes all that there is, and never more', () => {
  const amounts = fc.array(fc.nat(1_000), { maxLength: 5 })
  fc.assert(
    fc.property(amounts, fc.nat(6_000), (held, wanted) => {
      const parts = held.map((amount, index) => part(2026 + index, amount))
      const taken = takeFrom(parts, wanted).reduce((sum, { amount }) => sum + amount, 0)
      expect(taken).toBe(
        Math.min(
          wanted,
          held.reduce((sum, amount) => sum + amount, 0),
        ),
      )
    }),
  )
})
