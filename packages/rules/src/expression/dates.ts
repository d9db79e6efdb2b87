import type { Typed } from './expression.ts'
import { today } from './literal.ts'

/** Age in completed years at a date (the date of the question unless another is given). */
export function ageAt<S>(birthDate: Typed<'date', S>, at: Typed<'date', S> = today): Typed<'int', S> {
  return { kind: 'age', birthDate, at }
}

/** Completed months from one date to another; negative where `to` lies before `from`. */
export function monthsBetween<S>(from: Typed<'date', S>, to: Typed<'date', S>): Typed<'int', S> {
  return { kind: 'months-between', from, to }
}

/** The same day so many months later (earlier if negative); the month's last day where there is none. */
export function addMonths<S>(of: Typed<'date', S>, months: Typed<'int', S>): Typed<'date', S> {
  return { kind: 'add-months', of, months }
}

/** The first day of the k-th month before the date's month (0 = this month). */
export const firstOfMonth = (back: number): Typed<'date'> => ({ kind: 'first-of-month', back })
