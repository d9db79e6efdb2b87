import type { ReactNode } from 'react'
import type { CsvValue } from './to-csv.ts'

/** A column of a table: what stands in it on the page, and in a file. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** Numbers stand to the right, digit under digit. */
  readonly isNumber?: boolean
  /** The value as a file has it: whole won, dates as `YYYY-MM-DD`. */
  readonly value: (row: Row) => CsvValue
  /** The value as people read it; without it, the value itself. */
  readonly show?: (row: Row) => ReactNode
}

/** What stands in a column for a row, on the page. */
export const shownIn = <Row>({ value, show }: Column<Row>, row: Row): ReactNode =>
  show === undefined ? String(value(row) ?? '') : show(row)

/** The rows as a file has them, under the titles of the columns. */
export const csvRows = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): readonly (readonly CsvValue[])[] => [
  columns.map(({ title }) => title),
  ...rows.map((row) => columns.map(({ value }) => value(row))),
]
