import { type Expression, type Pack, walk } from '@ondol/rules'
import { programmeIn } from './outcome.ts'

/** The parameters that programmes and further rules rest on, by way of variables too. */
export function parametersIn(
  packs: readonly Pack[],
  programmes: readonly string[],
  rules: readonly Expression[],
): ReadonlySet<string> {
  const parameters = new Set<string>()
  for (const pack of packs) {
    for (const node of nodesIn(pack, [...rules, ...programmes.flatMap((id) => rulesOf(pack, id))])) {
      if (node.kind === 'parameter' || node.kind === 'scale') parameters.add(node.id)
    }
  }
  return parameters
}

/** All nodes of rules, and of the variables that they use. */
function nodesIn({ vocabulary }: Pack, rules: readonly Expression[]): ReadonlySet<Expression> {
  const nodes = new Set<Expression>()
  const visit = (rule: Expression): void =>
    walk(rule, (node) => {
      if (nodes.has(node)) return
      nodes.add(node)
      const derived = node.kind === 'derived' && vocabulary.derived.get(`${node.entity}.${node.id}`)
      if (derived) visit(derived.expression)
    })
  for (const rule of rules) visit(rule)
  return nodes
}

function rulesOf(pack: Pack, id: string): readonly Expression[] {
  const { conditions, benefit } = programmeIn(pack, id)
  const { amount, months, details } = benefit
  const figures = [amount, months, ...details.map(({ value }) => value)].filter((part) => part !== null)
  return [...conditions.map(({ holds }) => holds), ...figures]
}
