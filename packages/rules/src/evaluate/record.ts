import type { CompiledProgramme } from './load-pack.ts'
import type { Log } from './step.ts'
import type { Frame, Row } from './value.ts'

/** All reasons of one answer, recorded while it was computed: the value of every node of its rules. */
export interface Recording {
  readonly compiled: CompiledProgramme
  readonly row: Row
  readonly conditions: readonly Log[]
  readonly amount: Log | null
  readonly months: Log | null
  readonly details: readonly Log[]
}

/** Evaluates every condition and every figure of a programme for a row, and keeps the way to each. */
export function record(compiled: CompiledProgramme, frame: Frame, row: Row): Recording {
  const { conditions, amount, months, details } = compiled
  return {
    compiled,
    row,
    conditions: conditions.map(({ unit }) => unit.record(frame, row)),
    amount: amount === null ? null : amount.record(frame, row),
    months: months === null ? null : months.record(frame, row),
    details: details.map(({ unit }) => unit.record(frame, row)),
  }
}
