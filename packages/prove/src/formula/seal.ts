import {
  constantOf,
  difference,
  isSame,
  NOTHING,
  type Polynomial,
  product,
  UNIT,
} from '../algebra/polynomial.ts'
import { least, most, type Rational } from '../algebra/rational.ts'
import { exact, keyOfQuantity, type Leaf, type Quantity } from './quantity.ts'
import type { Script } from './script.ts'
import { and, implies, YES } from './truth.ts'
import type { Range } from './variables.ts'

/** So many cases may stand side by side; more become one variable that equals the one that stands. */
const MOST_CASES = 40

/** A number of few cases as it is; one of many as a variable of its own. */
export function sealed(script: Script, of: Quantity): Quantity {
  return of.cases.length > MOST_CASES ? asVariable(script, of) : of
}

/** A number as one variable, equal to the case that stands; nothing is fixed where none does. */
export function asVariable(script: Script, of: Quantity): Quantity {
  const [first, ...rest] = of.cases
  if (first === undefined) return { known: of.known, cases: [{ ...exact(NOTHING), when: YES }] }
  if (rest.length === 0 && first.when === YES) return of
  return script.once(`variable ${keyOfQuantity(of)}`, () => newVariable(script, of))
}

function newVariable(script: Script, of: Quantity): Quantity {
  const over = commonOver(of.cases)
  const leaves = of.cases.map((leaf) => ({ ...leaf, ...over.of(leaf) }))
  const isWhole = leaves.every(({ value, roundings }) => roundings === 0 && script.isWhole(value))
  const sorts = leaves.map((leaf) => script.sortOf(leaf.value))
  const sort = !isWhole ? 'Real' : sorts.includes('Won') ? 'Won' : 'Int'
  const value = script.number(
    script.fresh('value'),
    sort,
    hull(leaves.map((leaf) => over.range(script, leaf.value))),
  )
  const roundings = Math.max(...leaves.map((leaf) => leaf.roundings))
  // A sum of parts of one sign stays known as one, so that it may be divided by.
  const isOfOneSign = leaves.every((leaf) => isSame(leaf.value, leaf.size))
  const size =
    isOfOneSign || roundings === Number.POSITIVE_INFINITY
      ? value
      : script.number(script.fresh('size'), 'Real', hull(leaves.map((leaf) => over.range(script, leaf.size))))
  for (const leaf of leaves) {
    const stands = and(of.known, leaf.when)
    script.assert(implies(stands, script.isZero(difference(product(value, over.factor(leaf)), leaf.value))))
    if (size !== value)
      script.assert(implies(stands, script.isZero(difference(product(size, over.factor(leaf)), leaf.size))))
  }
  return { known: of.known, cases: [{ value, over: over.shared, size, roundings, when: YES }] }
}

interface Over {
  readonly shared: Polynomial
  readonly of: (leaf: Leaf) => Pick<Leaf, 'value' | 'size'>
  /** What the variable is multiplied by to equal a case's value. */
  readonly factor: (leaf: Leaf) => Polynomial
  readonly range: (script: Script, of: Polynomial) => Range
}

const WIDE: Range = { least: { n: -(10n ** 30n), d: 1n }, most: { n: 10n ** 30n, d: 1n } }

/** Cases that share a denominator keep it, so that what is sealed stays linear. */
function commonOver(leaves: readonly Leaf[]): Over {
  const shared = leaves.find(({ value, over }) => value.size > 0 && !isSame(over, UNIT))?.over ?? UNIT
  const isShared = leaves.every(
    ({ value, size, over }) => (value.size === 0 && size.size === 0) || isSame(over, shared),
  )
  if (isShared)
    return { shared, of: (leaf) => leaf, factor: () => UNIT, range: (script, of) => script.rangeOf(of) }
  const isPlain = leaves.every(({ over }) => constantOf(over) !== undefined)
  return {
    shared: UNIT,
    of: (leaf) => leaf,
    factor: (leaf) => leaf.over,
    range: (script, of) => (isPlain ? script.rangeOf(of) : WIDE),
  }
}

function hull(ranges: readonly Range[]): Range {
  const ends = (end: (range: Range) => Rational): readonly Rational[] => ranges.map(end)
  return { least: least(ends((range) => range.least)), most: most(ends((range) => range.most)) }
}
