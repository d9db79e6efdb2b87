/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

export const ZERO: Rational = { n: 0n, d: 1n }
export const ONE: Rational = { n: 1n, d: 1n }

/** n ÷ d in lowest terms; `d` is not zero. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new Error(`${n} ÷ 0: expected a denominator other than zero`)
  const divisor = greatestDivisor(n, d) * (d < 0n ? -1n : 1n)
  return { n: n / divisor, d: d / divisor }
}

/** The decimal that a number is written as: 0.1 is 1 ÷ 10, though the double beside it lies a little above. */
export function decimal(value: number): Rational {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const digits = BigInt(`${whole}${fraction}`)
  const shift = Number(exponent) - fraction.length
  return shift < 0 ? rational(digits, 10n ** BigInt(-shift)) : rational(digits * 10n ** BigInt(shift))
}

export const plus = (a: Rational, b: Rational): Rational =>
  a.d === b.d && a.d === 1n ? { n: a.n + b.n, d: 1n } : rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const times = (a: Rational, b: Rational): Rational =>
  a.d === 1n && b.d === 1n ? { n: a.n * b.n, d: 1n } : rational(a.n * b.n, a.d * b.d)
export const negative = ({ n, d }: Rational): Rational => ({ n: -n, d })
export const absolute = (a: Rational): Rational => (a.n < 0n ? negative(a) : a)

/** Below zero where a < b, zero where they are equal, above zero where a > b. */
export function order(a: Rational, b: Rational): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

export const least = (of: readonly Rational[]): Rational =>
  of.reduce((best, one) => (order(one, best) < 0 ? one : best))
export const most = (of: readonly Rational[]): Rational =>
  of.reduce((best, one) => (order(one, best) > 0 ? one : best))

/** Digits beyond those of a double, so that the last of them is rounded once. */
const DIGITS = 64

/** The double nearest to a fraction. */
export function nearestNumber({ n, d }: Rational): number {
  if (d === 1n) return Number(n)
  if (n < 0n) return -nearestNumber({ n: -n, d })
  const shift = Math.max(0, DIGITS + d.toString(2).length - n.toString(2).length)
  const shifted = n << BigInt(shift)
  const isRest = shifted % d !== 0n
  // A rest behind the last digit still counts where that digit lies half way.
  const digits = (shifted / d) * 2n + (isRest ? 1n : 0n)
  return Number(digits) * 2 ** -(shift + 1)
}

export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (right !== 0n) [left, right] = [right, left % right]
  return left === 0n ? 1n : left
}
