import { childrenOf, type Expression, type Pack } from '@ondol/rules'

/** Puts a rule about the thing where a node stands into one about the subject: true where it holds of one such thing. */
export type Lift = (inner: Expression) => Expression

/** Visits every node below one, each with what leads to it; a variable once. */
export function walkInContext(
  pack: Pack,
  node: Expression,
  visit: (node: Expression, lift: Lift) => void,
): void {
  const seen = new Set<string>()
  const walk = (at: Expression, lift: Lift): void => {
    visit(at, lift)
    switch (at.kind) {
      case 'derived': {
        const key = `${at.entity}.${at.id}`
        const definition = pack.vocabulary.derived.get(key)
        if (definition !== undefined && !seen.has(key)) {
          seen.add(key)
          walk(definition.expression, lift)
        }
        return
      }
      case 'via':
        walk(at.of, (of) => lift({ ...at, of }))
        return
      case 'aggregate':
        walk(at.of, (of) => lift({ kind: 'aggregate', op: 'any', relation: at.relation, of }))
        return
      case 'when':
        walkTable(at, lift)
        return
      default:
        for (const child of childrenOf(at)) walk(child, lift)
    }
  }
  const walkTable = (table: Extract<Expression, { kind: 'when' }>, lift: Lift): void => {
    table.cases.forEach((row, index) => {
      const before = refused(table, index)
      walk(row.if, (inner) => lift(all([...before, inner])))
      walk(row.then, (inner) => lift(all([...before, row.if, inner])))
    })
    walk(table.otherwise, (inner) => lift(all([...refused(table, table.cases.length), inner])))
  }
  walk(node, (inner) => inner)
}

const all = (of: readonly Expression[]): Expression => ({ kind: 'and', of })

/** The rows before one do not hold. */
export function refused(
  { cases }: Extract<Expression, { kind: 'when' }>,
  before: number,
): readonly Expression[] {
  return cases.slice(0, before).map(({ if: of }): Expression => ({ kind: 'not', of }))
}
