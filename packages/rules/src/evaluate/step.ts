import type { Expression } from '../expression/expression.ts'
import type { Trace } from './trace.ts'
import type { Frame, Row, Value } from './value.ts'

/**
 * What was recorded while an expression was evaluated: the value of every node at its slot, and for an
 * aggregate the logs of its members. A node that was not reached leaves its slot empty.
 */
export type Log = (Value | readonly Log[])[]

/** A compiled node. */
export interface Step {
  /** The value alone, as fast as possible. */
  readonly evaluate: (frame: Frame, row: Row) => Value
  /** The same value, with the value of every node on the way kept in the log. */
  readonly record: (frame: Frame, row: Row, log: Log) => Value
  /** The reasons as a tree, from a log of the same row. */
  readonly trace: (log: Log, row: Row) => Trace
}

/** Hands out the slots of a log, in the order in which nodes are compiled: parts before what they are part of. */
export interface Slots {
  next: number
}

const NONE: readonly Trace[] = []

/** The value that a node left in a log. */
export function valueIn(log: Log, slot: number): Value {
  // Only an aggregate's slot for its members holds logs, and it asks for them itself.
  return log[slot] as Value
}

/** A node without parts. */
export function leaf(node: Expression, slots: Slots, evaluate: Step['evaluate']): Step {
  const slot = slots.next++
  return {
    evaluate,
    record: (frame, row, log) => {
      const value = evaluate(frame, row)
      log[slot] = value
      return value
    },
    trace: (log, row) => ({ node, row, value: valueIn(log, slot), of: NONE }),
  }
}

/** The parts of a node, compiled, and the slots from which it takes its own. */
export interface Parts<P> {
  readonly of: P
  readonly slots: Slots
}

/** A node whose value follows from the value of its one part. */
export function unary(
  node: Expression,
  { of, slots }: Parts<Step>,
  apply: (value: Value, frame: Frame) => Value,
): Step {
  const slot = slots.next++
  return {
    evaluate: (frame, row) => apply(of.evaluate(frame, row), frame),
    record: (frame, row, log) => {
      const value = apply(of.record(frame, row, log), frame)
      log[slot] = value
      return value
    },
    trace: (log, row) => ({ node, row, value: valueIn(log, slot), of: [of.trace(log, row)] }),
  }
}

/** A node whose value follows from the values of its two parts. */
export function binary(
  node: Expression,
  { of, slots }: Parts<readonly [Step, Step]>,
  apply: (left: Value, right: Value) => Value,
): Step {
  const [left, right] = of
  const slot = slots.next++
  return {
    evaluate: (frame, row) => apply(left.evaluate(frame, row), right.evaluate(frame, row)),
    record: (frame, row, log) => {
      const value = apply(left.record(frame, row, log), right.record(frame, row, log))
      log[slot] = value
      return value
    },
    trace: (log, row) => ({
      node,
      row,
      value: valueIn(log, slot),
      of: [left.trace(log, row), right.trace(log, row)],
    }),
  }
}

/** A node whose value is folded from its parts, from left to right. */
export function folded(
  node: Expression,
  { of, slots }: Parts<readonly Step[]>,
  apply: (left: Value, right: Value) => Value,
): Step {
  const [first, ...rest] = of
  const [second] = rest
  if (first !== undefined && second !== undefined && of.length === 2) {
    return binary(node, { of: [first, second], slots }, apply)
  }
  const slot = slots.next++
  return {
    evaluate: (frame, row) =>
      rest.reduce((left: Value, part) => apply(left, part.evaluate(frame, row)), first?.evaluate(frame, row)),
    record: (frame, row, log) => {
      let value = first?.record(frame, row, log)
      for (const part of rest) value = apply(value, part.record(frame, row, log))
      log[slot] = value
      return value
    },
    trace: (log, row) => ({
      node,
      row,
      value: valueIn(log, slot),
      of: of.map((part) => part.trace(log, row)),
    }),
  }
}
