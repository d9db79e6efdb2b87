import {
  difference,
  isSame,
  opposite,
  type Polynomial,
  product,
  scaled,
  sum,
  UNIT,
} from '../algebra/polynomial.ts'
import { decimal, least, most, type Rational, rational, times, ZERO } from '../algebra/rational.ts'
import { isAbove } from './compare.ts'
import {
  astray,
  exact,
  isOneLeaf,
  isZeroLeaf,
  keyOfQuantity,
  type Leaf,
  normal,
  overCommon,
  pairs,
  type Quantity,
} from './quantity.ts'
import type { Script } from './script.ts'
import { sealed } from './seal.ts'
import { and, NO, not, or, type Truth, YES } from './truth.ts'
import { isHeldExactly, type Range } from './variables.ts'

type Operator = 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max'

/** Two numbers put together as the interpreter does it, with what doubles may lie off by. */
export function combined(
  script: Script,
  op: Operator,
  [left, right]: readonly [Quantity, Quantity],
): Quantity {
  const known = and(left.known, right.known)
  const found = pairs(left, right).map(({ when, left: ours, right: theirs }) => ({
    when,
    ways: ways(script, op, [ours, theirs]),
  }))
  const unknown = or(
    ...found.flatMap(({ when, ways: of }) =>
      of.filter(({ leaf }) => leaf === undefined).map((way) => and(when, way.when)),
    ),
  )
  const cases = found.flatMap(({ when, ways: of }) =>
    of.flatMap(({ when: inner, leaf }) => {
      const both = script.named(and(when, inner))
      return leaf === undefined || both === NO ? [] : [{ ...normal(leaf), when: both }]
    }),
  )
  return sealed(script, { known: script.named(and(known, not(unknown))), cases })
}

interface Way {
  readonly when: Truth
  /** Nothing where the result is unknown: a division by zero. */
  readonly leaf: Leaf | undefined
}

function ways(script: Script, op: Operator, sides: readonly [Leaf, Leaf]): readonly Way[] {
  switch (op) {
    case 'add':
      return [{ when: YES, leaf: added(script, sides) }]
    case 'subtract':
      return [{ when: YES, leaf: added(script, [sides[0], minus(sides[1])]) }]
    case 'multiply':
      return [{ when: YES, leaf: multiplied(script, sides) }]
    case 'divide':
      return divided(script, sides)
    case 'max':
      return larger(script, sides)
    case 'min':
      return larger(script, [minus(sides[0]), minus(sides[1])]).map(({ when, leaf }) => ({
        when,
        leaf: leaf && minus(leaf),
      }))
  }
}

const minus = (leaf: Leaf): Leaf => ({ ...leaf, value: opposite(leaf.value) })

/** A result of whole numbers that doubles hold exactly has no rounding; any other has one more than its parts. */
function result(script: Script, leaf: Leaf, parts: readonly Leaf[]): Leaf {
  const isExact =
    parts.every(({ roundings }) => roundings === 0) &&
    isSame(leaf.over, UNIT) &&
    script.isWhole(leaf.value) &&
    isHeldExactly(script.rangeOf(leaf.size))
  return isExact ? { ...leaf, roundings: 0 } : leaf
}

function added(script: Script, sides: readonly [Leaf, Leaf]): Leaf {
  if (isZeroLeaf(sides[0])) return sides[1]
  if (isZeroLeaf(sides[1])) return sides[0]
  const [left, right] = overCommon(...sides)
  const leaf: Leaf = {
    value: sum(left.value, right.value),
    over: left.over,
    size: sum(left.size, right.size),
    roundings: Math.max(left.roundings, right.roundings) + 1,
  }
  return result(script, leaf, sides)
}

function multiplied(script: Script, [left, right]: readonly [Leaf, Leaf]): Leaf {
  if (isOneLeaf(left) && left.roundings === 0) return right
  if (isOneLeaf(right) && right.roundings === 0) return left
  const leaf: Leaf = {
    value: product(left.value, right.value),
    over: product(left.over, right.over),
    size: product(left.size, right.size),
    roundings: left.roundings + right.roundings + 1,
  }
  return result(script, leaf, [left, right])
}

function divided(script: Script, [left, right]: readonly [Leaf, Leaf]): readonly Way[] {
  const isZero = script.isZero(right.value)
  if (isZero === YES && right.roundings === 0) return [{ when: YES, leaf: undefined }]
  const hidden = hiddenZero(script, right)
  const signs: readonly (readonly [Truth, Leaf])[] = [
    [script.aboveZero(right.value), right],
    [script.aboveZero(opposite(right.value)), minus(right)],
  ]
  const quotients = signs.map(([when, divisor], index) => ({
    when: and(when, not(hidden)),
    leaf: index === 0 ? quotient(left, divisor) : minus(quotient(left, divisor)),
  }))
  return [{ when: or(isZero, hidden), leaf: undefined }, ...quotients].filter(({ when }) => when !== NO)
}

/** A divisor is exact, or a sum of parts of one sign: then the double is zero exactly where the value is. */
const isSteady = ({ value, size, roundings }: Leaf): boolean =>
  roundings === 0 || isSame(value, size) || isSame(opposite(value), size)

/** Where the divisor's own rounding may make it zero, it may be. */
function hiddenZero(script: Script, divisor: Leaf): Truth {
  if (isSteady(divisor)) return NO
  const error =
    divisor.roundings === Number.POSITIVE_INFINITY
      ? undefined
      : scaled(divisor.size, astray(divisor.roundings))
  if (error === undefined) return script.decided(NO, NO)
  const clear = or(
    script.aboveZero(difference(divisor.value, error)),
    script.aboveZero(difference(opposite(divisor.value), error)),
  )
  return script.decided(NO, clear)
}

/** The divisor's value is above zero here. */
function quotient(left: Leaf, divisor: Leaf): Leaf {
  return {
    value: product(left.value, divisor.over),
    over: product(left.over, divisor.value),
    size: product(left.size, divisor.over),
    roundings: isSteady(divisor) ? left.roundings + divisor.roundings + 1 : Number.POSITIVE_INFINITY,
  }
}

/** The larger of two. Where they lie within each other's error, the left one stands for both. */
function larger(script: Script, [left, right]: readonly [Leaf, Leaf]): readonly Way[] {
  const [ours, theirs] = overCommon(left, right)
  const roundings = Math.max(ours.roundings, theirs.roundings)
  if (roundings === Number.POSITIVE_INFINITY) return [{ when: YES, leaf: { ...left, roundings } }]
  const error = scaled(sum(ours.size, theirs.size), astray(roundings))
  const isOurs = script.atLeastZero(sum(difference(ours.value, theirs.value), error))
  const both: Leaf = { ...ours, size: scaled(sum(ours.size, theirs.size), { n: 2n, d: 1n }), roundings }
  const ourWay = { when: isOurs, leaf: roundings === 0 ? left : both }
  return [ourWay, { when: not(isOurs), leaf: right }].filter(({ when }) => when !== NO)
}

/** What a sum may lack of the next step, in won, and still be rounded down to it. */
const GRACE: Rational = { n: 1n, d: 1000n }

/** ⌊(x + 0.001) ÷ n⌋ × n. Where rounding might turn it, to the step above or below. */
export function roundedDown(script: Script, of: Quantity, to: number): Quantity {
  return script.once(`floor ${to} ${keyOfQuantity(of)}`, () => newFloor(script, of, to))
}

function newFloor(script: Script, of: Quantity, to: number): Quantity {
  const step = decimal(to)
  // Behind a quotient the steps need not be whole where more cases are looked at: products are then decided sooner.
  const sort = of.cases.every(({ over }) => isSame(over, UNIT)) ? 'Int' : 'Won'
  const steps = script.number(script.fresh('steps'), sort, stepRange(script, of, step))
  for (const leaf of of.cases)
    script.assert(or(not(and(of.known, leaf.when)), isFloor(script, leaf, { steps, step })))
  const value = scaled(steps, step)
  const isExact = script.isWhole(value) && isHeldExactly(script.rangeOf(value))
  return { known: of.known, cases: [{ ...exact(value), roundings: isExact ? 0 : 1, when: YES }] }
}

const FAR = 10n ** 30n

/** How many steps there may be; where a number is a quotient, that is left open. */
function stepRange(script: Script, { cases }: Quantity, step: Rational): Range {
  if (!cases.every(({ over }) => isSame(over, UNIT))) return { least: rational(-FAR), most: rational(FAR) }
  const ranges = cases.map(({ value }) => script.rangeOf(value))
  const per = (end: Rational, more: bigint): Rational => {
    const { n, d } = times(end, rational(step.d, step.n))
    return rational(n / d + more)
  }
  return {
    least: per(least([ZERO, ...ranges.map((range) => range.least)]), -2n),
    most: per(most([ZERO, ...ranges.map((range) => range.most)]), 2n),
  }
}

function isFloor(
  script: Script,
  leaf: Leaf,
  { steps, step }: { readonly steps: Polynomial; readonly step: Rational },
): Truth {
  if (leaf.roundings === Number.POSITIVE_INFINITY) return YES
  const reached = product(scaled(steps, step), leaf.over)
  const grown = sum(leaf.value, scaled(leaf.over, GRACE))
  const error = scaled(sum(leaf.size, scaled(leaf.over, GRACE)), astray(leaf.roundings + 2))
  const slack = script.rounding === 'either' ? error : opposite(error)
  return and(
    script.atLeastZero(sum(difference(grown, reached), slack)),
    script.aboveZero(sum(difference(sum(reached, scaled(leaf.over, step)), grown), slack)),
  )
}

/** True where the left is larger, for whole sums that stand for totals; with their errors, either way. */
export function exceeds(script: Script, [left, right]: readonly [Quantity, Quantity]): Truth {
  return script.named(
    or(...pairs(left, right).map((pair) => and(pair.when, isAbove(script, [pair.left, pair.right], ZERO)))),
  )
}
