import type { Expression, ExpressionOf } from '@ondol/rules'
import { difference, keyOf, type Polynomial, scaled, sum } from '../algebra/polynomial.ts'
import { rational } from '../algebra/rational.ts'
import { exact, type Quantity, single } from '../formula/quantity.ts'
import type { Script } from '../formula/script.ts'
import { asVariable } from '../formula/seal.ts'
import { and, NO, not, or, type Truth } from '../formula/truth.ts'
import {
  type DateParts,
  dateNumber,
  isFebruary,
  isLeap,
  isShort,
  monthNumber,
  monthParts,
  partsOf,
  whole,
} from '../space/calendar.ts'
import { type Place, part } from './side.ts'
import { asQuantity, numberValue, type Value } from './value.ts'

type DateNode = ExpressionOf<'today' | 'first-of-month' | 'age' | 'months-between' | 'add-months'>

export function translateDate(node: DateNode, place: Place): Value {
  const { script, asked } = place.side
  switch (node.kind) {
    case 'today':
      return numberValue(single(exact(asked.number)))
    case 'first-of-month': {
      const month = difference(monthNumber(asked.parts), whole(node.back))
      return numberValue(single(exact(dateNumber({ ...monthParts(script, month), day: whole(1) }))))
    }
    case 'age':
      return numberValue(age(script, datePart(place, node.birthDate), datePart(place, node.at)))
    case 'months-between':
      return numberValue(monthsBetween(script, datePart(place, node.from), datePart(place, node.to)))
    case 'add-months':
      return numberValue(addMonths(script, datePart(place, node.of), datePart(place, node.months)))
  }
}

/** A part as one variable, whose number then is a polynomial. */
export function datePart(place: Place, node: Expression): Quantity {
  const quantity = asQuantity(part(place, node))
  // A date that is never known still needs a number that is one.
  if (quantity.cases.length === 0) return single(exact(whole(NO_DATE)), NO)
  return asVariable(place.side.script, quantity)
}

const NO_DATE = 20_000_101

const numberIn = ({ cases }: Quantity): Polynomial => cases[0]?.value ?? whole(0)

function age(script: Script, birth: Quantity, at: Quantity): Quantity {
  const known = and(birth.known, at.known)
  const passed = difference(numberIn(at), numberIn(birth))
  return single(exact(script.once(`age ${keyOf(passed)}`, () => fullYears(script, passed))), known)
}

function fullYears(script: Script, passed: Polynomial): Polynomial {
  const years = script.number(script.fresh('age'), 'Int', {
    least: rational(-(10n ** 6n)),
    most: rational(10n ** 6n),
  })
  const whole10000 = scaled(years, rational(10_000n))
  script.assert(script.atLeastZero(difference(passed, whole10000)))
  script.assert(script.aboveZero(sum(difference(whole10000, passed), whole(10_000))))
  return years
}

function monthsBetween(script: Script, from: Quantity, to: Quantity): Quantity {
  const [first, last] = [from, to].map((one) => partsOf(script, numberIn(one))) as [DateParts, DateParts]
  const apart = difference(monthNumber(last), monthNumber(first))
  const isBackwards = script.aboveZero(difference(dateNumber(first), dateNumber(last)))
  const isShortOfOne = script.aboveZero(difference(first.day, last.day))
  const isOverOne = script.aboveZero(difference(last.day, first.day))
  const cases: readonly (readonly [Truth, Polynomial])[] = [
    [and(not(isBackwards), not(isShortOfOne)), apart],
    [and(not(isBackwards), isShortOfOne), difference(apart, whole(1))],
    [and(isBackwards, not(isOverOne)), apart],
    [and(isBackwards, isOverOne), sum(apart, whole(1))],
  ]
  return {
    known: and(from.known, to.known),
    cases: cases.map(([when, months]) => ({ ...exact(months), when: script.named(when) })),
  }
}

function addMonths(script: Script, of: Quantity, months: Quantity): Quantity {
  const parts = partsOf(script, numberIn(of))
  const { year, month } = monthParts(script, sum(monthNumber(parts), numberIn(months)))
  const dayIn = (day: Polynomial): Polynomial => dateNumber({ year, month, day })
  const isOver = (most: number): Truth => script.aboveZero(difference(parts.day, whole(most)))
  const february = isFebruary(script, month)
  const leap = isLeap(script, year)
  const to28 = and(february, not(leap), isOver(28))
  const to29 = and(february, leap, isOver(29))
  const to30 = and(isShort(script, month), isOver(30))
  const cases: readonly (readonly [Truth, Polynomial])[] = [
    [to28, whole(28)],
    [to29, whole(29)],
    [to30, whole(30)],
    [not(or(to28, to29, to30)), parts.day],
  ]
  return {
    known: and(of.known, months.known),
    cases: cases
      .filter(([when]) => when !== 'false')
      .map(([when, day]) => ({ ...exact(dayIn(day)), when: script.named(when) })),
  }
}
