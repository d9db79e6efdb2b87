import { formatMonth, parseMonth } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'

/** A contribution is due by this day of the month after, as those to social insurance are. */
const DUE_DAY = '10'

/** The month (`YYYY-MM`) in Seoul at an instant. */
export function monthAt(now: Date): string {
  return seoulToday(now).slice(0, 7)
}

/** A month so many months later; earlier where the number is below zero. */
export function shiftMonth(month: string, by: number): string {
  const parsed = parseMonth(month)
  if (parsed === undefined) throw new RangeError(`expected a month YYYY-MM, not "${month}"`)
  return formatMonth(parsed + by)
}

/** The last day on which the contribution for a month is paid in time. */
export function dueDay(month: string): string {
  return `${shiftMonth(month, 1)}-${DUE_DAY}`
}
