import type { Pack, Text } from '@ondol/rules'
import { derivedVariables, programmeVariables } from './computed-variables.ts'
import { fieldVariables } from './field-variables.ts'
import { pluralKey } from './names.ts'
import type { Variable } from './variable.ts'

/** The place of some things in another: persons in a household, or the one owner of a business. */
export interface Role {
  /** The key in a request: `members`, `owner`. */
  readonly key: string
  readonly title: Text
  /** The entity whose ids are listed. */
  readonly of: string
  /** The link that the list stands for, on the listed things (`member`) or on the group itself (`own`). */
  readonly link: { readonly side: 'member' | 'own'; readonly field: string }
}

/** An entity as OpenFisca's clients know it. */
export interface SystemEntity {
  readonly id: string
  readonly plural: string
  readonly title: Text
  readonly roles: readonly Role[]
}

/** A policy pack in OpenFisca's words, made once. */
export interface System {
  readonly pack: Pack
  readonly entities: readonly SystemEntity[]
  /** By name; where two entities share a name, the entity stands before it (`business_borough`). */
  readonly variables: ReadonlyMap<string, Variable>
  /** The variable that a key means inside an entity: its name, or the field's own (`birthDate`). */
  readonly variableOf: (entity: string, key: string) => Variable | undefined
}

const INDIVIDUAL = 'person'

export function systemOf(pack: Pack): System {
  const all = [...fieldVariables(pack), ...derivedVariables(pack), ...programmeVariables(pack)]
  const shared = new Set(
    all.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) !== index),
  )
  const variables = new Map<string, Variable>()
  const inside = new Map<string, Variable>()
  for (const plain of all) {
    const name = shared.has(plain.name) ? `${plain.entity}_${plain.name}` : plain.name
    const variable = { ...plain, name }
    variables.set(name, variable)
    for (const key of [name, plain.name, ownName(plain)]) inside.set(`${plain.entity}.${key}`, variable)
  }
  return {
    pack,
    entities: pack.definition.entities.map(({ id, title }) => ({
      id,
      plural: pluralKey(id),
      title,
      roles: rolesOf(pack, id),
    })),
    variables,
    variableOf: (entity, key) => inside.get(`${entity}.${key}`),
  }
}

const ownName = ({ origin, name }: Variable): string => (origin.kind === 'field' ? origin.field : name)

function rolesOf({ definition }: Pack, entity: string): readonly Role[] {
  if (entity === INDIVIDUAL) return []
  const members = definition.relations.filter(
    (relation) => relation.entity === entity && relation.from === INDIVIDUAL,
  )
  const fields = definition.entities.find(({ id }) => id === entity)?.fields ?? {}
  return [
    ...members.map(
      ({ id, title, from, link }): Role => ({
        key: id.slice(entity.length + 1),
        title,
        of: from,
        link: { side: 'member', field: link },
      }),
    ),
    ...Object.entries(fields).flatMap(([name, field]): readonly Role[] =>
      field.type === 'link'
        ? [{ key: name, title: field.title, of: field.to, link: { side: 'own', field: name } }]
        : [],
    ),
  ]
}
