import type { Trace } from '../evaluate/trace.ts'
import type { Row, Value } from '../evaluate/value.ts'
import type { CompareOperator, Expression } from '../expression/expression.ts'

/** One thing that would have to be otherwise. */
export interface Change {
  /** What it is about: a fact, a variable, a declaration, or a relation that has nobody. */
  readonly node: Expression
  readonly row: Row
  readonly seen: Value
  /** What would do: a bound, an id or a truth value; for several ids any one of them. */
  readonly needed: Needed
  /** The parameter that sets the bound, where one does. */
  readonly parameter: string | null
}

/** What would do in place of what was seen. */
export type Needed =
  | { readonly kind: 'bound'; readonly op: CompareOperator; readonly value: Value }
  | { readonly kind: 'one-of' | 'none-of'; readonly ids: readonly string[] }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'some' }

/**
 * The nearest change that would turn a refused condition: of alternatives the one that is least far off, of
 * parts that must all hold every one that fails. Empty where nothing has to change; `null` where no change is known.
 */
export function nearestChange(trace: Trace, target = true): readonly Change[] | null {
  if (trace.value === target) return []
  const { node, of } = trace
  switch (node.kind) {
    case 'and':
      return target ? allOf(of, true) : cheapest(of, false)
    case 'or':
      return target ? cheapest(of, true) : allOf(of, false)
    case 'not':
      return of[0] === undefined ? null : nearestChange(of[0], !target)
    case 'derived':
    case 'via':
      return of[0] === undefined ? null : nearestChange(of[0], target)
    case 'when':
      return fromAnswer(of.at(-1), target)
    case 'compare':
      return compareChange(trace, target)
    case 'one-of':
      return choiceChange(trace, { kind: target ? 'one-of' : 'none-of', ids: node.choices })
    case 'has':
      return choiceChange(trace, { kind: target ? 'one-of' : 'none-of', ids: [node.choice] })
    case 'field':
    case 'declared':
      return [
        {
          node,
          row: trace.row,
          seen: trace.value,
          needed: { kind: 'truth', value: target },
          parameter: null,
        },
      ]
    case 'aggregate':
      return aggregateChange(trace, target)
    default:
      return null
  }
}

function fromAnswer(answer: Trace | undefined, target: boolean): readonly Change[] | null {
  return typeof answer?.value === 'boolean' ? nearestChange(answer, target) : null
}

function allOf(parts: readonly Trace[], target: boolean): readonly Change[] | null {
  const changes: Change[] = []
  for (const part of parts) {
    if (part.value === undefined) continue
    const needed = nearestChange(part, target)
    if (needed === null) return null
    changes.push(...needed)
  }
  return changes
}

function cheapest(parts: readonly Trace[], target: boolean): readonly Change[] | null {
  let best: readonly Change[] | null = null
  for (const part of parts) {
    if (part.value === undefined) continue
    const changes = nearestChange(part, target)
    if (changes !== null && changes.length > 0 && (best === null || cost(changes) < cost(best)))
      best = changes
  }
  return best
}

function aggregateChange(trace: Trace, target: boolean): readonly Change[] | null {
  const { node, row, of } = trace
  if (node.kind !== 'aggregate') return null
  const oneIsEnough = (node.op === 'any') === target
  if (!oneIsEnough) return allOf(of, target)
  if (of.length > 0) return cheapest(of, target)
  return [{ node, row, seen: undefined, needed: { kind: 'some' }, parameter: null }]
}

function choiceChange({ of, row }: Trace, needed: Needed): readonly Change[] | null {
  const asked = of[0]
  return asked === undefined ? null : [{ node: asked.node, row, seen: asked.value, needed, parameter: null }]
}

const OPPOSITE: Readonly<Record<CompareOperator, CompareOperator>> = {
  eq: 'ne',
  ne: 'eq',
  lt: 'ge',
  le: 'gt',
  gt: 'le',
  ge: 'lt',
}
const MIRRORED: Readonly<Record<CompareOperator, CompareOperator>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
}

/** The side that is not set by the city is the one that would have to change. */
function compareChange({ node, of }: Trace, target: boolean): readonly Change[] | null {
  const [left, right] = of
  if (node.kind !== 'compare' || left === undefined || right === undefined) return null
  const op = target ? node.op : OPPOSITE[node.op]
  const leftIsGiven = isGiven(left.node) && !isGiven(right.node)
  return leftIsGiven ? [bound(right, MIRRORED[op], left)] : [bound(left, op, right)]
}

function bound(changed: Trace, op: CompareOperator, limit: Trace): Change {
  const parameter = limit.node.kind === 'parameter' ? limit.node.id : null
  return {
    node: changed.node,
    row: changed.row,
    seen: changed.value,
    needed: { kind: 'bound', op, value: limit.value },
    parameter,
  }
}

function isGiven(node: Expression): boolean {
  return node.kind === 'parameter' || node.kind === 'literal' || node.kind === 'today'
}

const OTHERWISE = 0.5
const NOT_THEIRS = 100

/** How far off changes are: for numbers the distance against the size of the bound, else a fixed cost. */
function cost(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + costOf(change), 0)
}

function costOf({ node, seen, needed }: Change): number {
  if (isGiven(node)) return NOT_THEIRS
  if (needed.kind !== 'bound' || typeof seen !== 'number' || typeof needed.value !== 'number')
    return OTHERWISE
  return Math.abs(needed.value - seen) / Math.max(1e-9, Math.abs(needed.value), Math.abs(seen))
}
