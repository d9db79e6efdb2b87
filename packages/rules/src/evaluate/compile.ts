import type { Expression } from '../expression/expression.ts'
import type { Scope } from '../pack/type-of.ts'
import type { Compiler } from './compiler.ts'
import { compileDate } from './dates.ts'
import type { Layout } from './layout.ts'
import { compileConnective, compileHas, compileNot, compileOneOf, compileWhen } from './logic.ts'
import { compileDeclared, compileDerived, compileField, compileLiteral, compileParameter } from './names.ts'
import { compileArithmetic, compileCompare, compileRoundDown, compileScale } from './numbers.ts'
import { compileAggregate, compileVia } from './relations.ts'
import type { Slots, Step } from './step.ts'
import { type Unit, unitOf } from './unit.ts'
import { compileWindow } from './windows.ts'

/** Turns a rule into functions over rows, once, when the pack loads. */
export function compileUnit(node: Expression, scope: Scope, layout: Layout): Unit {
  const slots: Slots = { next: 0 }
  const compiler: Compiler = {
    scope,
    layout,
    slots,
    part: (inner) => compile(inner, compiler),
    partAt: (entity, inner) => compileAt(entity, inner, compiler),
    unitAt: (entity, inner) => compileUnit(inner, { ...scope, entity }, layout),
  }
  return unitOf(compiler.part(node), slots.next)
}

function compileAt(entity: string, node: Expression, outer: Compiler): Step {
  const scope = { ...outer.scope, entity }
  const compiler: Compiler = { ...outer, scope, part: (inner) => compile(inner, compiler) }
  return compile(node, compiler)
}

function compile(node: Expression, compiler: Compiler): Step {
  switch (node.kind) {
    case 'literal':
      return compileLiteral(node, compiler)
    case 'parameter':
      return compileParameter(node, compiler)
    case 'field':
      return compileField(node, compiler)
    case 'derived':
      return compileDerived(node, compiler)
    case 'declared':
      return compileDeclared(node, compiler)
    case 'not':
      return compileNot(node, compiler)
    case 'and':
    case 'or':
      return compileConnective(node, compiler)
    case 'one-of':
      return compileOneOf(node, compiler)
    case 'has':
      return compileHas(node, compiler)
    case 'when':
      return compileWhen(node, compiler)
    case 'compare':
      return compileCompare(node, compiler)
    case 'arithmetic':
      return compileArithmetic(node, compiler)
    case 'round-down':
      return compileRoundDown(node, compiler)
    case 'scale':
      return compileScale(node, compiler)
    case 'today':
    case 'first-of-month':
    case 'age':
    case 'months-between':
    case 'add-months':
      return compileDate(node, compiler)
    case 'window':
      return compileWindow(node, compiler)
    case 'via':
      return compileVia(node, compiler)
    case 'aggregate':
      return compileAggregate(node, compiler)
  }
}
