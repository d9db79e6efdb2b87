import { addWorkingDays, type Days, endOfPeriod, type Holidays } from '@ondol/rules'

/** The last day of a period that begins with an event on a date. */
export function lastDay(from: string, { count, unit }: Days, holidays: Holidays): string {
  return unit === 'days' ? endOfPeriod(from, count, holidays) : addWorkingDays(from, count, holidays)
}
