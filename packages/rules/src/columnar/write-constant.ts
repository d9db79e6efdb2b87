import { compileUnit } from '../evaluate/compile.ts'
import type { Row, Value } from '../evaluate/value.ts'
import { childrenOf } from '../expression/children.ts'
import type { Expression } from '../expression/expression.ts'
import { js } from '../fused/code.ts'
import { typeOf } from '../pack/type-of.ts'
import { type ColumnWriter, scopeOf } from './column-writer.ts'
import type { Term } from './term.ts'

/** The term of a rule that asks no fact: computed now, by the interpreter, for all rows. */
export function writeConstant(node: Expression, writer: ColumnWriter): Term | undefined {
  if (!asksNoFact(node, writer)) return undefined
  const scope = scopeOf(writer)
  const type = typeOf(node, scope)
  const value = compileUnit(node, scope, writer.ground.layout).evaluate(writer.ground.frame, NOBODY)
  return termOf(value, type.kind === 'bool' ? 'truth' : type.kind === 'choice' ? 'choice' : 'number')
}

/** What asks no fact asks no row. */
const NOBODY: Row = {
  entity: '',
  id: '',
  subject: '',
  fields: [],
  back: [],
  derived: [],
  logs: [],
  traces: [],
}

function termOf(value: Value, kind: Term['kind']): Term {
  if (kind === 'truth') return truthOf(value)
  if (kind === 'choice') {
    const ids = typeof value === 'string' ? [value] : []
    return { kind, code: js`${ids.length - 1}`, open: value === undefined, ids }
  }
  if (typeof value !== 'number' || Number.isNaN(value)) return { kind, code: js`NaN`, open: true, most: 0 }
  const code = Number.isFinite(value) ? js`${value}` : value > 0 ? js`Infinity` : js`(-Infinity)`
  return { kind, code, open: false, most: Math.abs(value), constant: value }
}

function truthOf(value: Value): Term {
  if (value === undefined) return { kind: 'truth', code: js`3`, open: true }
  const constant = value === true
  return { kind: 'truth', code: js`${constant}`, open: false, constant }
}

const known = new WeakMap<Expression, boolean>()

function asksNoFact(node: Expression, writer: ColumnWriter): boolean {
  const before = known.get(node)
  if (before !== undefined) return before
  const answer = isConstant(node, writer)
  known.set(node, answer)
  return answer
}

function isConstant(node: Expression, writer: ColumnWriter): boolean {
  switch (node.kind) {
    case 'field':
    case 'window':
    case 'via':
    case 'aggregate':
    case 'derived':
      return false
    case 'literal':
    case 'parameter':
    case 'today':
    case 'first-of-month':
    case 'declared':
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'one-of':
    case 'has':
    case 'arithmetic':
    case 'round-down':
    case 'when':
    case 'scale':
    case 'age':
    case 'months-between':
    case 'add-months':
      return childrenOf(node).every((child) => asksNoFact(child, writer))
  }
}
