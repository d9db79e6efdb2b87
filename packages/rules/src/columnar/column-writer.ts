import type { Layout } from '../evaluate/layout.ts'
import type { Frame } from '../evaluate/value.ts'
import type { Expression, ExpressionOf } from '../expression/expression.ts'
import type { Code } from '../fused/code.ts'
import type { Scope } from '../pack/type-of.ts'
import type { ColumnSet } from './columns.ts'
import type { MemberIndex } from './member-index.ts'
import type { MemberPass } from './member-pass.ts'
import type { Page } from './page.ts'
import type { Term } from './term.ts'

/** The rules, the date and the columns that a loop is written for. */
export interface Ground {
  readonly scope: Omit<Scope, 'entity'>
  readonly layout: Layout
  readonly frame: Frame
  readonly columns: ColumnSet
  /** Who links to whom, by relation. */
  readonly membersOf: (relation: string) => MemberIndex
}

/** What writing a node for a loop needs: whose rows are asked, and how its parts are written. */
export interface ColumnWriter {
  readonly ground: Ground
  readonly page: Page
  readonly entity: string
  /** The variable that holds the number of the row asked. */
  readonly row: Code
  readonly part: (node: Expression) => Term
  /** Writes a part that is asked of the row of another entity in that variable. */
  readonly partAt: (entity: string, row: Code, node: Expression) => Term
  /** A variable of the row asked: read where it has been computed, else written. */
  readonly variable: (node: ExpressionOf<'derived'>) => Term
  /** Writes a node where all later statements of its row find it, and not a second time. */
  readonly remember: (node: Expression, write: () => Term) => Term
  /** The walk over those who link to the loop's own row; nothing where another row is asked. */
  readonly passOver: ((relation: string) => MemberWriter) | undefined
}

/** A walk over members, and how a rule that is asked of each of them is written into it. */
export interface MemberWriter {
  readonly pass: MemberPass
  readonly write: (node: Expression) => Term
}

/** The scope in which a writer's nodes are typed. */
export const scopeOf = ({ ground, entity }: ColumnWriter): Scope => ({ ...ground.scope, entity })
