import type { Entity, Field, Relation } from '../model/field.ts'
import type { ValueType } from '../model/value-type.ts'
import type { Declaration, PackDefinition } from './definition.ts'
import type { Derived } from './derived.ts'
import { PackError } from './pack-error.ts'
import type { Parameter } from './parameter.ts'

/** The names of a pack, each found in one step. */
export interface Vocabulary {
  readonly entities: ReadonlyMap<string, Entity>
  readonly relations: ReadonlyMap<string, Relation>
  readonly derived: ReadonlyMap<string, Derived>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly declarations: ReadonlyMap<string, Declaration>
}

export const derivedKey = (entity: string, id: string): string => `${entity}.${id}`

export function vocabularyOf(pack: PackDefinition): Vocabulary {
  return {
    entities: byKey('entities', pack.entities, (entity) => entity.id),
    relations: byKey('relations', pack.relations, (relation) => relation.id),
    derived: byKey('derived', pack.derived, (derived) => derivedKey(derived.entity, derived.id)),
    parameters: byKey('parameters', pack.parameters, (parameter) => parameter.id),
    declarations: byKey('declarations', pack.declarations, (declaration) => declaration.id),
  }
}

function byKey<T>(place: string, items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const item of items) {
    const key = keyOf(item)
    if (map.has(key)) throw new PackError(`${place}.${key}`, 'an id used once')
    map.set(key, item)
  }
  return map
}

/** A field of an entity, or an error that names the place where it was used. */
export function fieldOf(
  vocabulary: Vocabulary,
  { entity, field }: { readonly entity: string; readonly field: string },
  place: string,
): Field {
  const fields = vocabulary.entities.get(entity)?.fields
  const found = fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined
  if (found === undefined) throw new PackError(place, `a known field, not "${entity}.${field}"`)
  return found
}

/** The value type of a plain field; a link or a series has none of its own. */
export function fieldValueType(field: Field): ValueType | undefined {
  switch (field.type) {
    case 'link':
    case 'monthly':
      return undefined
    case 'choice':
    case 'set':
      return { kind: field.type, ids: Object.keys(field.choices) }
    case 'bool':
    case 'date':
    case 'int':
    case 'won':
    case 'ratio':
    case 'area':
      return { kind: field.type }
  }
}
