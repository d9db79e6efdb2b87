import { addMonthsTo, monthsBetweenDates } from '../calendar/calendar.ts'
import type { Expression, ExpressionOf } from '../expression/expression.ts'
import { type Code, js } from '../fused/code.ts'
import type { ColumnWriter } from './column-writer.ts'
import { constant, named } from './page.ts'
import { asNumber, isUnbounded, type NumberTerm, type Term } from './term.ts'
import { knownTest } from './write-numbers.ts'

type DateNode = ExpressionOf<'age' | 'months-between' | 'add-months'>

export function writeDate(node: DateNode, writer: ColumnWriter): Term {
  switch (node.kind) {
    case 'age':
      return calculated([node.birthDate, node.at], writer, {
        code: (birth, at) => js`Math.floor((${at}-${birth})/10000)`,
        most: (birth, at) => birth + at,
      })
    case 'months-between':
      return calculated([node.from, node.to], writer, {
        code: (from, to) => js`${constant(writer.page, monthsBetweenDates)}(${from},${to})`,
        most: (from, to) => from + to,
      })
    case 'add-months':
      return calculated([node.of, node.months], writer, {
        code: (of, months) => js`${constant(writer.page, addMonthsTo)}(${of},${months})`,
        most: (of, months) => 2 * of + 10_000 * (months + 1),
      })
  }
}

interface Calculation {
  readonly code: (left: Code, right: Code) => Code
  readonly most: (left: number, right: number) => number
}

function calculated(
  of: readonly [Expression, Expression],
  { page, part }: ColumnWriter,
  { code, most }: Calculation,
): Term {
  const [left, right]: readonly [NumberTerm, NumberTerm] = [asNumber(part(of[0])), asNumber(part(of[1]))]
  const value = code(left.code, right.code)
  const known = knownTest([left, right])
  return {
    kind: 'number',
    code: named(page, known === undefined ? value : js`${known}?${value}:NaN`),
    open: left.open || right.open || isUnbounded(left) || isUnbounded(right),
    most: most(left.most, right.most),
  }
}
