import type { ExpressionOf } from '../expression/expression.ts'
import type { Compiler } from './compiler.ts'
import { type Log, type Step, unary, valueIn } from './step.ts'
import type { Trace } from './trace.ts'
import type { Frame, Row, Value } from './value.ts'

export function compileNot(node: ExpressionOf<'not'>, { part, slots }: Compiler): Step {
  return unary(node, { of: part(node.of), slots }, (value) => (value === undefined ? undefined : !value))
}

export function compileConnective(node: ExpressionOf<'and' | 'or'>, { part, slots }: Compiler): Step {
  const parts = node.of.map(part)
  const settling = node.kind === 'or'
  const slot = slots.next++
  return {
    evaluate: (frame, row) => {
      let result: Value = !settling
      for (const step of parts) {
        const value = step.evaluate(frame, row)
        if (value === settling) return settling
        if (value === undefined) result = undefined
      }
      return result
    },
    record: (frame, row, log) => {
      let result: Value = !settling
      for (const step of parts) result = settled(result, step.record(frame, row, log), settling)
      log[slot] = result
      return result
    },
    trace: (log, row) => ({
      node,
      row,
      value: valueIn(log, slot),
      of: parts.map((step) => step.trace(log, row)),
    }),
  }
}

/** Kleene's `or` (settled by a true part) or `and` (settled by a false part), one part after another. */
export function settled(before: Value, value: Value, settling: boolean): Value {
  if (before === settling || value === settling) return settling
  return value === undefined ? undefined : before
}

export function compileOneOf(node: ExpressionOf<'one-of'>, { part, slots }: Compiler): Step {
  const { choices } = node
  return unary(node, { of: part(node.of), slots }, (value) =>
    typeof value === 'string' ? choices.includes(value) : undefined,
  )
}

export function compileHas(node: ExpressionOf<'has'>, { part, slots }: Compiler): Step {
  return unary(node, { of: part(node.of), slots }, (value) =>
    value instanceof Set ? value.has(node.choice) : undefined,
  )
}

interface Table {
  readonly cases: readonly { readonly if: Step; readonly then: Step }[]
  readonly otherwise: Step
}

export function compileWhen(node: ExpressionOf<'when'>, { part, slots }: Compiler): Step {
  const table: Table = {
    cases: node.cases.map((row) => ({ if: part(row.if), then: part(row.then) })),
    otherwise: part(node.otherwise),
  }
  const slot = slots.next++
  return {
    evaluate: (frame, row) => {
      for (const { if: condition, then } of table.cases) {
        const holds = condition.evaluate(frame, row)
        if (holds === undefined) return undefined
        if (holds === true) return then.evaluate(frame, row)
      }
      return table.otherwise.evaluate(frame, row)
    },
    record: (frame, row, log) => {
      const value = recordTable(table, { frame, row, log })
      log[slot] = value
      return value
    },
    trace: (log, row) => ({ node, row, value: valueIn(log, slot), of: tableTraces(table, log, row) }),
  }
}

interface Recorded {
  readonly frame: Frame
  readonly row: Row
  readonly log: Log
}

/** Behind an unknown condition every answer that may still come is recorded, since its facts may be needed. */
function recordTable({ cases, otherwise }: Table, { frame, row, log }: Recorded): Value {
  let open = false
  for (const { if: condition, then } of cases) {
    const holds = condition.record(frame, row, log)
    if (holds === false) continue
    const answer = then.record(frame, row, log)
    if (holds === true) return open ? undefined : answer
    open = true
  }
  const answer = otherwise.record(frame, row, log)
  return open ? undefined : answer
}

/** The conditions and answers that `recordTable` reached, in that order; the last one is the answer. */
function tableTraces({ cases, otherwise }: Table, log: Log, row: Row): readonly Trace[] {
  const of: Trace[] = []
  for (const { if: condition, then } of cases) {
    const holds = condition.trace(log, row)
    of.push(holds)
    if (holds.value === false) continue
    of.push(then.trace(log, row))
    if (holds.value === true) return of
  }
  of.push(otherwise.trace(log, row))
  return of
}
