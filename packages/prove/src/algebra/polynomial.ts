import {
  absolute,
  greatestDivisor,
  negative,
  ONE,
  order,
  plus,
  type Rational,
  times,
  ZERO,
} from './rational.ts'

/** A sum of products of variables: the coefficient by the product's variables, sorted and joined by `*`. */
export type Polynomial = ReadonlyMap<string, Rational>

const CONSTANT = ''
export const NOTHING: Polynomial = new Map()

export function constant(value: Rational): Polynomial {
  return value.n === 0n ? NOTHING : new Map([[CONSTANT, value]])
}

export const UNIT: Polynomial = constant(ONE)
export const variable = (name: string): Polynomial => new Map([[name, ONE]])

/** The value of a polynomial without variables, else `undefined`. */
export function constantOf(of: Polynomial): Rational | undefined {
  if (of.size === 0) return ZERO
  return of.size === 1 ? of.get(CONSTANT) : undefined
}

export function sum(...of: readonly Polynomial[]): Polynomial {
  const result = new Map<string, Rational>()
  for (const polynomial of of) {
    for (const [product, coefficient] of polynomial) {
      const total = plus(result.get(product) ?? ZERO, coefficient)
      if (total.n === 0n) result.delete(product)
      else result.set(product, total)
    }
  }
  return result
}

export function scaled(of: Polynomial, by: Rational): Polynomial {
  if (by.n === 0n) return NOTHING
  return new Map([...of].map(([product, coefficient]) => [product, times(coefficient, by)]))
}

export const opposite = (of: Polynomial): Polynomial => scaled(of, negative(ONE))
export const difference = (left: Polynomial, right: Polynomial): Polynomial => sum(left, opposite(right))

export function product(left: Polynomial, right: Polynomial): Polynomial {
  const [a, b] = [constantOf(left), constantOf(right)]
  if (a !== undefined) return scaled(right, a)
  if (b !== undefined) return scaled(left, b)
  return sum(
    ...[...left].map(
      ([ours, coefficient]) =>
        new Map([...right].map(([theirs, other]) => [joined(ours, theirs), times(coefficient, other)])),
    ),
  )
}

/** The variables of a product. */
export const factors = (key: string): readonly string[] => (key === CONSTANT ? [] : key.split('*'))

function joined(left: string, right: string): string {
  return [...factors(left), ...factors(right)].sort().join('*')
}

/** Every coefficient made positive. */
export function absolutes(of: Polynomial): Polynomial {
  return new Map([...of].map(([key, coefficient]) => [key, absolute(coefficient)]))
}

export function isSame(left: Polynomial, right: Polynomial): boolean {
  if (left.size !== right.size) return false
  return [...left].every(([key, coefficient]) => order(coefficient, right.get(key) ?? ZERO) === 0)
}

/** The same polynomial times a positive number, with whole coefficients without a common divisor. */
export function whole(of: Polynomial): Polynomial {
  let common = 1n
  let divisor = 0n
  for (const { d } of of.values()) common = (common * d) / greatestDivisor(common, d)
  for (const { n, d } of of.values())
    divisor = divisor === 0n ? (n * common) / d : greatestDivisor(divisor, (n * common) / d)
  const factor = divisor < 0n ? -divisor : divisor
  return factor === 0n ? of : scaled(of, { n: common, d: factor })
}

/** A polynomial as text: the same for the same polynomial. */
export function keyOf(of: Polynomial): string {
  return [...of]
    .map(([key, { n, d }]) => `${n}/${d}*${key}`)
    .sort()
    .join('+')
}
