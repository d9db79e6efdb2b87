import { monthOf } from '../calendar/calendar.ts'
import type { ExpressionOf } from '../expression/expression.ts'
import { factPath } from '../facts/fact-path.ts'
import type { Layout } from './layout.ts'
import { positionIn } from './layout.ts'
import type { Trace } from './trace.ts'
import { type Frame, type MonthlySeries, monthIn } from './value.ts'

/** What collecting missing facts needs to know about the question, and where it puts them. */
export interface MissingFacts {
  readonly frame: Frame
  readonly layout: Layout
  readonly found: Set<string>
}

/** Adds the absent facts for want of which a traced value is unknown. A known value wants none. */
export function collectMissing(trace: Trace, missing: MissingFacts): void {
  if (trace.value !== undefined) return
  const { node, row } = trace
  if (node.kind === 'field') missing.found.add(factPath(row, node.field))
  else if (node.kind === 'via' && trace.of.length === 0) missing.found.add(factPath(row, node.link))
  else if (node.kind === 'window') absentMonths(node, trace, missing)
  for (const part of trace.of) collectMissing(part, missing)
}

function absentMonths(node: ExpressionOf<'window'>, trace: Trace, missing: MissingFacts): void {
  const { frame, layout } = missing
  const { months } = node
  const start = trace.of[0]?.value
  if (months.kind === 'after' && typeof start !== 'number') return
  const first = months.kind === 'after' ? monthOf(Number(start)) + months.from : frame.month - months.from
  const length = Math.abs(months.from - months.to) + 1
  // A field under a window holds a series or nothing.
  const series = trace.row.fields[positionIn(layout.fields.get(node.entity), node.field)] as
    | MonthlySeries
    | undefined
  for (let month = first; month < first + length; month++) {
    if (monthIn(series, month) === undefined) missing.found.add(factPath(trace.row, node.field, month))
  }
}
