/** A month or a day as a cell states it. The year is null where the cell says only "6월". */
export interface CellDate {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}

/** A cell that names half a year or a quarter: its sum cannot be divided into months. */
export interface CellPeriod {
  readonly year: number | null
  readonly months: readonly number[]
}

const FIRST_YEAR = 2000
const LAST_YEAR = 2099

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The date if it exists in the calendar; a day of 31 June does not. */
const dated = (year: number | null, month: number, day: number | null): CellDate | null => {
  if (month < 1 || month > 12) return null
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) return null
  if (day !== null && (day < 1 || day > daysIn(year ?? 2000, month))) return null
  return { year, month, day }
}

/** A spreadsheet's own count of days since 1899-12-30, which some exports print instead of the date. */
const fromSerial = (serial: number): CellDate | null => {
  const date = new Date(Date.UTC(1899, 11, 30 + serial))
  return dated(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

const fromDigits = (digits: string): CellDate | null => {
  const four = Number(digits.slice(0, 4))
  const month = Number(digits.slice(4, 6))
  if (digits.length === 8) return dated(four, month, Number(digits.slice(6)))
  if (digits.length === 5) return fromSerial(Number(digits))
  if (digits.length !== 6) return null
  // 202006 is a month; 200615 is a day, since no shop's table reaches back to a twentieth month of 2006.
  return four >= 2010
    ? dated(four, month, null)
    : dated(fullYear(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4)))
}

const SEPARATED =
  /^'?(\d{4}|\d{2})\s*[.\-/년]\s*(\d{1,2})\s*(?:[.\-/월]\s*(?:(\d{1,2})\s*[.일]?)?)?(?:\s*\([월화수목금토일]\))?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/
const MONTH_ALONE = /^(\d{1,2})\s*월(?:\s*(\d{1,2})\s*일)?(?:분)?$/
const ENGLISH = /^(?:(\d{1,2})[-\s])?([A-Za-z]{3})[a-z]*[-\s.,]*'?(\d{4}|\d{2})$/

const fromEnglish = (cell: string): CellDate | null => {
  const [, day, name = '', year = ''] = ENGLISH.exec(cell) ?? []
  const month = ENGLISH_MONTHS.indexOf(name.toLowerCase()) + 1
  return month === 0 ? null : dated(fullYear(year), month, day === undefined ? null : Number(day))
}

/** Reads `2020.06`, `2020-06-15`, `202006`, `20200615`, `2020년 6월`, `'20.6`, `6월`, `Jun-20`; else null. */
export const readDate = (cell: string): CellDate | null => {
  if (/^\d+$/.test(cell)) return fromDigits(cell)
  const alone = MONTH_ALONE.exec(cell)
  if (alone) return dated(null, Number(alone[1]), alone[2] === undefined ? null : Number(alone[2]))
  const separated = SEPARATED.exec(cell.replace(/분$/, ''))
  if (!separated) return fromEnglish(cell)
  const [, year = '', month, day] = separated
  return dated(fullYear(year), Number(month), day === undefined ? null : Number(day))
}

const monthsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index)

const HALF = /^(?:(\d{4})\s*년?\s*(?:제\s*)?)?(상반기|하반기|[12]\s*기)(?:\s*(?:예정|확정))?(?:\s*분)?$/
const QUARTER = /^(?:(\d{4})\s*년?\s*(?:제\s*)?)?(?:([1-4])\s*(?:\/\s*4)?\s*분기|Q([1-4]))$/i
const SPAN =
  /^(\d{4})\s*[.\-/년]\s*(\d{1,2})[월.]?(?:[.\-/\s]*\d{1,2}일?)?\s*[~∼〜-]\s*(?:(\d{4})\s*[.\-/년]\s*)?(\d{1,2})월?(?:[.\-/\s]*\d{1,2}일?)?$/

const fromSpan = (cell: string): CellPeriod | null => {
  const [, year, first, lastYear, last] = SPAN.exec(cell) ?? []
  if (year === undefined || (lastYear !== undefined && lastYear !== year)) return null
  const count = Number(last) - Number(first) + 1
  return count > 1 && Number(last) <= 12
    ? { year: Number(year), months: monthsFrom(Number(first), count) }
    : null
}

/** Reads `2020년 1기`, `2020 상반기`, `2020년 2분기`, `2020.01~2020.06`; else null. */
export const readPeriod = (cell: string): CellPeriod | null => {
  const half = HALF.exec(cell)
  if (half) {
    const first = /상반기|1/.test(half[2] ?? '') ? 1 : 7
    return { year: half[1] === undefined ? null : Number(half[1]), months: monthsFrom(first, 6) }
  }
  const quarter = QUARTER.exec(cell)
  if (!quarter) return fromSpan(cell)
  const first = (Number(quarter[2] ?? quarter[3]) - 1) * 3 + 1
  return { year: quarter[1] === undefined ? null : Number(quarter[1]), months: monthsFrom(first, 3) }
}

/** Reads a cell that names a year alone: `2020`, `2020년`, `2020년도`. */
export const readYear = (cell: string): number | null => {
  const year = Number(/^(20\d{2})\s*(?:년도?|년)?$/.exec(cell)?.[1])
  return Number.isNaN(year) ? null : year
}
