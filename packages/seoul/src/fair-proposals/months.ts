import { formatMonth, monthOf, parseDate, parseMonth } from '@ondol/rules'

/** The month after a date’s (`YYYY-MM`): the first that an agreement of that day can lower. */
export function monthAfter(date: string): string {
  const day = parseDate(date)
  if (day === undefined) throw new RangeError(`expected a date YYYY-MM-DD, not "${date}"`)
  return formatMonth(monthOf(day) + 1)
}

/** The first day of so many months in a row, the first being `from` (`YYYY-MM`). */
export function firstDays(from: string, count: number): readonly string[] {
  const month = parseMonth(from)
  if (month === undefined) throw new RangeError(`expected a month YYYY-MM, not "${from}"`)
  return Array.from({ length: count }, (_, index) => `${formatMonth(month + index)}-01`)
}
