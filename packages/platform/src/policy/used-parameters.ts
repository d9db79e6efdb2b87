import { type Expression, type Pack, type Programme, walk } from '@ondol/rules'

/** Every expression of a programme: its conditions and the figures of its benefit. */
export function expressionsOf({ conditions, benefit }: Programme): readonly Expression[] {
  const figures = [benefit.amount, benefit.months].filter((figure) => figure !== null)
  return [...conditions.map(({ holds }) => holds), ...figures, ...benefit.details.map(({ value }) => value)]
}

/** The parameters that expressions read, directly or through variables, in the order of the pack. */
export function usedParameters(pack: Pack, expressions: readonly Expression[]): readonly string[] {
  const used = new Set<string>()
  const seen = new Set<string>()
  const visit = (node: Expression): void => {
    if (node.kind === 'parameter' || node.kind === 'scale') used.add(node.id)
    if (node.kind !== 'derived') return
    const key = `${node.entity}.${node.id}`
    const derived = pack.vocabulary.derived.get(key)
    if (derived === undefined || seen.has(key)) return
    seen.add(key)
    walk(derived.expression, visit)
  }
  for (const expression of expressions) walk(expression, visit)
  return pack.definition.parameters.map(({ id }) => id).filter((id) => used.has(id))
}
