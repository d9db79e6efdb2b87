import type { DateNumber, MonthNumber } from '../calendar/calendar.ts'
import type { Bracket } from '../pack/parameter.ts'
import type { Log } from './step.ts'
import type { Trace } from './trace.ts'

/** A monthly series as it was stated; a month that is not there is unknown. */
export interface MonthlySeries {
  readonly months: readonly MonthNumber[]
  /** The value of the month at the same position. */
  readonly values: readonly number[]
}

/**
 * A value while rules are evaluated: a truth value, a number (a date is the number YYYYMMDD), an id, or
 * a set of ids. `undefined` is unknown.
 */
export type Value = boolean | number | string | ReadonlySet<string> | undefined

/** What a field of a row may hold: a value, a series, or the row at the other end of a link. */
export type Stored = Value | MonthlySeries | Row

/** One thing that facts are about, such as `business/b1`. */
export interface Row {
  readonly entity: string
  readonly id: string
  /** Both, as `business/b1`. */
  readonly subject: string
  /** By the position of the field in its entity. */
  readonly fields: Stored[]
  /** By the position of the relation in the pack: the rows that link here. */
  readonly back: (Row[] | undefined)[]
  /** Variables already computed, by position: `null` where the value is unknown, `undefined` where not yet computed. */
  readonly derived: (NonNullable<Value> | null | undefined)[]
  /** What was recorded of variables, by position. */
  readonly logs: (Log | undefined)[]
  /** The reasons of variables already traced, by position. */
  readonly traces: (Trace | undefined)[]
}

/** The date and the city's values at that date. */
export interface Frame {
  readonly today: DateNumber
  readonly month: MonthNumber
  /** By the position of the parameter in the pack; nothing before its first value. */
  readonly parameters: readonly (number | readonly Bracket[] | undefined)[]
  /** By the position of the declaration in the pack. */
  readonly declared: readonly boolean[]
}

/** A number, or unknown where it is none: infinity less infinity, or nothing times infinity. */
export function ifNumber(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value
}

/** The value of a month; unknown where the series does not state it. */
export function monthIn(series: MonthlySeries | undefined, month: MonthNumber): number | undefined {
  return series?.values[series.months.indexOf(month)]
}
