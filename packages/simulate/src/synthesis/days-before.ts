const DAY = 86_400_000
const YEARS = 125

/** The days before a date and the ages that go with them. */
export interface DaysBefore {
  /** The date so many days before, as YYYYMMDD; after, where the number is negative. */
  readonly dateAt: (days: number) => number
  /** The date on which someone was born who is so many completed years old; `place` in [0, 1) says how far into the year. */
  readonly birthDate: (age: number, place: number) => number
}

/** The calendar before a date `YYYY-MM-DD`, as a table. */
export const daysBefore = (asOf: string): DaysBefore => {
  const start = Date.parse(`${asOf}T00:00:00Z`)
  const dates = Int32Array.from({ length: YEARS * 366 }, (_, days) => dateNumber(start - days * DAY))
  const today = dates[0] ?? 0
  const ahead = Int32Array.from({ length: 20 * 366 }, (_, days) => dateNumber(start + days * DAY))
  const dateAt = (days: number): number =>
    (days < 0 ? ahead[Math.min(ahead.length - 1, -days)] : dates[Math.min(dates.length - 1, days)]) ?? today
  const youngest = Int32Array.from({ length: YEARS + 1 }, (_, age) => firstDayOfAge(dates, today, age))
  return {
    dateAt,
    birthDate: (age, place) => {
      const from = youngest[age] ?? 0
      const to = youngest[age + 1] ?? from + 365
      return dateAt(from + Math.floor(place * (to - from)))
    },
  }
}

/** How many days ago someone was born who turns that age today; the later birthdays are of the year younger. */
const firstDayOfAge = (dates: Int32Array, today: number, age: number): number => {
  let days = Math.floor(age * 365.2425) - 2
  while (days < 0 || Math.floor((today - (dates[days] ?? 0)) / 10_000) < age) days += 1
  return days
}

const dateNumber = (time: number): number => {
  const date = new Date(time)
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}
