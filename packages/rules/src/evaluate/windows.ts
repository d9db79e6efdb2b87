import { monthOf } from '../calendar/calendar.ts'
import type { ExpressionOf } from '../expression/expression.ts'
import type { Compiler } from './compiler.ts'
import { positionIn } from './layout.ts'
import { leaf, type Step, valueIn } from './step.ts'
import { type MonthlySeries, monthIn, type Row, type Value } from './value.ts'

export function compileWindow(node: ExpressionOf<'window'>, { part, layout, slots }: Compiler): Step {
  const position = positionIn(layout.fields.get(node.entity), node.field)
  const { months, fold } = node
  const length = Math.abs(months.from - months.to) + 1
  const folded = (row: Row, first: number): Value => {
    const sum = sumOf(row.fields[position] as MonthlySeries | undefined, first, length)
    return sum === undefined || fold === 'total' ? sum : sum / length
  }
  if (months.kind === 'before')
    return leaf(node, slots, (frame, row) => folded(row, frame.month - months.from))
  const date = part(months.date)
  const from = (value: Value, row: Row): Value =>
    typeof value === 'number' ? folded(row, monthOf(value) + months.from) : undefined
  const slot = slots.next++
  return {
    evaluate: (frame, row) => from(date.evaluate(frame, row), row),
    record: (frame, row, log) => {
      const value = from(date.record(frame, row, log), row)
      log[slot] = value
      return value
    },
    trace: (log, row) => ({ node, row, value: valueIn(log, slot), of: [date.trace(log, row)] }),
  }
}

/** The sum of so many months from a first one on; unknown where one is missing. */
export function sumOf(series: MonthlySeries | undefined, first: number, length: number): number | undefined {
  if (series === undefined) return undefined
  let sum = 0
  for (let month = first; month < first + length; month++) {
    const value = monthIn(series, month)
    if (value === undefined) return undefined
    sum += value
  }
  return sum
}
