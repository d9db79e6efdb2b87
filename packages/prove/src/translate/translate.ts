import type { Expression } from '@ondol/rules'
import { translateDate } from './dates.ts'
import { translateConnective, translateHas, translateNot, translateOneOf } from './logic.ts'
import { translateDeclared, translateField, translateLiteral, translateParameter } from './names.ts'
import { translateArithmetic, translateCompare, translateRoundDown, translateScale } from './numbers.ts'
import { translateAggregate, translateVia } from './relations.ts'
import { type Place, part } from './side.ts'
import { translateWhen } from './table.ts'
import type { Value } from './value.ts'
import { translateWindow } from './windows.ts'

/** What a node means, over all cases at once. */
export function translate(node: Expression, place: Place): Value {
  switch (node.kind) {
    case 'literal':
      return translateLiteral(node)
    case 'parameter':
      return translateParameter(node, place)
    case 'field':
      return translateField(node, place)
    case 'derived':
      return part(place, definitionOf(node.entity, node.id, place))
    case 'declared':
      return translateDeclared(node, place)
    case 'not':
      return translateNot(node, place)
    case 'and':
    case 'or':
      return translateConnective(node, place)
    case 'one-of':
      return translateOneOf(node, place)
    case 'has':
      return translateHas(node, place)
    case 'when':
      return translateWhen(node, place)
    case 'compare':
      return translateCompare(node, place)
    case 'arithmetic':
      return translateArithmetic(node, place)
    case 'round-down':
      return translateRoundDown(node, place)
    case 'scale':
      return translateScale(node, place)
    case 'today':
    case 'first-of-month':
    case 'age':
    case 'months-between':
    case 'add-months':
      return translateDate(node, place)
    case 'window':
      return translateWindow(node, place)
    case 'via':
      return translateVia(node, place)
    case 'aggregate':
      return translateAggregate(node, place)
  }
}

function definitionOf(entity: string, id: string, { side }: Place): Expression {
  const derived = side.pack.vocabulary.derived.get(`${entity}.${id}`)
  if (derived === undefined) throw new Error(`${entity}.${id}: expected a known variable`)
  return derived.expression
}
