import { sumOf } from './sum-of.ts'

/**
 * Whole numbers in proportion to weights that add up to a total: each is rounded down, and what is left goes
 * to the largest remainders (the method of Hamilton). All zero where no weight is above zero.
 */
export const wholeCounts = (weights: readonly number[], total: number): readonly number[] => {
  const sum = sumOf(weights)
  if (!(sum > 0)) return weights.map(() => 0)
  const exact = weights.map((weight) => (weight / sum) * total)
  const whole = exact.map(Math.floor)
  const left = total - sumOf(whole)
  const byRemainder = exact
    .map((count, index) => ({ index, remainder: count - Math.floor(count) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}
