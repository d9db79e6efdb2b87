import type { Expression } from './expression.ts'

/** The expressions directly inside a node, in the order in which they are read. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'literal':
    case 'parameter':
    case 'field':
    case 'derived':
    case 'today':
    case 'declared':
    case 'first-of-month':
      return []
    case 'not':
    case 'one-of':
    case 'has':
    case 'round-down':
    case 'scale':
    case 'via':
    case 'aggregate':
      return [node.of]
    case 'and':
    case 'or':
    case 'arithmetic':
      return node.of
    case 'compare':
      return [node.left, node.right]
    case 'when':
      return [...node.cases.flatMap((row) => [row.if, row.then]), node.otherwise]
    case 'age':
      return [node.birthDate, node.at]
    case 'months-between':
      return [node.from, node.to]
    case 'add-months':
      return [node.of, node.months]
    case 'window':
      return node.months.kind === 'after' ? [node.months.date] : []
  }
}

/** Visits a node and all nodes inside it. */
export function walk(node: Expression, visit: (node: Expression) => void): void {
  visit(node)
  for (const child of childrenOf(node)) walk(child, visit)
}
