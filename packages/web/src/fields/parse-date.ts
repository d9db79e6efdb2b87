import { type Parsed, refused, taken } from './parsed.ts'

/** The three entries of a date, as typed. */
export interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
}

export const NO_DATE: DateParts = { year: '', month: '', day: '' }

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const two = (value: number): string => String(value).padStart(2, '0')

const existing = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A calendar date from its three entries, as `YYYY-MM-DD`. */
export const parseDate = ({ year, month, day }: DateParts): Parsed<string> => {
  if ([year, month, day].some((part) => part.trim() === '')) return refused({ kind: 'empty' })
  if ([year, month, day].some((part) => !/^\s*\d+\s*$/.test(part))) return refused({ kind: 'not-a-number' })
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const isKnown = y >= FIRST_YEAR && y <= LAST_YEAR && existing(y, m, d)
  return isKnown ? taken(`${y}-${two(m)}-${two(d)}`) : refused({ kind: 'no-such-date' })
}

/** The entries of a stored date. */
export const partsOf = (date: string): DateParts => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month: String(Number(month)), day: String(Number(day)) }
}

/** A whole date typed or pasted into one entry: `1980-03-02`, `1980.3.2`, `19800302`, `1980년 3월 2일`. */
export const splitDate = (text: string): DateParts | null => {
  const [, year, month, day] =
    /^\s*(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?\s*$/.exec(text) ??
    /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text) ??
    []
  return year === undefined || month === undefined || day === undefined
    ? null
    : partsOf(`${year}-${month}-${day}`)
}
