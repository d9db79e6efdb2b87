import { findLayout, type Layout, type SeriesChoice } from './layout.ts'
import { monthSums } from './month-sums.ts'
import { readLong } from './read-long.ts'
import { readWide, wideSeries } from './read-wide.ts'
import type { Notice, RowsRead, SalesReading, Unreadable } from './reading.ts'
import { cleanCell, type Sheet } from './sheet.ts'

const seriesOf = (sheet: Sheet, layout: Layout): readonly SeriesChoice[] =>
  layout.kind === 'long' ? layout.amounts : wideSeries(sheet, layout)

const rowsOf = (sheet: Sheet, layout: Layout, choice: SeriesChoice): RowsRead =>
  layout.kind === 'long' ? readLong(sheet, layout, choice.at) : readWide(sheet, layout, choice)

const totalNotice = (stated: number | null, summed: number): readonly Notice[] => {
  if (stated === null) return []
  return stated === summed ? [{ kind: 'total-agrees', stated }] : [{ kind: 'total-differs', stated, summed }]
}

/**
 * Reads a shop's sales by month out of a table as the tax office, a card company or the shop itself made it.
 * Nothing is guessed in silence: a cell that cannot be read comes back as a problem with its place, and rows
 * that were left out or subtracted come back as notices. `chosen` picks one of the `series` offered.
 */
export const readSales = (raw: Sheet, chosen = 0): SalesReading | Unreadable => {
  const sheet = raw.map((row) => row.map(cleanCell))
  if (sheet.every((row) => row.every((cell) => cell === ''))) return { kind: 'unreadable', reason: 'empty' }
  const layout = findLayout(sheet)
  const series = layout === null ? [] : seriesOf(sheet, layout)
  const choice = series[chosen]
  if (layout === null || choice === undefined) return { kind: 'unreadable', reason: 'no-table' }
  const rows = rowsOf(sheet, layout, choice)
  const sums = monthSums(rows.entries, layout.kind === 'long' ? choice.at : 0)
  const summed = rows.entries.reduce((total, entry) => total + entry.won, 0)
  return {
    kind: 'read',
    series,
    chosen,
    months: sums.months,
    problems: [...rows.problems, ...sums.problems],
    notices: [
      ...(layout.unit === 1 ? [] : [{ kind: 'unit' as const, unit: layout.unit }]),
      ...rows.notices,
      ...totalNotice(rows.stated, summed),
    ],
    firstDay: sums.firstDay,
    lastDay: sums.lastDay,
  }
}
