import { childrenOf } from '../expression/children.ts'
import type { Expression, ExpressionOf } from '../expression/expression.ts'
import { type Scope, typeOf } from '../pack/type-of.ts'
import { derivedKey, type Vocabulary } from '../pack/vocabulary.ts'

/** Which variables are computed where, so that none is computed twice for a row. */
export interface Plan {
  /**
   * Variables asked from other rows, by way of links or of the many: each gets a column of its own over all rows
   * of its entity. In this order, each rests only on those before it.
   */
  readonly columns: readonly string[]
  /** How many of the asked rules rest on a variable of their own row, by its key. */
  readonly uses: ReadonlyMap<string, number>
}

/** A rule, and the entity whose rows it is asked of. Rules of one group share their variables. */
export interface PlannedRule {
  readonly entity: string
  readonly of: readonly Expression[]
}

/** Plans the variables of several rules. */
export function planOf(rules: readonly PlannedRule[], scope: Omit<Scope, 'entity'>): Plan {
  const planning: Planning = { scope, columns: new Set(), visited: new Set() }
  for (const rule of rules) ownVariables(rule, planning)
  // Only now is it known which variables have a column, and are read there.
  const uses = new Map<string, number>()
  for (const key of rules.flatMap((rule) => [...ownVariables(rule, planning)]))
    uses.set(key, (uses.get(key) ?? 0) + 1)
  return { columns: [...planning.columns], uses }
}

function ownVariables({ entity, of }: PlannedRule, planning: Planning): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const node of of) visit(node, { planning, entity, row: 'own', seen })
  return seen
}

interface Planning {
  readonly scope: Omit<Scope, 'entity'>
  /** In order of insertion: a variable enters when all that it rests on has. */
  readonly columns: Set<string>
  readonly visited: Set<string>
}

interface Place {
  readonly planning: Planning
  readonly entity: string
  /** Which row is asked: the loop's own, one of those who link to it, or any other. */
  readonly row: 'own' | 'member' | 'other'
  /** The variables of its own row that the rule rests on. */
  readonly seen: Set<string>
}

function visit(node: Expression, place: Place): void {
  if (node.kind === 'derived') {
    visitVariable(node, place)
    return
  }
  const inner = node.kind === 'via' || node.kind === 'aggregate' ? elsewhere(node, place) : place
  for (const child of childrenOf(node)) visit(child, inner)
}

function elsewhere(node: ExpressionOf<'via' | 'aggregate'>, place: Place): Place {
  const { vocabulary } = place.planning.scope
  if (node.kind === 'aggregate') {
    const entity = vocabulary.relations.get(node.relation)?.from ?? ''
    return { ...place, row: place.row === 'own' ? 'member' : 'other', entity }
  }
  const field = vocabulary.entities.get(node.entity)?.fields[node.link]
  return { ...place, row: 'other', entity: field?.type === 'link' ? field.to : '' }
}

function visitVariable(node: ExpressionOf<'derived'>, place: Place): void {
  const { planning, row, seen } = place
  const { scope, columns } = planning
  const key = derivedKey(node.entity, node.id)
  const expression = definitionIn(scope.vocabulary, key)
  // What asks nothing but its own row leads to no other variable that would have to be planned.
  if (row === 'member' && isLocal(node, scope)) return
  if (isInline(node, scope)) visit(expression, place)
  else if (row !== 'own') visitColumn(key, expression, place)
  else if (!seen.has(key) && !columns.has(key)) {
    seen.add(key)
    visit(expression, place)
  }
}

function visitColumn(key: string, expression: Expression, { planning, entity }: Place): void {
  if (planning.visited.has(key)) return
  planning.visited.add(key)
  visit(expression, { planning, entity, row: 'own', seen: new Set() })
  planning.columns.add(key)
}

/** The expression of a variable of a checked pack. */
export function definitionIn(vocabulary: Vocabulary, key: string): Expression {
  const definition = vocabulary.derived.get(key)
  if (definition === undefined) throw new Error(`the checked pack has no variable ${key}`)
  return definition.expression
}

/** A variable that is no more than a comparison is computed where it is asked; so is a set, which is never a value. */
export function isInline(node: ExpressionOf<'derived'>, scope: Omit<Scope, 'entity'>): boolean {
  const expression = definitionIn(scope.vocabulary, derivedKey(node.entity, node.id))
  return sizeOf(expression) <= LIGHT || typeOf(expression, { ...scope, entity: node.entity }).kind === 'set'
}

const locals = new WeakMap<Vocabulary, Map<string, boolean>>()

/** A variable that asks nothing but its own row: among members it is computed where it is asked, once for each. */
export function isLocal({ entity, id }: ExpressionOf<'derived'>, scope: Omit<Scope, 'entity'>): boolean {
  const known = locals.get(scope.vocabulary) ?? new Map<string, boolean>()
  locals.set(scope.vocabulary, known)
  const key = derivedKey(entity, id)
  const before = known.get(key)
  if (before !== undefined) return before
  const answer = staysAtRow(definitionIn(scope.vocabulary, key), scope)
  known.set(key, answer)
  return answer
}

function staysAtRow(node: Expression, scope: Omit<Scope, 'entity'>): boolean {
  if (node.kind === 'via' || node.kind === 'aggregate') return false
  if (node.kind === 'derived') return isLocal(node, scope)
  return childrenOf(node).every((child) => staysAtRow(child, scope))
}

const LIGHT = 4

/** How many nodes a rule has, counted up to where it is no longer light; what leaves the row is not. */
function sizeOf(node: Expression): number {
  if (node.kind === 'derived' || node.kind === 'via' || node.kind === 'aggregate' || node.kind === 'window')
    return LIGHT + 1
  let size = 1
  for (const child of childrenOf(node)) {
    size += sizeOf(child)
    if (size > LIGHT) return size
  }
  return size
}
