import type { ReactElement } from 'react'
import { saveFile } from '../result/save-file.ts'
import { type Column, csvRows } from './column.ts'
import { toCsv } from './to-csv.ts'

interface SaveCsvProps<Row> {
  readonly label: string
  /** The name of the file, without its ending. */
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** Hands out what a table shows as a file for spreadsheets. */
export const SaveCsv = <Row,>({ label, name, columns, rows }: SaveCsvProps<Row>): ReactElement => (
  <button
    type="button"
    className="krds-btn small tertiary"
    disabled={rows.length === 0}
    onClick={() =>
      saveFile(`${name}.csv`, new Blob([toCsv(csvRows(columns, rows))], { type: 'text/csv;charset=utf-8' }))
    }
  >
    {label}
  </button>
)
