import type { Expression } from '../expression/expression.ts'
import type { Row, Value } from './value.ts'

/** Why a value is what it is: the node, the row it was asked of, its value, and the parts that led to it. */
export interface Trace {
  readonly node: Expression
  readonly row: Row
  readonly value: Value
  readonly of: readonly Trace[]
}
