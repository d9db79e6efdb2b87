import type { Log, Step } from './step.ts'
import type { Trace } from './trace.ts'
import type { Frame, Row, Value } from './value.ts'

/** A whole expression, compiled, with a log of its own. */
export interface Unit {
  readonly evaluate: (frame: Frame, row: Row) => Value
  /** Evaluates and keeps the value of every node. */
  readonly record: (frame: Frame, row: Row) => Log
  /** The value that a log of this unit came to. */
  readonly result: (log: Log) => Value
  readonly trace: (log: Log, row: Row) => Trace
}

/** A unit of a step whose nodes take up so many slots; its own is the last. */
export function unitOf(step: Step, width: number): Unit {
  const root = width - 1
  return {
    evaluate: step.evaluate,
    record: (frame, row) => {
      const log: Log = new Array(width)
      step.record(frame, row, log)
      return log
    },
    // The root holds a value: members' logs only ever lie beside an aggregate's own.
    result: (log) => log[root] as Value,
    trace: step.trace,
  }
}

/** Evaluates an expression and tells the reasons as a tree. */
export function traceOf(unit: Unit, frame: Frame, row: Row): Trace {
  return unit.trace(unit.record(frame, row), row)
}
