import type { AggregateOperator, ExpressionOf } from '../expression/expression.ts'
import { fieldOf } from '../pack/vocabulary.ts'
import type { Compiler } from './compiler.ts'
import { positionIn } from './layout.ts'
import { settled } from './logic.ts'
import { type Log, type Step, valueIn } from './step.ts'
import { ifNumber, type Row, type Value } from './value.ts'

export function compileVia(node: ExpressionOf<'via'>, { partAt, scope, layout, slots }: Compiler): Step {
  const position = positionIn(layout.fields.get(node.entity), node.link)
  const field = fieldOf(scope.vocabulary, { entity: node.entity, field: node.link }, scope.place)
  const of = partAt(field.type === 'link' ? field.to : node.entity, node.of)
  const slot = slots.next++
  return {
    evaluate: (frame, row) => {
      const other = linked(row, position)
      return other === undefined ? undefined : of.evaluate(frame, other)
    },
    record: (frame, row, log) => {
      const other = linked(row, position)
      const value = other === undefined ? undefined : of.record(frame, other, log)
      log[slot] = value
      return value
    },
    trace: (log, row) => {
      const other = linked(row, position)
      return { node, row, value: valueIn(log, slot), of: other === undefined ? [] : [of.trace(log, other)] }
    },
  }
}

/** The row at the other end of a link; a link field holds a row or nothing. */
function linked(row: Row, position: number): Row | undefined {
  return row.fields[position] as Row | undefined
}

export function compileAggregate(
  node: ExpressionOf<'aggregate'>,
  { unitAt, scope, layout, slots }: Compiler,
): Step {
  const position = positionIn(layout.relations, node.relation)
  const unit = unitAt(scope.vocabulary.relations.get(node.relation)?.from ?? '', node.of)
  const membersSlot = slots.next++
  const slot = slots.next++
  const apply = aggregation(node.op)
  return {
    evaluate: (frame, row) =>
      apply((row.back[position] ?? NOBODY).map((member) => unit.evaluate(frame, member))),
    record: (frame, row, log) => {
      const logs = (row.back[position] ?? NOBODY).map((member) => unit.record(frame, member))
      const value = apply(logs.map(unit.result))
      log[membersSlot] = logs
      log[slot] = value
      return value
    },
    trace: (log, row) => {
      // This slot is the aggregate's own, and holds its members' logs in the order of the rows.
      const logs = log[membersSlot] as readonly Log[]
      const of = (row.back[position] ?? NOBODY).map((member, index) => unit.trace(logs[index] ?? [], member))
      return { node, row, value: valueIn(log, slot), of }
    },
  }
}

const NOBODY: readonly Row[] = []

function aggregation(op: AggregateOperator): (values: readonly Value[]) => Value {
  switch (op) {
    case 'sum':
      return (values) => overNumbers(values, (left, right) => left + right)
    case 'max':
      return (values) => overNumbers(values, Math.max)
    case 'min':
      return (values) => overNumbers(values, Math.min)
    case 'any':
      return (values) => values.reduce((before, value) => settled(before, value, true), false)
    case 'every':
      return (values) => values.reduce((before, value) => settled(before, value, false), true)
  }
}

function overNumbers(values: readonly Value[], apply: (left: number, right: number) => number): Value {
  let result: number | undefined
  for (const value of values) {
    if (typeof value !== 'number') return undefined
    result = result === undefined ? value : apply(result, value)
  }
  return ifNumber(result ?? 0)
}
