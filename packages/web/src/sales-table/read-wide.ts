import type { SeriesChoice, WideLayout } from './layout.ts'
import { readAmount } from './read-amount.ts'
import { readDate, readYear } from './read-month.ts'
import type { CellProblem, Entry, RowsRead } from './reading.ts'
import type { Sheet } from './sheet.ts'
import { wholeWon } from './whole-won.ts'

const NOT_A_NAME = /^[\d.,\s₩()-]*$/

const yearIn = (cells: readonly string[]): number | null =>
  cells.map(readYear).find((year) => year !== null) ?? null

/** What a row of a wide table is called: its texts besides the year. */
const labelOf = (cells: readonly string[], layout: WideLayout): string =>
  cells
    .filter((cell, at) => !layout.months.includes(at) && readYear(cell) === null && !NOT_A_NAME.test(cell))
    .join(' ')

const hasAmounts = (cells: readonly string[], layout: WideLayout): boolean =>
  layout.months.some((at) => readAmount(cells[at] ?? '').kind === 'amount')

const rank = (label: string): number =>
  [/합계|총계|총\s*매출|total/i, /매출|sales/i, /^$/].findIndex((pattern) => pattern.test(label))

/** The kinds of rows whose amounts may be taken, sales first. `at` is the first such row. */
export const wideSeries = (sheet: Sheet, layout: WideLayout): readonly SeriesChoice[] => {
  const labels = new Map<string, number>()
  sheet.forEach((cells, at) => {
    if (at < layout.firstRow || !hasAmounts(cells, layout)) return
    const label = labelOf(cells, layout)
    if (!labels.has(label)) labels.set(label, at)
  })
  const score = (label: string): number => (rank(label) + 4) % 4
  return [...labels]
    .map(([label, at]) => ({ at, label }))
    .sort((a, b) => score(a.label) - score(b.label) || a.at - b.at)
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly heading: string
  readonly text: string
  readonly rowYear: number | null
}

const readCell = (cell: Cell, layout: WideLayout): Entry | CellProblem | null => {
  const date = readDate(cell.heading)
  const amount = readAmount(cell.text)
  const place = { row: cell.row, column: cell.column, seen: cell.text }
  if (date === null || amount.kind === 'empty') return null
  if (amount.kind === 'wrong') return { kind: 'wrong-amount', ...place }
  const year = date.year ?? cell.rowYear ?? layout.titleYear
  if (year === null) return { kind: 'no-year', row: layout.header, column: cell.column, seen: cell.heading }
  const won = wholeWon(amount.value, layout.unit)
  if (won === null) return { kind: 'not-whole', ...place }
  return { row: cell.row, year, month: date.month, day: null, won }
}

/** The rows of the chosen name, each with the year that it or a row above it states. */
const rowsNamed = (
  sheet: Sheet,
  layout: WideLayout,
  label: string,
): readonly Omit<Cell, 'column' | 'heading' | 'text'>[] => {
  let rowYear: number | null = null
  return sheet.flatMap((cells, row) => {
    if (row < layout.firstRow) return []
    rowYear = yearIn(cells) ?? rowYear
    return labelOf(cells, layout) === label ? [{ row, rowYear }] : []
  })
}

/** Reads the rows of a table with its months side by side; rows of the same name in other years belong together. */
export const readWide = (sheet: Sheet, layout: WideLayout, chosen: SeriesChoice): RowsRead => {
  const cells = rowsNamed(sheet, layout, chosen.label).flatMap(({ row, rowYear }) =>
    layout.months.map((column) => {
      const heading = sheet[layout.header]?.[column] ?? ''
      return readCell({ row, column, heading, text: sheet[row]?.[column] ?? '', rowYear }, layout)
    }),
  )
  return {
    entries: cells.flatMap((cell): readonly Entry[] => (cell !== null && 'won' in cell ? [cell] : [])),
    problems: cells.flatMap((cell): readonly CellProblem[] =>
      cell !== null && 'kind' in cell ? [cell] : [],
    ),
    notices: [],
    stated: null,
  }
}
