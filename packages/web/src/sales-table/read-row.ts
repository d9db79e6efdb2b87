import type { Sale } from './cancellations.ts'
import type { LongLayout } from './layout.ts'
import { readAmount } from './read-amount.ts'
import { type CellDate, readDate, readPeriod, readYear } from './read-month.ts'
import type { CellProblem, ProblemKind } from './reading.ts'
import { wholeWon } from './whole-won.ts'

const CANCELLED = /취소|환불|반품|cancel|refund/i

/** A row of a list, and the year that the rows above it have named. */
export interface Row {
  readonly at: number
  readonly cells: readonly string[]
  readonly yearAbove: number | null
}

export type RowOutcome =
  | { readonly kind: 'sale'; readonly sale: Sale }
  | { readonly kind: 'problem'; readonly problem: CellProblem }
  | { readonly kind: 'year'; readonly year: number }

/** The column that the amounts are taken from, within a layout. */
export interface Chosen {
  readonly layout: LongLayout
  readonly column: number
}

interface Cell {
  readonly row: Row
  readonly column: number
}

const textAt = ({ row, column }: Cell): string => row.cells[column] ?? ''

const problem = (kind: ProblemKind, cell: Cell): RowOutcome => ({
  kind: 'problem',
  problem: { kind, row: cell.row.at, column: cell.column, seen: textAt(cell) },
})

/** The date cell; where month and year have columns of their own, "6" in the month column is June. */
const dateOf = (text: string, layout: LongLayout): CellDate | null =>
  layout.year !== null && /^\d{1,2}$/.test(text) ? readDate(`${text}월`) : readDate(text)

const noDate = (cell: Cell): RowOutcome => {
  const text = textAt(cell)
  if (readPeriod(text) !== null || readYear(text) !== null) return problem('period', cell)
  return problem(text === '' ? 'no-date' : 'wrong-date', cell)
}

const yearOf = (date: CellDate, row: Row, layout: LongLayout): number | null => {
  const own = layout.year === null ? null : readYear(row.cells[layout.year] ?? '')
  return date.year ?? own ?? row.yearAbove ?? layout.titleYear
}

const wonOf = (cell: Cell, unit: number): number | RowOutcome => {
  const amount = readAmount(textAt(cell))
  if (amount.kind === 'empty') return problem('no-amount', cell)
  if (amount.kind === 'wrong') return problem('wrong-amount', cell)
  return wholeWon(amount.value, unit) ?? problem('not-whole', cell)
}

const numbersOf = (row: Row, { approval, card }: LongLayout): string =>
  [approval, card].map((at) => (at === null ? '' : (row.cells[at] ?? ''))).join('|')

const isCancelled = (row: Row, { status }: LongLayout): boolean =>
  status !== null && CANCELLED.test(row.cells[status] ?? '')

/** Reads one row of a list: a sale, a line that names a year for those below it, or the cell that is in the way. */
export const readRow = (row: Row, { layout, column }: Chosen): RowOutcome => {
  const dateCell = { row, column: layout.date }
  const heading = readYear(textAt(dateCell))
  if (heading !== null && textAt({ row, column }) === '') return { kind: 'year', year: heading }
  const date = dateOf(textAt(dateCell), layout)
  if (date === null) return noDate(dateCell)
  const year = yearOf(date, row, layout)
  if (year === null) return problem('no-year', dateCell)
  const won = wonOf({ row, column }, layout.unit)
  if (typeof won !== 'number') return won
  const { month, day } = date
  const settled = { cancelled: isCancelled(row, layout), key: numbersOf(row, layout) }
  return { kind: 'sale', sale: { row: row.at, year, month, day, won, ...settled } }
}
