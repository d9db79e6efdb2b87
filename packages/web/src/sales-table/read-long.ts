import { type Sale, settleCancellations } from './cancellations.ts'
import type { LongLayout } from './layout.ts'
import { readAmount } from './read-amount.ts'
import { readYear } from './read-month.ts'
import { type Chosen, type RowOutcome, readRow } from './read-row.ts'
import type { CellProblem, Notice, RowsRead } from './reading.ts'
import { type RowKind, rowKind } from './row-kind.ts'
import type { Sheet } from './sheet.ts'
import { wholeWon } from './whole-won.ts'

interface KindOfRow {
  readonly at: number
  readonly cells: readonly string[]
  readonly kind: RowKind
}

const statedTotal = (rows: readonly KindOfRow[], { layout, column }: Chosen): number | null => {
  const totals = rows.filter(({ kind }) => kind === 'total')
  const amount = readAmount(totals[0]?.cells[column] ?? '')
  return totals.length === 1 && amount.kind === 'amount' ? wholeWon(amount.value, layout.unit) : null
}

const leftOut = (rows: readonly KindOfRow[]): readonly Notice[] => {
  const totals = rows.filter(({ kind }) => kind === 'total' || kind === 'subtotal').length
  const texts = rows.filter(({ kind }) => kind === 'text').length
  return [
    ...(totals > 0 ? [{ kind: 'totals-left-out' as const, rows: totals }] : []),
    ...(texts > 0 ? [{ kind: 'text-left-out' as const, rows: texts }] : []),
  ]
}

const readRows = (rows: readonly KindOfRow[], chosen: Chosen): readonly RowOutcome[] => {
  const { year: yearColumn } = chosen.layout
  let yearAbove: number | null = null
  return rows.map(({ at, cells }) => {
    const outcome = readRow({ at, cells, yearAbove }, chosen)
    if (outcome.kind === 'year') yearAbove = outcome.year
    else if (yearColumn !== null) yearAbove = readYear(cells[yearColumn] ?? '') ?? yearAbove
    return outcome
  })
}

/** Reads the rows of a table that has one row a month or one row a sale, from one of its amount columns. */
export const readLong = (sheet: Sheet, layout: LongLayout, column: number): RowsRead => {
  const chosen = { layout, column }
  const rows = sheet
    .map((cells, at) => ({ at, cells, kind: rowKind(cells, layout.date) }))
    .filter(({ at }) => at >= layout.firstRow)
  const data = rows.filter(({ kind }) => kind === 'data')
  const outcomes = readRows(data, chosen)
  const sales = outcomes.flatMap((outcome): readonly Sale[] =>
    outcome.kind === 'sale' ? [outcome.sale] : [],
  )
  const problems = outcomes.flatMap((outcome): readonly CellProblem[] =>
    outcome.kind === 'problem' ? [outcome.problem] : [],
  )
  const settled = settleCancellations(sales)
  return {
    entries: settled.sales,
    problems,
    notices: [...settled.notices, ...leftOut(rows)],
    stated: statedTotal(rows, chosen),
  }
}
