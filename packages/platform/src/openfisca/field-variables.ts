import type { Entity, Field, Pack } from '@ondol/rules'
import { snakeCase } from './names.ts'
import type { ValueTypeName, Variable } from './variable.ts'

/** A variable for every field that is not a link; links are roles. */
export function fieldVariables(pack: Pack): readonly Variable[] {
  return pack.definition.entities.flatMap((entity) =>
    Object.entries(entity.fields).flatMap(([name, field]) => {
      const type = valueTypeOf(field)
      return type === null ? [] : [fieldVariable(entity, { name, field }, type)]
    }),
  )
}

function fieldVariable(
  entity: Entity,
  { name, field }: { readonly name: string; readonly field: Field },
  valueType: ValueTypeName,
): Variable {
  return {
    name: snakeCase(name),
    entity: entity.id,
    description: field.title,
    valueType,
    definitionPeriod: field.type === 'monthly' ? 'MONTH' : 'ETERNITY',
    possibleValues: field.type === 'choice' || field.type === 'set' ? field.choices : null,
    origin: { kind: 'field', field: name },
    formula: null,
  }
}

function valueTypeOf(field: Field): ValueTypeName | null {
  switch (field.type) {
    case 'bool':
      return 'Boolean'
    case 'date':
      return 'Date'
    case 'int':
    case 'won':
    case 'monthly':
      return 'Int'
    case 'ratio':
    case 'area':
      return 'Float'
    case 'choice':
    case 'set':
      return 'String'
    case 'link':
      return null
  }
}
