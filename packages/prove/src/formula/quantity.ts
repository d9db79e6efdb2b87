import {
  absolutes,
  constant,
  constantOf,
  isSame,
  keyOf,
  type Polynomial,
  product,
  UNIT,
} from '../algebra/polynomial.ts'
import { decimal, type Rational } from '../algebra/rational.ts'
import { and, type Truth, YES } from './truth.ts'

/**
 * One way in which a number comes about: value ÷ over, where `over` is above zero. The double that the
 * interpreter computes lies within roundings × 1.2·10⁻¹⁶ × size ÷ over of it.
 */
export interface Leaf {
  readonly value: Polynomial
  readonly over: Polynomial
  readonly size: Polynomial
  /** 0: the double is the value itself. Infinity: how far it lies off is not known. */
  readonly roundings: number
}

/** A number as cases: never two stand at once, and wherever it is known, one does. */
export interface Quantity {
  readonly known: Truth
  readonly cases: readonly (Leaf & { readonly when: Truth })[]
}

/** Above the rounding error of one step in doubles, 2⁻⁵³, by enough to cover products of errors. */
const ONE_ROUNDING: Rational = { n: 12n, d: 10n ** 17n }

/** How far `roundings` steps may lead astray, for each unit of size. */
export function astray(roundings: number): Rational {
  return { n: ONE_ROUNDING.n * BigInt(roundings), d: ONE_ROUNDING.d }
}

/** A value that doubles hold exactly. */
export const exact = (value: Polynomial): Leaf => ({
  value,
  over: UNIT,
  size: absolutes(value),
  roundings: 0,
})

export function single(leaf: Leaf, known: Truth = YES): Quantity {
  return { known, cases: [{ ...leaf, when: YES }] }
}

/** A number written in a rule or a parameter; unless a double holds it exactly, that is its first rounding. */
export function stated(value: number): Leaf {
  const written = decimal(value)
  const isHeld = Number.isSafeInteger(value) || isDyadic(written)
  return { ...exact(constant(written)), roundings: isHeld ? 0 : 1 }
}

function isDyadic({ n, d }: Rational): boolean {
  return (d & (d - 1n)) === 0n && (n < 0n ? -n : n) < 2n ** 53n
}

export const isZeroLeaf = ({ value, roundings }: Leaf): boolean => value.size === 0 && roundings === 0
export const isOneLeaf = ({ value, over }: Leaf): boolean => isSame(value, over)

/** Two leaves over the same denominator. */
export function overCommon(left: Leaf, right: Leaf): readonly [Leaf, Leaf] {
  if (isSame(left.over, right.over)) return [left, right]
  return [expanded(left, right.over), expanded(right, left.over)]
}

function expanded(leaf: Leaf, by: Polynomial): Leaf {
  return {
    value: product(leaf.value, by),
    over: product(leaf.over, by),
    size: product(leaf.size, by),
    roundings: leaf.roundings,
  }
}

/** A leaf over a constant, written over 1. */
export function normal(leaf: Leaf): Leaf {
  const over = constantOf(leaf.over)
  if (over === undefined || (over.n === 1n && over.d === 1n)) return leaf
  const by = constant({ n: over.d, d: over.n })
  return { ...leaf, value: product(leaf.value, by), size: product(leaf.size, by), over: UNIT }
}

/** Every pair of cases of two quantities that may stand at once. */
export function pairs(
  left: Quantity,
  right: Quantity,
): readonly { readonly when: Truth; readonly left: Leaf; readonly right: Leaf }[] {
  return left.cases.flatMap((ours) =>
    right.cases.flatMap((theirs) => {
      const when = and(ours.when, theirs.when)
      return when === 'false' ? [] : [{ when, left: ours, right: theirs }]
    }),
  )
}

/** A number as text: the same for the same number. */
export function keyOfQuantity({ known, cases }: Quantity): string {
  const leaves = cases.map(({ when, value, over, size, roundings }) =>
    [when, keyOf(value), keyOf(over), keyOf(size), roundings].join(' '),
  )
  return [known, ...leaves].join('; ')
}
