import type { Expression } from '../expression/expression.ts'
import type { Scope } from '../pack/type-of.ts'
import type { Layout } from './layout.ts'
import type { Slots, Step } from './step.ts'
import type { Unit } from './unit.ts'

/** What compiling a node needs: where it stands, where things lie in memory, and how its parts compile. */
export interface Compiler {
  readonly scope: Scope
  readonly layout: Layout
  readonly slots: Slots
  readonly part: (node: Expression) => Step
  /** Compiles a part that is asked of another entity, of one thing for each. */
  readonly partAt: (entity: string, node: Expression) => Step
  /** Compiles a part that is asked of many things of another entity, each with a log of its own. */
  readonly unitAt: (entity: string, node: Expression) => Unit
}
