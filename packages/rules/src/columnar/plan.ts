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
  for (const node of of) visit(node, { planning, entity, isOwn: true, seen })
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
  /** Whether the row asked is the loop's own. */
  readonly isOwn: boolean
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
  if (node.kind === 'aggregate')
    return { ...place, isOwn: false, entity: vocabulary.relations.get(node.relation)?.from ?? '' }
  const field = vocabulary.entities.get(node.entity)?.fields[node.link]
  return { ...place, isOwn: false, entity: field?.type === 'link' ? field.to : '' }
}

function visitVariable(node: ExpressionOf<'derived'>, place: Place): void {
  const { planning, isOwn, seen } = place
  const key = derivedKey(node.entity, node.id)
  const expression = definitionIn(planning.scope.vocabulary, key)
  if (isInline(node, planning.scope)) visit(expression, place)
  else if (!isOwn) visitColumn(key, expression, place)
  else if (!seen.has(key) && !planning.columns.has(key)) {
    seen.add(key)
    visit(expression, place)
  }
}

function visitColumn(key: string, expression: Expression, { planning, entity }: Place): void {
  if (planning.visited.has(key)) return
  planning.visited.add(key)
  visit(expression, { planning, entity, isOwn: true, seen: new Set() })
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
