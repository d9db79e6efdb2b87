import { addMonthsTo, formatDate, parseDate } from '@ondol/rules'
import type { Random } from './random.ts'

/** `YYYY-MM`, so many months before the month of a date. */
function monthBefore(asOf: string, months: number): string {
  return formatDate(addMonthsTo(dayOf(`${asOf.slice(0, 7)}-01`), -months)).slice(0, 7)
}

/** A value for each month from `from` months before to `to` months before, the earliest first. */
export function byMonth<T>(
  { asOf, from, to }: { readonly asOf: string; readonly from: number; readonly to: number },
  value: (monthsBefore: number) => T,
): Readonly<Record<string, T>> {
  const months = Array.from({ length: from - to + 1 }, (_, index) => from - index)
  return Object.fromEntries(months.map((before) => [monthBefore(asOf, before), value(before)]))
}

/** A day on which somebody was born who is of an age at a date. */
export function bornAged(random: Random, asOf: string, age: number): string {
  return dayBefore(asOf, age * 12 + random.int(0, 11), random.int(1, 28))
}

/** A day in the month that is so many months before. */
export function dayBefore(asOf: string, months: number, day: number): string {
  return `${monthBefore(asOf, months)}-${String(day).padStart(2, '0')}`
}

function dayOf(date: string): NonNullable<ReturnType<typeof parseDate>> {
  const day = parseDate(date)
  if (day === undefined) throw new RangeError(`expected a date YYYY-MM-DD, not "${date}"`)
  return day
}
