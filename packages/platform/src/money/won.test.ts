import fc from 'fast-check'
import { expect, it } from 'vitest'
import { totalWon, won } from './won.ts'

it('is a whole number that is not negative and exact', () => {
  for (const amount of [0, 1, 2_500_000, Number.MAX_SAFE_INTEGER]) expect(won(amount)).toBe(amount)
  for (const amount of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])
    expect(() => won(amount)).toThrow(RangeError)
})

it('sums exactly or not at all', () => {
  const amounts = fc.array(fc.nat(1_000_000_000_000), { maxLength: 50 })
  fc.assert(
    fc.property(amounts, (list) => {
      const exact = list.reduce((sum, amount) => sum + BigInt(amount), 0n)
      expect(BigInt(totalWon(list.map(won)))).toBe(exact)
    }),
  )
  expect(() => totalWon([won(Number.MAX_SAFE_INTEGER), won(1)])).toThrow(RangeError)
})
