import type { ReactElement } from 'react'
import { useIsWide } from '../shell/use-is-wide.ts'
import { type Column, shownIn } from './column.ts'
import './data-table.css'

interface DataTableProps<Row> {
  readonly caption: string
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Said where there are no rows. */
  readonly empty: string
  /** A row that stands out, such as one that is late or does not add up. */
  readonly isMarked?: (row: Row) => boolean
}

type DrawnProps<Row> = Omit<DataTableProps<Row>, 'empty'>

const Wide = <Row,>({ caption, columns, rows, keyOf, isMarked }: DrawnProps<Row>): ReactElement => (
  <table className="desk-table">
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ id, title, isNumber }) => (
          <th key={id} scope="col" className={isNumber === true ? 'num' : ''}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)} className={isMarked?.(row) === true ? 'differs' : ''}>
          {columns.map((column, at) =>
            at === 0 ? (
              <th key={column.id} scope="row">
                {shownIn(column, row)}
              </th>
            ) : (
              <td key={column.id} className={column.isNumber === true ? 'num' : ''}>
                {shownIn(column, row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const Narrow = <Row,>({ caption, columns, rows, keyOf, isMarked }: DrawnProps<Row>): ReactElement => (
  <ul className="data-cards" aria-label={caption}>
    {rows.map((row) => (
      <li key={keyOf(row)} className={isMarked?.(row) === true ? 'differs' : ''}>
        <dl className="desk-lines">
          {columns.map((column) => (
            <div key={column.id}>
              <dt>{column.title}</dt>
              <dd className={column.isNumber === true ? 'num' : ''}>{shownIn(column, row)}</dd>
            </div>
          ))}
        </dl>
      </li>
    ))}
  </ul>
)

/** Rows under their columns; on a narrow page a card a row. */
export const DataTable = <Row,>({ empty, ...drawn }: DataTableProps<Row>): ReactElement => {
  const isWide = useIsWide()
  if (drawn.rows.length === 0) return <p className="queue-none">{empty}</p>
  return isWide ? <Wide {...drawn} /> : <Narrow {...drawn} />
}
