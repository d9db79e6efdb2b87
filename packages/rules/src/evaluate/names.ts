import { parseDate } from '../calendar/calendar.ts'
import type { ExpressionOf } from '../expression/expression.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import type { Compiler } from './compiler.ts'
import { type Layout, positionIn } from './layout.ts'
import { leaf, type Step, valueIn } from './step.ts'
import type { Unit } from './unit.ts'
import type { Value } from './value.ts'

export function compileLiteral(node: ExpressionOf<'literal'>, { slots }: Compiler): Step {
  const value: Value = node.type === 'date' ? parseDate(String(node.value)) : node.value
  return leaf(node, slots, () => value)
}

export function compileParameter(node: ExpressionOf<'parameter'>, { layout, slots }: Compiler): Step {
  const position = positionIn(layout.parameters, node.id)
  // The type check has made sure that the parameter holds a single value and no steps.
  return leaf(node, slots, (frame) => frame.parameters[position] as number | undefined)
}

export function compileField(node: ExpressionOf<'field'>, { layout, slots }: Compiler): Step {
  const position = positionIn(layout.fields.get(node.entity), node.field)
  // The type check has made sure that the field is neither a series nor a link.
  return leaf(node, slots, (_, row) => row.fields[position] as Value)
}

export function compileDeclared(node: ExpressionOf<'declared'>, { layout, slots }: Compiler): Step {
  const position = positionIn(layout.declarations, node.id)
  return leaf(node, slots, (frame) => frame.declared[position])
}

/** A variable is computed at most once for a row, and recorded at most once. */
export function compileDerived(node: ExpressionOf<'derived'>, { layout, slots }: Compiler): Step {
  const position = positionIn(layout.derived, derivedKey(node.entity, node.id))
  const slot = slots.next++
  return {
    evaluate: (frame, row) => {
      const known = row.derived[position]
      if (known !== undefined) return known ?? undefined
      const value = unitAt(layout, position).evaluate(frame, row)
      row.derived[position] = value ?? null
      return value
    },
    record: (frame, row, log) => {
      const unit = unitAt(layout, position)
      const own = row.logs[position] ?? unit.record(frame, row)
      row.logs[position] = own
      const value = unit.result(own)
      row.derived[position] = value ?? null
      log[slot] = value
      return value
    },
    trace: (log, row) => {
      const of = row.traces[position] ?? unitAt(layout, position).trace(row.logs[position] ?? [], row)
      row.traces[position] = of
      return { node, row, value: valueIn(log, slot), of: [of] }
    },
  }
}

function unitAt(layout: Layout, position: number): Unit {
  const unit = layout.derivedUnits[position]
  if (unit === undefined) throw new Error(`the variable at ${position} is used before it was compiled`)
  return unit
}
