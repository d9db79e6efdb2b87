/** Calendar arithmetic on plain texts, for making cases and for the inputs that the peers cannot compute. */

const two = (n: number): string => String(n).padStart(2, '0')

/** The month `offset` months after that of `date` (negative: before), as `YYYY-MM`. */
export function monthFrom(date: string, offset: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + offset
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`
}

/** The full months before that of `date`: `from` = 1 is the last one. Newest first. */
export function monthsBefore(date: string, from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => monthFrom(date, -(from + i)))
}

/** Completed years between two dates. */
export function yearsBetween(birth: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4))
  return date.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The same day `months` earlier, for days up to 28 only. */
export function monthsEarlier(date: string, months: number): string {
  return `${monthFrom(date, -months)}-${date.slice(8)}`
}

/** `2020-09-15` as 20200915, so that engines without dates can compare. */
export function dateNumber(date: string): number {
  return Number(date.replaceAll('-', ''))
}
