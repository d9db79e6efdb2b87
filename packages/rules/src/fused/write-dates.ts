import { addMonthsTo, ageInYears, firstDayOf, monthOf, monthsBetweenDates } from '../calendar/calendar.ts'
import { positionIn } from '../evaluate/layout.ts'
import { ifNumber } from '../evaluate/value.ts'
import { sumOf } from '../evaluate/windows.ts'
import type { Expression, ExpressionOf } from '../expression/expression.ts'
import { type Code, js } from './code.ts'
import { constant, expressed, ifKnown, type Writer } from './writer.ts'

type DateNode = ExpressionOf<'today' | 'first-of-month' | 'age' | 'months-between' | 'add-months'>

export function writeDate(node: DateNode, writer: Writer): Code {
  const { page } = writer
  switch (node.kind) {
    case 'today':
      return expressed(page, js`frame.today`)
    case 'first-of-month':
      return expressed(page, js`${constant(page, firstDayOf)}(frame.month-${node.back})`)
    case 'age':
      return called(ageInYears, [node.birthDate, node.at], writer)
    case 'months-between':
      return called(monthsBetweenDates, [node.from, node.to], writer)
    case 'add-months':
      return called(addMonthsTo, [node.of, node.months], writer)
  }
}

type OnNumbers = (left: number, right: number) => number

function called(
  apply: OnNumbers,
  [first, second]: readonly [Expression, Expression],
  { page, part }: Writer,
): Code {
  const [left, right] = [part(first), part(second)]
  return ifKnown(
    page,
    [left, right],
    js`${constant(page, ifNumber)}(${constant(page, apply)}(${left},${right}))`,
  )
}

export function writeWindow(node: ExpressionOf<'window'>, { page, part, layout, row }: Writer): Code {
  const { months, fold } = node
  const length = Math.abs(months.from - months.to) + 1
  const series = js`${row}.fields[${positionIn(layout.fields.get(node.entity), node.field)}]`
  const folded = (first: Code): Code => {
    const sum = js`${constant(page, sumOf)}(${series},${first},${length})`
    return fold === 'total' ? sum : js`${constant(page, meanOf)}(${sum},${length})`
  }
  if (months.kind === 'before') return expressed(page, folded(js`frame.month-${months.from}`))
  const date = part(months.date)
  return ifKnown(page, [date], folded(js`${constant(page, monthOf)}(${date})+${months.from}`))
}

function meanOf(sum: number | undefined, length: number): number | undefined {
  return sum === undefined ? undefined : sum / length
}
