import { childrenOf, type Expression, type PackDefinition, type Programme } from '@ondol/rules'

/** What a programme looks at, straight or through derived variables. */
export interface Reach {
  /** Parameters by id. */
  readonly parameters: ReadonlySet<string>
  /** Facts that a file may lack, as `business.sales`. */
  readonly facts: ReadonlySet<string>
}

/** The parameters and facts on which a programme's conditions, amount, months and details rest. */
export function reachOf(programme: Programme, pack: PackDefinition): Reach {
  const reach = { parameters: new Set<string>(), facts: new Set<string>() }
  const { amount, months, details } = programme.benefit
  const roots = [
    ...programme.conditions.map(({ holds }) => holds),
    amount,
    months,
    ...details.map(({ value }) => value),
  ]
  for (const root of roots) if (root !== null) visit(root, { pack, reach })
  return reach
}

interface Walk {
  readonly pack: PackDefinition
  readonly reach: { readonly parameters: Set<string>; readonly facts: Set<string> }
  /** The link by which the walk came here from the other side, which therefore cannot be missing. */
  readonly cameBy?: string
}

function visit(node: Expression, walk: Walk): void {
  const { pack, reach, cameBy } = walk
  if (node.kind === 'parameter' || node.kind === 'scale') reach.parameters.add(node.id)
  if (node.kind === 'field' || node.kind === 'window') reach.facts.add(`${node.entity}.${node.field}`)
  if (node.kind === 'via' && cameBy !== `${node.entity}.${node.link}`)
    reach.facts.add(`${node.entity}.${node.link}`)
  const inside =
    node.kind === 'derived'
      ? pack.derived.find(({ entity, id }) => entity === node.entity && id === node.id)
      : undefined
  if (inside !== undefined) visit(inside.expression, walk)
  const relation =
    node.kind === 'aggregate' ? pack.relations.find(({ id }) => id === node.relation) : undefined
  const onwards = relation === undefined ? walk : { ...walk, cameBy: `${relation.from}.${relation.link}` }
  for (const child of childrenOf(node)) visit(child, onwards)
}
