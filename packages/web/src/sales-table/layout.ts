import { type Heading, readHeading, readUnit } from './headings.ts'
import { readAmount } from './read-amount.ts'
import { readDate, readPeriod } from './read-month.ts'
import type { Sheet } from './sheet.ts'

/** A column or a row whose amounts may be taken as the sales. */
export interface SeriesChoice {
  readonly at: number
  readonly label: string
}

interface LayoutBase {
  /** The first row of data. */
  readonly firstRow: number
  /** Won for one unit of the table. */
  readonly unit: number
  /** The year that a title above the table names, for cells that say only "6월". */
  readonly titleYear: number | null
}

/** One row a month, or one row a sale. */
export interface LongLayout extends LayoutBase {
  readonly kind: 'long'
  readonly date: number
  readonly year: number | null
  readonly amounts: readonly SeriesChoice[]
  readonly status: number | null
  readonly approval: number | null
  readonly card: number | null
}

/** Months side by side in the heading row. */
export interface WideLayout extends LayoutBase {
  readonly kind: 'wide'
  readonly header: number
  readonly months: readonly number[]
}

export type Layout = LongLayout | WideLayout

const ROWS_SEARCHED = 40

const titleYearOf = (rows: Sheet): number | null => {
  const years = new Set(
    rows.flatMap((row) => row.flatMap((cell) => [...cell.matchAll(/(20\d{2})\s*년/g)].map((m) => m[1]))),
  )
  const [only] = years
  return years.size === 1 && only !== undefined ? Number(only) : null
}

const baseOf = (sheet: Sheet, header: number, height: number): LayoutBase => {
  const above = sheet.slice(0, header + height)
  return { firstRow: header + height, unit: readUnit(above.flat()), titleYear: titleYearOf(above) }
}

const columnOf = (headings: readonly Heading[], kind: Heading['kind']): number | null => {
  const at = headings.findIndex((heading) => heading.kind === kind)
  return at < 0 ? null : at
}

const byRank = (headings: readonly Heading[], kind: 'date' | 'amount'): readonly number[] =>
  headings
    .flatMap((heading, at) => (heading.kind === kind ? [{ at, rank: heading.rank }] : []))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ at }) => at)

interface Header {
  readonly row: number
  readonly height: number
  readonly names: readonly string[]
}

const longFrom = (sheet: Sheet, { row, height, names }: Header): LongLayout | null => {
  const headings = names.map(readHeading)
  const date = byRank(headings, 'date')[0] ?? columnOf(headings, 'month')
  const amounts = byRank(headings, 'amount')
  if (date === null || amounts.length === 0) return null
  return {
    kind: 'long',
    ...baseOf(sheet, row, height),
    date,
    year: columnOf(headings, 'year'),
    amounts: amounts.map((at) => ({ at, label: names[at] ?? '' })),
    status: columnOf(headings, 'status'),
    approval: columnOf(headings, 'approval'),
    card: columnOf(headings, 'card'),
  }
}

/** Headings in two storeys: 신용카드 over 건수 and 금액. A merged upper cell leaves blanks to its right. */
const twoStoreys = (upper: readonly string[], lower: readonly string[]): readonly string[] => {
  const width = Math.max(upper.length, lower.length)
  return Array.from({ length: width }, (_, at) => lower[at] || upper[at] || '')
}

const isMonthHeading = (cell: string): boolean =>
  /^20\d{2}|월|[a-z]/i.test(cell) && readDate(cell)?.day === null

const wideFrom = (sheet: Sheet, header: number): WideLayout | null => {
  const months = (sheet[header] ?? []).flatMap((cell, at) => (isMonthHeading(cell) ? [at] : []))
  return months.length >= 3 ? { kind: 'wide', ...baseOf(sheet, header, 1), header, months } : null
}

const share = (cells: readonly string[], test: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length
}

const isDateCell = (cell: string): boolean => readDate(cell) !== null || readPeriod(cell) !== null

/** A table without headings, as pasted: the columns are told by what stands in them. */
const bareLayout = (sheet: Sheet): LongLayout | null => {
  const width = Math.max(0, ...sheet.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => sheet.map((row) => row[at] ?? ''))
  const date = columns.findIndex((cells) => share(cells, isDateCell) >= 0.6)
  const amounts = columns.flatMap((cells, at) =>
    at !== date && share(cells, (cell) => readAmount(cell).kind === 'amount') >= 0.6
      ? [{ at, label: '' }]
      : [],
  )
  if (date < 0 || amounts.length === 0) return null
  return {
    kind: 'long',
    firstRow: 0,
    unit: 1,
    titleYear: null,
    date,
    year: null,
    amounts,
    status: null,
    approval: null,
    card: null,
  }
}

/** Finds how a table is laid out, whatever titles stand above it; null where no dates or no amounts are found. */
export const findLayout = (sheet: Sheet): Layout | null => {
  for (let row = 0; row < Math.min(sheet.length, ROWS_SEARCHED); row += 1) {
    const names = sheet[row] ?? []
    const found =
      wideFrom(sheet, row) ??
      longFrom(sheet, { row, height: 1, names }) ??
      longFrom(sheet, { row, height: 2, names: twoStoreys(names, sheet[row + 1] ?? []) })
    if (found) return found
  }
  return bareLayout(sheet)
}
