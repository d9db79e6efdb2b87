import { parseDate } from '../calendar/calendar.ts'
import type { Expression, ExpressionOf } from '../expression/expression.ts'
import { isNumeric, typeName, type ValueType } from '../model/value-type.ts'
import { PackError } from './pack-error.ts'
import { derivedKey, fieldOf, fieldValueType, type Vocabulary } from './vocabulary.ts'

/** Where an expression stands: the entity it is asked of, and the place that an error names. */
export interface Scope {
  readonly vocabulary: Vocabulary
  readonly entity: string
  readonly place: string
}

const BOOL: ValueType = { kind: 'bool' }
const DATE: ValueType = { kind: 'date' }
const INT: ValueType = { kind: 'int' }

/**
 * The type of an expression, checked all the way down. The builders let the compiler say the same; this
 * is for rules that arrive as data, such as a reform. Throws a PackError at the first thing that does not fit.
 */
export function typeOf(node: Expression, scope: Scope): ValueType {
  switch (node.kind) {
    case 'literal':
      return literalType(node, scope)
    case 'parameter':
      return parameterType(node.id, scope)
    case 'field':
      return plainFieldType(node, scope)
    case 'derived':
      return derivedType(node, scope)
    case 'today':
    case 'first-of-month':
      return DATE
    case 'declared':
      return declarationType(node.id, scope)
    case 'not':
      return expectKind(node.of, scope, 'bool')
    case 'and':
    case 'or':
      return truthsGiveBool(node.of, scope)
    case 'compare':
      return compareType(node, scope)
    case 'one-of':
      return choicesFit(node.of, { kind: 'choice', ids: node.choices }, scope)
    case 'has':
      return choicesFit(node.of, { kind: 'set', ids: [node.choice] }, scope)
    case 'arithmetic':
      return arithmeticType(node, scope)
    case 'round-down':
      return expectKind(node.of, scope, 'won')
    case 'when':
      return whenType(node, scope)
    case 'scale':
      return scaleType(node, scope)
    case 'age':
      return datesGiveInt([node.birthDate, node.at], scope)
    case 'months-between':
      return datesGiveInt([node.from, node.to], scope)
    case 'add-months':
      expectKind(node.months, scope, 'int')
      return expectKind(node.of, scope, 'date')
    case 'window':
      return windowType(node, scope)
    case 'via':
      return viaType(node, scope)
    case 'aggregate':
      return aggregateType(node, scope)
  }
}

/** Requires one kind of value and returns its type. */
export function expectKind(node: Expression, scope: Scope, kind: ValueType['kind']): ValueType {
  const type = typeOf(node, scope)
  if (type.kind !== kind) throw new PackError(scope.place, `${kind}, not ${typeName(type)}`)
  return type
}

function literalType(node: ExpressionOf<'literal'>, { place }: Scope): ValueType {
  const { type, value } = node
  if (type === 'choice') return { kind: 'choice', ids: [String(value)] }
  const fits =
    type === 'bool'
      ? typeof value === 'boolean'
      : type === 'date'
        ? typeof value === 'string' && parseDate(value) !== undefined
        : typeof value === 'number' && Number.isFinite(value)
  if (!fits) throw new PackError(place, `a ${type}, not ${JSON.stringify(value)}`)
  return { kind: type }
}

function declarationType(id: string, { vocabulary, place }: Scope): ValueType {
  if (!vocabulary.declarations.has(id)) throw new PackError(place, `a known declaration, not "${id}"`)
  return BOOL
}

function truthsGiveBool(parts: readonly Expression[], scope: Scope): ValueType {
  for (const part of parts) expectKind(part, scope, 'bool')
  return BOOL
}

function datesGiveInt(parts: readonly Expression[], scope: Scope): ValueType {
  for (const part of parts) expectKind(part, scope, 'date')
  return INT
}

function parameterType(id: string, { vocabulary, place }: Scope): ValueType {
  const parameter = vocabulary.parameters.get(id)
  if (parameter?.kind !== 'value') throw new PackError(place, `a known parameter, not "${id}"`)
  return { kind: parameter.type }
}

function plainFieldType(node: ExpressionOf<'field'>, scope: Scope): ValueType {
  standsAt(node.entity, scope)
  const type = fieldValueType(fieldOf(scope.vocabulary, node, scope.place))
  if (type === undefined)
    throw new PackError(scope.place, `a plain fact, not the series or link "${node.field}"`)
  return type
}

function derivedType(node: ExpressionOf<'derived'>, scope: Scope): ValueType {
  standsAt(node.entity, scope)
  const derived = scope.vocabulary.derived.get(derivedKey(node.entity, node.id))
  if (derived === undefined)
    throw new PackError(scope.place, `a known variable, not "${node.entity}.${node.id}"`)
  return typeOf(derived.expression, {
    ...scope,
    entity: derived.entity,
    place: `${derived.entity}.${derived.id}`,
  })
}

function compareType(node: ExpressionOf<'compare'>, scope: Scope): ValueType {
  const left = typeOf(node.left, scope)
  const right = typeOf(node.right, scope)
  const ordered = isNumeric(left) || left.kind === 'date'
  if (!ordered || left.kind !== right.kind) {
    throw new PackError(
      scope.place,
      `two values of one type to compare, not ${typeName(left)} and ${typeName(right)}`,
    )
  }
  return BOOL
}

function choicesFit(
  of: Expression,
  { kind, ids }: { readonly kind: 'choice' | 'set'; readonly ids: readonly string[] },
  scope: Scope,
): ValueType {
  const type = typeOf(of, scope)
  if (type.kind !== kind) throw new PackError(scope.place, `a ${kind}, not ${typeName(type)}`)
  const unknown = ids.find((id) => !type.ids.includes(id))
  if (unknown !== undefined)
    throw new PackError(scope.place, `one of ${type.ids.join(', ')}, not "${unknown}"`)
  return BOOL
}

function arithmeticType(node: ExpressionOf<'arithmetic'>, scope: Scope): ValueType {
  const types = node.of.map((part) => typeOf(part, scope))
  const [first, ...rest] = types
  const wrong = types.find((type) => !isNumeric(type))
  if (first === undefined || wrong !== undefined) {
    throw new PackError(
      scope.place,
      `numbers to ${node.op}, not ${wrong === undefined ? 'nothing' : typeName(wrong)}`,
    )
  }
  if (node.op === 'multiply') return rest.reduce((left, right) => productType(left, right, scope), first)
  if (node.op === 'divide') return rest.reduce((left, right) => quotientType(left, right, scope), first)
  const other = rest.find((type) => type.kind !== first.kind)
  if (other !== undefined)
    throw new PackError(scope.place, `${typeName(first)} to ${node.op}, not ${typeName(other)}`)
  return first
}

function productType(left: ValueType, right: ValueType, scope: Scope): ValueType {
  const isFactor = (type: ValueType): boolean => type.kind === 'int' || type.kind === 'ratio'
  if (!isFactor(left) && !isFactor(right))
    throw new PackError(
      scope.place,
      `${typeName(left)} to multiply by a count or a ratio, not ${typeName(right)}`,
    )
  for (const kind of ['won', 'area', 'ratio'] as const) {
    if (left.kind === kind || right.kind === kind) return { kind }
  }
  return INT
}

function quotientType(left: ValueType, right: ValueType, scope: Scope): ValueType {
  if (left.kind === right.kind) return { kind: 'ratio' }
  if (right.kind !== 'int' && right.kind !== 'ratio') {
    throw new PackError(
      scope.place,
      `a count, a ratio or ${typeName(left)} to divide by, not ${typeName(right)}`,
    )
  }
  return left.kind === 'int' ? { kind: 'ratio' } : left
}

function whenType(node: ExpressionOf<'when'>, scope: Scope): ValueType {
  let type = typeOf(node.otherwise, scope)
  for (const row of node.cases) {
    expectKind(row.if, scope, 'bool')
    type = join(type, typeOf(row.then, scope), scope)
  }
  return type
}

function join(left: ValueType, right: ValueType, scope: Scope): ValueType {
  if (left.kind === 'choice' && right.kind === 'choice') {
    return { kind: 'choice', ids: [...new Set([...left.ids, ...right.ids])] }
  }
  if (left.kind !== right.kind)
    throw new PackError(scope.place, `answers of one type, not ${typeName(left)} and ${typeName(right)}`)
  return left
}

function scaleType(node: ExpressionOf<'scale'>, scope: Scope): ValueType {
  const parameter = scope.vocabulary.parameters.get(node.id)
  if (parameter?.kind !== 'scale') throw new PackError(scope.place, `a known scale, not "${node.id}"`)
  expectKind(node.of, scope, parameter.input)
  return { kind: parameter.output }
}

function windowType(node: ExpressionOf<'window'>, scope: Scope): ValueType {
  standsAt(node.entity, scope)
  const field = fieldOf(scope.vocabulary, node, scope.place)
  if (field.type !== 'monthly') throw new PackError(scope.place, `a monthly series, not "${node.field}"`)
  const { months } = node
  if (months.kind === 'after') expectKind(months.date, scope, 'date')
  const rising = months.kind === 'before' ? months.from >= months.to : months.from <= months.to
  if (!rising || Math.min(months.from, months.to) < 1)
    throw new PackError(scope.place, 'a window of past full months, the earlier end first')
  return { kind: field.of === 'int' && node.fold === 'mean' ? 'ratio' : field.of }
}

function viaType(node: ExpressionOf<'via'>, scope: Scope): ValueType {
  standsAt(node.entity, scope)
  const field = fieldOf(scope.vocabulary, { entity: node.entity, field: node.link }, scope.place)
  if (field.type !== 'link') throw new PackError(scope.place, `a link, not "${node.link}"`)
  return typeOf(node.of, { ...scope, entity: field.to })
}

function aggregateType(node: ExpressionOf<'aggregate'>, scope: Scope): ValueType {
  const relation = scope.vocabulary.relations.get(node.relation)
  if (relation === undefined) throw new PackError(scope.place, `a known relation, not "${node.relation}"`)
  standsAt(relation.entity, scope)
  const inner = { ...scope, entity: relation.from }
  if (node.op === 'any' || node.op === 'every') return expectKind(node.of, inner, 'bool')
  const type = typeOf(node.of, inner)
  if (!isNumeric(type)) throw new PackError(scope.place, `numbers for the ${node.op}, not ${typeName(type)}`)
  return type
}

function standsAt(entity: string, scope: Scope): void {
  if (entity !== scope.entity)
    throw new PackError(scope.place, `a rule about ${scope.entity}, not about ${entity}`)
}
