import { constant, difference, keyOf, type Polynomial, scaled, sum } from '../algebra/polynomial.ts'
import { rational } from '../algebra/rational.ts'
import type { Script } from '../formula/script.ts'
import { and, implies, not, or, type Truth } from '../formula/truth.ts'
import { FIRST_YEAR, LAST_YEAR } from './bounds.ts'

/** A date by its parts. Its number is year × 10000 + month × 100 + day, as the interpreter holds it. */
export interface DateParts {
  readonly year: Polynomial
  readonly month: Polynomial
  readonly day: Polynomial
}

export const whole = (value: number): Polynomial => constant(rational(BigInt(value)))
const times = (of: Polynomial, by: number): Polynomial => scaled(of, rational(BigInt(by)))
const within = (least: number, most: number) => ({
  least: rational(BigInt(least)),
  most: rational(BigInt(most)),
})

/** How many years a date that a rule computes may lie from those that facts state; its number still fits a double. */
const MARGIN = 100_000_000_000

/** A date that facts may state. */
export function statedDate(script: Script, name: string): DateParts {
  const parts = newParts(script, name, within(FIRST_YEAR, LAST_YEAR))
  script.assert(exists(script, parts))
  if (script.cases === 'plain') script.assert(script.isZero(difference(parts.day, whole(PLAIN_DAY))))
  return parts
}

/** The day of the month on which everything happens in plain cases. */
const PLAIN_DAY = 15

function newParts(script: Script, name: string, years: ReturnType<typeof within>): DateParts {
  return {
    year: script.number(`${name}.year`, 'Int', years),
    month: script.number(`${name}.month`, 'Int', within(1, 12)),
    day: script.number(`${name}.day`, 'Int', within(1, 31)),
  }
}

export const dateNumber = ({ year, month, day }: DateParts): Polynomial =>
  sum(times(year, 10000), times(month, 100), day)
/** year × 12 + month − 1 */
export const monthNumber = ({ year, month }: Pick<DateParts, 'year' | 'month'>): Polynomial =>
  sum(times(year, 12), month, whole(-1))

/** The parts of a date that is known by its number. */
export function partsOf(script: Script, date: Polynomial): DateParts {
  return script.once(`date ${keyOf(date)}`, () => newDate(script, date))
}

function newDate(script: Script, date: Polynomial): DateParts {
  const parts = newParts(script, script.fresh('date'), within(FIRST_YEAR - MARGIN, LAST_YEAR + MARGIN))
  script.assert(script.isZero(difference(date, dateNumber(parts))))
  return parts
}

/** The year and month that a month number stands for. */
export function monthParts(script: Script, month: Polynomial): Pick<DateParts, 'year' | 'month'> {
  return script.once(`month ${keyOf(month)}`, () => newMonth(script, month))
}

function newMonth(script: Script, month: Polynomial): Pick<DateParts, 'year' | 'month'> {
  const { year, month: ofYear } = newParts(
    script,
    script.fresh('month'),
    within(FIRST_YEAR - MARGIN, LAST_YEAR + MARGIN),
  )
  script.assert(script.isZero(difference(month, monthNumber({ year, month: ofYear }))))
  return { year, month: ofYear }
}

/** True where the day exists in its month. */
function exists(script: Script, { year, month, day }: DateParts): Truth {
  const atMost = (most: number): Truth => script.atLeastZero(difference(whole(most), day))
  return and(
    implies(isShort(script, month), atMost(30)),
    implies(isFebruary(script, month), or(atMost(28), and(atMost(29), isLeap(script, year)))),
  )
}

const isMonth = (script: Script, month: Polynomial, number: number): Truth =>
  script.isZero(difference(month, whole(number)))
export const isFebruary = (script: Script, month: Polynomial): Truth => isMonth(script, month, 2)
export const isShort = (script: Script, month: Polynomial): Truth =>
  script.named(or(...[4, 6, 9, 11].map((number) => isMonth(script, month, number))))

/** Leap years are found by a quotient of their own, so that everything stays linear. */
export function isLeap(script: Script, year: Polynomial): Truth {
  return script.once(`leap ${keyOf(year)}`, () => newLeap(script, year))
}

function newLeap(script: Script, year: Polynomial): Truth {
  const isMultiple = (of: number): Truth => {
    const quotient = script.number(script.fresh('quotient'), 'Int', within(-MARGIN, LAST_YEAR + MARGIN))
    const rest = script.number(script.fresh('rest'), 'Int', within(0, of - 1))
    script.assert(script.isZero(difference(year, sum(times(quotient, of), rest))))
    return script.isZero(rest)
  }
  const range = script.rangeOf(year)
  if (range.least.n > 1900n && range.most.n < 2100n) return isMultiple(4)
  return or(and(isMultiple(4), not(isMultiple(100))), isMultiple(400))
}
