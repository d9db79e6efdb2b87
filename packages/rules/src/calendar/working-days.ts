import { parseDate } from './calendar.ts'

/** Days on which offices are closed beside Saturdays and Sundays, as `YYYY-MM-DD`. */
export type Holidays = ReadonlySet<string>

const DAY = 86_400_000
const SUNDAY = 0
const SATURDAY = 6
/** From so many days on, a petition's time runs in days and not in hours. */
const COUNTED_IN_DAYS = 6

/** True unless the date is a Saturday, a Sunday or a holiday. */
export function isWorkingDay(date: string, holidays: Holidays): boolean {
  return isWorking(timeOf(date), holidays)
}

/**
 * The last day of a period of working days that begins with an event on a date.
 *
 * - The day of the event is not counted (민법 제157조, by way of 행정기본법 제6조제1항).
 * - Saturdays, Sundays and holidays are not counted, so the period always ends on a working day.
 * - No days end on the date itself, whatever day that is; a negative or broken number is a RangeError.
 */
export function addWorkingDays(from: string, days: number, holidays: Holidays): string {
  let time = timeOf(from)
  for (let left = counted(days); left > 0; ) {
    time += DAY
    if (isWorking(time, holidays)) left--
  }
  return dateOf(time)
}

/**
 * How many working days lie after one date up to and including another; negative where the second lies before
 * the first. `workingDaysBetween(from, addWorkingDays(from, n, holidays), holidays)` is `n`.
 */
export function workingDaysBetween(from: string, to: string, holidays: Holidays): number {
  const [start, end] = [timeOf(from), timeOf(to)]
  const step = end < start ? -1 : 1
  let days = 0
  for (let time = Math.min(start, end) + DAY; time <= Math.max(start, end); time += DAY)
    if (isWorking(time, holidays)) days += step
  return days
}

/**
 * The last day of a period of calendar days that begins with an event on a date, such as the 90 days of an
 * appeal.
 *
 * - The day of the event is not counted (민법 제157조), all days after it are.
 * - A period whose last day is a Saturday or a holiday ends on the next day that is neither (민법 제161조).
 * - Not for periods that limit a right or lay a duty on somebody: there the first day counts, and the last
 *   stays where it falls (행정기본법 제6조제2항).
 */
export function endOfPeriod(from: string, days: number, holidays: Holidays): string {
  let time = timeOf(from) + counted(days) * DAY
  while (!isWorking(time, holidays)) time += DAY
  return dateOf(time)
}

/**
 * The day by which a civil petition (민원) received on a date must be dealt with (민원 처리에 관한 법률 제19조).
 *
 * - Up to 5 days, time runs in hours from the moment of receipt, a day being 8 working hours (제1항): the last
 *   hour falls on that many working days later.
 * - From 6 days on, it runs in days, and the day of receipt counts as the first (제2항).
 * - Saturdays and holidays are not counted in either. A day of receipt that is one of them counts in neither.
 */
export function petitionDeadline(received: string, days: number, holidays: Holidays): string {
  const isFirst = days >= COUNTED_IN_DAYS && isWorkingDay(received, holidays)
  return addWorkingDays(received, isFirst ? days - 1 : days, holidays)
}

function isWorking(time: number, holidays: Holidays): boolean {
  const weekday = new Date(time).getUTCDay()
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidays.has(dateOf(time))
}

/** A date as the instant of its midnight in UTC, where every day is 24 hours long. */
function timeOf(date: string): number {
  if (parseDate(date) === undefined) throw new RangeError(`expected a date YYYY-MM-DD, not "${date}"`)
  return Date.parse(`${date}T00:00:00Z`)
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function counted(days: number): number {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`expected a number of days from 0 on, not ${days}`)
  return days
}
