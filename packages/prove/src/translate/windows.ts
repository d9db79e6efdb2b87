import type { ExpressionOf } from '@ondol/rules'
import { difference, type Polynomial, scaled, sum } from '../algebra/polynomial.ts'
import { rational } from '../algebra/rational.ts'
import { exact, type Leaf, type Quantity } from '../formula/quantity.ts'
import { asVariable } from '../formula/seal.ts'
import { and, NO, or, type Truth, YES } from '../formula/truth.ts'
import { monthNumber, partsOf, whole } from '../space/calendar.ts'
import { datePart } from './dates.ts'
import type { Place } from './side.ts'
import { numberValue, type Value } from './value.ts'

export function translateWindow(node: ExpressionOf<'window'>, place: Place): Value {
  const { months } = node
  if (months.kind === 'before') {
    const { leaf, known } = folded(place, node, months.from)
    return numberValue({ known, cases: [{ ...leaf, when: YES }] })
  }
  return numberValue(windowAfter(place, node, datePart(place, months.date)))
}

/** The sum or mean of the months from so many months back on; unknown where one is not stated. */
function folded(
  { side, thing }: Place,
  { field, fold, months: { from, to } }: ExpressionOf<'window'>,
  back: number,
): { readonly leaf: Leaf; readonly known: Truth } {
  const { script, space, facts } = side
  const length = Math.abs(from - to) + 1
  const backs = Array.from({ length }, (_, index) => back - index)
  if (backs.some((one) => one < 1 || one > space.bounds.months)) return { leaf: exact(whole(0)), known: NO }
  const months = backs.map((one) => facts.fact(thing, field, one))
  const terms = months.map(({ term }): Polynomial => (term.kind === 'number' ? term.of : whole(0)))
  const leaf = exact(sum(...terms))
  return {
    leaf: fold === 'total' || length === 1 ? leaf : mean(leaf, length),
    known: script.named(and(...months.map(({ isStated }) => isStated))),
  }
}

function mean(leaf: Leaf, length: number): Leaf {
  const share = rational(1n, BigInt(length))
  const value = scaled(leaf.value, share)
  return { ...leaf, value, size: value, roundings: 1 }
}

/** Months counted on from a date: one case for each month, seen from the question, in which the date may lie. */
function windowAfter(place: Place, node: ExpressionOf<'window'>, date: Quantity): Quantity {
  const { script, asked, space } = place.side
  const month = monthNumber(partsOf(script, date.cases[0]?.value ?? whole(0)))
  const ago = difference(monthNumber(asked.parts), month)
  const cases: { when: Truth; known: Truth; leaf: Leaf }[] = []
  const { from } = node.months
  for (let back = 1; back <= space.bounds.months; back++) {
    const { leaf, known } = folded(place, node, back)
    if (known !== NO) cases.push({ when: script.isZero(difference(ago, whole(back + from))), known, leaf })
  }
  // One variable for all months in which the date may lie: what is computed from it then has few cases.
  return asVariable(script, {
    known: script.named(and(date.known, or(...cases.map(({ when, known }) => and(when, known))))),
    cases: cases.map(({ when, leaf }) => ({ ...leaf, when })),
  })
}
