import { factors, type Polynomial, whole } from '../algebra/polynomial.ts'
import { least, most, order, plus, type Rational, times, ZERO } from '../algebra/rational.ts'
import type { Truth } from './truth.ts'

/** The least and the most that a value may be, both included. */
export interface Range {
  readonly least: Rational
  readonly most: Rational
}

/** A whole number, one that is real, or a sum of won: whole, unless more cases are looked at. */
export type Sort = 'Int' | 'Real' | 'Won'

/** A variable as it is declared to the solver. */
export interface Declared {
  readonly sort: Sort
  readonly as: 'Int' | 'Real'
  readonly range: Range
}

/** The variables of a question by name. */
export type Variables = ReadonlyMap<string, Declared>

/** A name as SMT-LIB writes one that holds any characters. */
export const quoted = (name: string): string => `|${name}|`

/** The sort of a variable that may hold a polynomial's value. */
export function sortOf(variables: Variables, of: Polynomial): Sort {
  const sorts = [...of.keys()].flatMap(factors).map((name) => variables.get(name)?.sort)
  if (sorts.includes('Real') || [...of.values()].some(({ d }) => d !== 1n)) return 'Real'
  return sorts.includes('Won') ? 'Won' : 'Int'
}

export function declaration(
  name: string,
  sort: 'Int' | 'Real',
  { least: from, most: to }: Range,
): readonly string[] {
  const bound = (value: Rational): string => literal(value, sort)
  return [
    `(declare-const ${quoted(name)} ${sort})`,
    `(assert (and (>= ${quoted(name)} ${bound(from)}) (<= ${quoted(name)} ${bound(to)})))`,
  ]
}

function literal({ n, d }: Rational, sort: 'Int' | 'Real'): string {
  const digits = (value: bigint): string => (sort === 'Real' ? `${value}.0` : `${value}`)
  const size = d === 1n ? digits(n < 0n ? -n : n) : `(/ ${digits(n < 0n ? -n : n)} ${digits(d)})`
  return n < 0n ? `(- ${size})` : size
}

/** `p ≥ 0` or `p = 0`, with whole coefficients: over whole variables alone it stays a question about whole numbers. */
export function written(numbers: Variables, relation: '>=' | '=', of: Polynomial): Truth {
  const entries = [...whole(of)]
  const sort = entries.every(([key]) => factors(key).every((name) => numbers.get(name)?.as === 'Int'))
    ? 'Int'
    : 'Real'
  const terms = entries.map(([key, coefficient]) => {
    const parts = factors(key).map((name) =>
      sort === 'Real' && numbers.get(name)?.as === 'Int' ? `(to_real ${quoted(name)})` : quoted(name),
    )
    if (coefficient.n !== 1n || parts.length === 0) parts.unshift(literal(coefficient, sort))
    return parts.length === 1 ? parts[0] : `(* ${parts.join(' ')})`
  })
  const left = terms.length === 1 ? terms[0] : `(+ ${terms.join(' ')})`
  return `(${relation} ${left} ${literal(ZERO, sort)})`
}

/** Between what a polynomial lies wherever its variables lie within their ranges. */
export function rangeIn(numbers: Variables, of: Polynomial): Range {
  let [lowest, highest] = [ZERO, ZERO]
  for (const [key, coefficient] of of) {
    let range: Range = { least: coefficient, most: coefficient }
    for (const name of factors(key)) range = productRange(range, rangeNamed(numbers, name))
    lowest = plus(lowest, range.least)
    highest = plus(highest, range.most)
  }
  return { least: lowest, most: highest }
}

function rangeNamed(numbers: Variables, name: string): Range {
  const found = numbers.get(name)
  if (found === undefined) throw new Error(`${name}: expected a declared variable`)
  return found.range
}

function productRange(left: Range, right: Range): Range {
  const corners = [
    times(left.least, right.least),
    times(left.least, right.most),
    times(left.most, right.least),
    times(left.most, right.most),
  ]
  return { least: least(corners), most: most(corners) }
}

/** True where a range lies within ±2⁵³: whole numbers that doubles hold exactly. */
export function isHeldExactly({ least: lowest, most: highest }: Range): boolean {
  const limit: Rational = { n: 2n ** 53n, d: 1n }
  return order(highest, limit) <= 0 && order(lowest, { n: -limit.n, d: 1n }) >= 0
}
