import type { Typed, Window } from './expression.ts'

/** A monthly series of an entity, ready for a window over it. */
export interface Series<T extends 'int' | 'won', S extends string> {
  readonly entity: S
  readonly field: string
  readonly of: T
}

/** The n full calendar months before the date's month. */
export const last = (n: number): Window => ({ kind: 'before', from: n, to: 1 })
/** The k-th full month before (1 = last month). */
export const previous = (k: number): Window => ({ kind: 'before', from: k, to: k })
/** From the k-th back to the j-th full month before: `previousRange(2, 4)` are three months. */
export const previousRange = (near: number, far: number): Window => ({ kind: 'before', from: far, to: near })
/** The same months as `last(n)`, a year before. */
export const sameMonthsLastYear = (n: number): Window => ({ kind: 'before', from: n + 12, to: 13 })
/** The n full calendar months after the month of a date. */
export const monthsAfter = (date: Typed<'date', never>, n: number): Window => ({
  kind: 'after',
  date,
  from: 1,
  to: n,
})

/** The mean over a window; unknown where a month is missing. */
export function mean<S extends string>(series: Series<'won', S>, months: Window): Typed<'won', S> {
  return { kind: 'window', entity: series.entity, field: series.field, fold: 'mean', months }
}

/** The sum over a window; unknown where a month is missing. */
export function total<T extends 'int' | 'won', S extends string>(
  series: Series<T, S>,
  months: Window,
): Typed<T, S> {
  return { kind: 'window', entity: series.entity, field: series.field, fold: 'total', months }
}
