import { constant, difference, isSame, type Polynomial, scaled, sum, UNIT } from '../algebra/polynomial.ts'
import type { Rational } from '../algebra/rational.ts'
import { astray, type Leaf, overCommon, pairs, type Quantity } from './quantity.ts'
import type { Script } from './script.ts'
import { and, NO, not, or, type Truth } from './truth.ts'
import { isHeldExactly } from './variables.ts'

/** A truth value that may be unknown: neither formula holds then, and never both. */
export interface Logical {
  readonly holds: Truth
  readonly fails: Truth
}

type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'

/** Compares two numbers as the interpreter does, with a tolerance; where rounding might turn it, either way. */
export function compared(
  script: Script,
  { op, tolerance }: { readonly op: Operator; readonly tolerance: Rational },
  [left, right]: readonly [Quantity, Quantity],
): Logical {
  const known = and(left.known, right.known)
  const holds = script.named(
    or(
      ...pairs(left, right).map((pair) =>
        and(pair.when, between(script, { op, tolerance }, [pair.left, pair.right])),
      ),
    ),
  )
  return { holds: and(known, holds), fails: and(known, not(holds)) }
}

function between(
  script: Script,
  { op, tolerance }: { readonly op: Operator; readonly tolerance: Rational },
  sides: readonly [Leaf, Leaf],
): Truth {
  const exceeds = (): Truth => isAbove(script, sides, tolerance)
  const reaches = (): Truth => isNotBelow(script, sides, tolerance)
  switch (op) {
    case 'gt':
      return exceeds()
    case 'le':
      return not(exceeds())
    case 'ge':
      return reaches()
    case 'lt':
      return not(reaches())
    case 'eq':
      return and(reaches(), not(exceeds()))
    case 'ne':
      return not(and(reaches(), not(exceeds())))
  }
}

/** left − right ≥ t; with t = 0, left > right. */
export function isAbove(script: Script, sides: readonly [Leaf, Leaf], tolerance: Rational): Truth {
  const gap = gapOf(script, sides, tolerance)
  if (gap === undefined) return script.decided(NO, NO)
  const { by, error, allowed } = gap
  const holds = reachedBy(script, difference(difference(by, allowed), error), tolerance)
  if (error.size === 0) return holds
  return script.decided(holds, not(reachedBy(script, sum(difference(by, allowed), error), tolerance)))
}

/** right − left < t; with t = 0, left ≥ right. */
function isNotBelow(script: Script, sides: readonly [Leaf, Leaf], tolerance: Rational): Truth {
  const gap = gapOf(script, sides, tolerance)
  if (gap === undefined) return script.decided(NO, NO)
  const { by, error, allowed } = gap
  const holds = exceededBy(script, difference(sum(by, allowed), error), tolerance)
  if (error.size === 0) return holds
  return script.decided(holds, not(exceededBy(script, sum(by, allowed, error), tolerance)))
}

const reachedBy = (script: Script, of: Polynomial, { n }: Rational): Truth =>
  n === 0n ? script.aboveZero(of) : script.atLeastZero(of)
const exceededBy = (script: Script, of: Polynomial, { n }: Rational): Truth =>
  n === 0n ? script.atLeastZero(of) : script.aboveZero(of)

interface Gap {
  /** (left − right) × the common denominator, and the tolerance and the error by the same measure. */
  readonly by: Polynomial
  readonly allowed: Polynomial
  readonly error: Polynomial
}

function gapOf(script: Script, sides: readonly [Leaf, Leaf], tolerance: Rational): Gap | undefined {
  const [left, right] = overCommon(...sides)
  const by = difference(left.value, right.value)
  const allowed = scaled(left.over, tolerance)
  const roundings = stepsOf(script, by, [left, right])
  if (roundings === Number.POSITIVE_INFINITY) return undefined
  if (roundings === 0) return { by, allowed, error: constant({ n: 0n, d: 1n }) }
  return { by, allowed, error: scaled(sum(left.size, right.size, allowed), astray(roundings + 1)) }
}

/** Two whole numbers differ exactly, and by no less than 1. */
function stepsOf(script: Script, by: Polynomial, [left, right]: readonly [Leaf, Leaf]): number {
  const roundings = Math.max(left.roundings, right.roundings)
  const isExact =
    roundings === 0 && isSame(left.over, UNIT) && script.isWhole(by) && isHeldExactly(script.rangeOf(by))
  return isExact ? 0 : roundings + 1
}
