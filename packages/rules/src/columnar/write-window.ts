import { monthOf, parseMonth } from '../calendar/calendar.ts'
import type { ExpressionOf } from '../expression/expression.ts'
import { type Code, js } from '../fused/code.ts'
import type { ColumnWriter } from './column-writer.ts'
import { type Gaps, isGap, type MonthlyColumn } from './columns.ts'
import { constant, named } from './page.ts'
import { asNumber, type Term } from './term.ts'
import { columnOf } from './write-fields.ts'
import { knownTest } from './write-numbers.ts'

const UNKNOWN: Term = { kind: 'number', code: js`NaN`, open: true, most: 0 }

/** Months of a series: those of a fixed window are columns of their own, which are added up. */
export function writeWindow(node: ExpressionOf<'window'>, writer: ColumnWriter): Term {
  return writer.remember(node, () => readWindow(node, writer))
}

function readWindow(node: ExpressionOf<'window'>, writer: ColumnWriter): Term {
  const column = columnOf(writer, node.entity, node.field)
  if (column?.kind !== 'monthly') return UNKNOWN
  const series: Series = {
    column,
    rows: writer.ground.columns.entities[node.entity]?.rows ?? 0,
    first: parseMonth(column.first) ?? 0,
    length: Math.abs(node.months.from - node.months.to) + 1,
    divisor: node.fold === 'mean' ? Math.abs(node.months.from - node.months.to) + 1 : 1,
  }
  return node.months.kind === 'before'
    ? fixed(series, writer.ground.frame.month - node.months.from, writer)
    : following(series, node.months, writer)
}

interface Series {
  readonly column: MonthlyColumn
  readonly rows: number
  /** The number of the column's first month. */
  readonly first: number
  readonly length: number
  readonly divisor: number
}

const mostOf = ({ length }: Series): number => Number.MAX_SAFE_INTEGER * length

function fixed(series: Series, month: number, { page, row }: ColumnWriter): Term {
  const { column, rows, length, divisor } = series
  const start = month - series.first
  if (start < 0 || start + length > column.months) return UNKNOWN
  let sum = js`0`
  const masks = new Set<Gaps>()
  for (let index = start; index < start + length; index++) {
    sum = js`${sum}+${constant(page, column.values)}[${index * rows}+${row}]`
    const gaps = column.gaps?.[index]
    if (gaps !== undefined) masks.add(gaps)
  }
  const whole = divisor === 1 ? sum : js`(${sum})/${divisor}`
  const gap = anyGap([...masks], page, row)
  const code = named(page, gap === undefined ? whole : js`${gap}!==0?NaN:${whole}`)
  return { kind: 'number', code, open: gap !== undefined, most: mostOf(series) }
}

/** The same bit of several masks at once. */
function anyGap(masks: readonly Gaps[], page: ColumnWriter['page'], row: Code): Code | undefined {
  const [first, ...rest] = masks.map((mask) => js`${constant(page, mask)}[${row}>>>3]`)
  if (first === undefined) return undefined
  const any = rest.reduce((before, mask) => js`${before}|${mask}`, first)
  return js`(((${any})>>>(${row}&7))&1)`
}

/** A window that begins after a date of the row's own. */
function following(
  series: Series,
  months: Extract<ExpressionOf<'window'>['months'], { kind: 'after' }>,
  { page, part, row }: ColumnWriter,
): Term {
  const date = asNumber(part(months.date))
  const sum = js`${constant(page, monthsFrom(series, months.from))}(${date.code},${row})`
  const known = knownTest([date])
  const whole = series.divisor === 1 ? sum : js`${sum}/${series.divisor}`
  const code = named(page, known === undefined ? whole : js`${known}?${whole}:NaN`)
  return { kind: 'number', code, open: true, most: mostOf(series) }
}

/** The sum of a series' months from so many after a date on; NaN where one is missing. */
function monthsFrom(
  { column: { values, gaps, months }, rows, first, length }: Series,
  from: number,
): (date: number, row: number) => number {
  return (date, row) => {
    const start = monthOf(date) + from - first
    if (!(start >= 0 && start + length <= months)) return Number.NaN
    let sum = 0
    for (let month = start; month < start + length; month++) {
      if (gaps !== undefined && isGap(gaps[month], row)) return Number.NaN
      sum += values[month * rows + row] ?? Number.NaN
    }
    return sum
  }
}
