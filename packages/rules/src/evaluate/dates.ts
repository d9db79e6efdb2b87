import { addMonthsTo, ageInYears, firstDayOf, monthsBetweenDates } from '../calendar/calendar.ts'
import type { ExpressionOf } from '../expression/expression.ts'
import type { Compiler } from './compiler.ts'
import { binary, leaf, type Step } from './step.ts'
import { ifNumber, type Value } from './value.ts'

type DateNode = ExpressionOf<'today' | 'first-of-month' | 'age' | 'months-between' | 'add-months'>

export function compileDate(node: DateNode, { part, slots }: Compiler): Step {
  switch (node.kind) {
    case 'today':
      return leaf(node, slots, (frame) => frame.today)
    case 'first-of-month':
      return leaf(node, slots, (frame) => firstDayOf(frame.month - node.back))
    case 'age':
      return binary(node, { of: [part(node.birthDate), part(node.at)], slots }, onNumbers(ageInYears))
    case 'months-between':
      return binary(node, { of: [part(node.from), part(node.to)], slots }, onNumbers(monthsBetweenDates))
    case 'add-months':
      return binary(node, { of: [part(node.of), part(node.months)], slots }, onNumbers(addMonthsTo))
  }
}

function onNumbers(apply: (left: number, right: number) => number): (left: Value, right: Value) => Value {
  return (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? ifNumber(apply(left, right)) : undefined
}
