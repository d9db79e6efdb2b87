import { walk } from '../expression/children.ts'
import type { Expression } from '../expression/expression.ts'
import type { PackDefinition } from './definition.ts'
import type { Derived } from './derived.ts'
import type { Parameter } from './parameter.ts'
import type { Programme } from './programme.ts'
import { derivedKey, type Vocabulary } from './vocabulary.ts'

/** A pack as far as its names go. */
interface Named {
  readonly definition: PackDefinition
  readonly vocabulary: Vocabulary
}

/** The parameters that a programme rests on, directly or by way of variables, in the order of the pack. */
export function parametersUsedBy(
  { definition, vocabulary }: Named,
  programme: Programme,
): readonly Parameter[] {
  const { parameters } = namesUsedBy(vocabulary, programme)
  return definition.parameters.filter(({ id }) => parameters.has(id))
}

/** The variables that a programme rests on, directly or by way of others, in the order of the pack. */
export function derivedUsedBy({ definition, vocabulary }: Named, programme: Programme): readonly Derived[] {
  const { derived } = namesUsedBy(vocabulary, programme)
  return definition.derived.filter(({ entity, id }) => derived.has(derivedKey(entity, id)))
}

function namesUsedBy(
  vocabulary: Vocabulary,
  programme: Programme,
): { readonly parameters: ReadonlySet<string>; readonly derived: ReadonlySet<string> } {
  const parameters = new Set<string>()
  const derived = new Set<string>()
  const visit = (expression: Expression): void =>
    walk(expression, (node) => {
      if (node.kind === 'parameter' || node.kind === 'scale') parameters.add(node.id)
      if (node.kind !== 'derived' || derived.has(derivedKey(node.entity, node.id))) return
      derived.add(derivedKey(node.entity, node.id))
      const definition = vocabulary.derived.get(derivedKey(node.entity, node.id))
      if (definition !== undefined) visit(definition.expression)
    })
  for (const expression of expressionsOf(programme)) visit(expression)
  return { parameters, derived }
}

function expressionsOf({ conditions, benefit }: Programme): readonly Expression[] {
  const { amount, months, details } = benefit
  const parts = [
    ...conditions.map(({ holds }) => holds),
    amount,
    months,
    ...details.map(({ value }) => value),
  ]
  return parts.filter((part) => part !== null)
}
