import { type Expression, type Parameter, type Programme, walk } from '@ondol/rules'
import { pack } from '../assessment/pack.ts'

const { derived, parameters } = pack.definition

const derivedExpression = (entity: string, id: string): Expression | undefined =>
  derived.find((one) => one.entity === entity && one.id === id)?.expression

interface Used {
  readonly parameters: Set<string>
  readonly derived: Set<string>
}

const collect = (expression: Expression, used: Used): void =>
  walk(expression, (node) => {
    if (node.kind === 'parameter' || node.kind === 'scale') used.parameters.add(node.id)
    if (node.kind !== 'derived' || used.derived.has(`${node.entity}.${node.id}`)) return
    used.derived.add(`${node.entity}.${node.id}`)
    const inner = derivedExpression(node.entity, node.id)
    if (inner !== undefined) collect(inner, used)
  })

/** The city's figures that a programme uses, directly or through what it computes, in the pack's order. */
export const parametersOf = ({ conditions, benefit }: Programme): readonly Parameter[] => {
  const used: Used = { parameters: new Set(), derived: new Set() }
  const expressions = [
    ...conditions.map(({ holds }) => holds),
    ...benefit.details.map(({ value }) => value),
    ...(benefit.amount === null ? [] : [benefit.amount]),
    ...(benefit.months === null ? [] : [benefit.months]),
  ]
  for (const expression of expressions) collect(expression, used)
  return parameters.filter(({ id }) => used.parameters.has(id))
}
