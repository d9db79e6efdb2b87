/** A calendar date as the number YYYYMMDD: ordered, and cheap to compare. Internal to the evaluators. */
export type DateNumber = number
/** A calendar month as year × 12 + month − 1. Internal to the evaluators. */
export type MonthNumber = number

/** The end of a period that has none. */
export const FOREVER: DateNumber = 99991231

const FIRST_YEAR = 1800
const LAST_YEAR = 2299
const HYPHEN = 45
const ZERO = 48

/** Reads `YYYY-MM-DD`; `undefined` where there is no such day between 1800 and 2299. */
export function parseDate(text: string): DateNumber | undefined {
  if (text.length !== 10 || text.charCodeAt(7) !== HYPHEN) return undefined
  const month = yearAndMonth(text)
  const day = digits(text, 8, 10)
  if (month === undefined || !(day >= 1)) return undefined
  const date = firstDayOf(month) + day - 1
  return day > daysInMonth(Math.floor(month / 12), (month % 12) + 1) ? undefined : date
}

/** Reads `YYYY-MM`; `undefined` where there is no such month. */
export function parseMonth(text: string): MonthNumber | undefined {
  return text.length === 7 ? yearAndMonth(text) : undefined
}

function yearAndMonth(text: string): MonthNumber | undefined {
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const fits = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12
  return fits && text.charCodeAt(4) === HYPHEN ? year * 12 + month - 1 : undefined
}

/** The number that digits of a text spell; NaN where one is no digit. */
function digits(text: string, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** A date as people and files write it: `YYYY-MM-DD`. */
export function formatDate(date: DateNumber): string {
  const digits = String(date).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** A month as people and files write it: `YYYY-MM`. */
export function formatMonth(month: MonthNumber): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** The month in which a date lies. */
export function monthOf(date: DateNumber): MonthNumber {
  return Math.floor(date / 10000) * 12 + (Math.floor(date / 100) % 100) - 1
}

/** The first day of a month. */
export function firstDayOf(month: MonthNumber): DateNumber {
  return Math.floor(month / 12) * 10000 + ((month % 12) + 1) * 100 + 1
}

/** Completed years from a birth date to a date. */
export function ageInYears(birthDate: DateNumber, at: DateNumber): number {
  return Math.floor((at - birthDate) / 10000)
}

/** Completed months from one date to another; negative where the second lies before the first. */
export function monthsBetweenDates(from: DateNumber, to: DateNumber): number {
  if (to < from) return -monthsBetweenDates(to, from)
  return monthOf(to) - monthOf(from) - (to % 100 < from % 100 ? 1 : 0)
}

/** The same day so many months later, or the month's last day where it has no such day. */
export function addMonthsTo(date: DateNumber, months: number): DateNumber {
  const month = monthOf(date) + months
  const year = Math.floor(month / 12)
  const monthOfYear = month - year * 12 + 1
  return year * 10000 + monthOfYear * 100 + Math.min(date % 100, daysInMonth(year, monthOfYear))
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
