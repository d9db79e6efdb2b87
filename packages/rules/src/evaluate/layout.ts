import type { PackDefinition } from '../pack/definition.ts'
import type { Unit } from './unit.ts'

/** Where the fields, relations, variables and parameters of a pack lie in rows and frames. */
export interface Layout {
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly relations: ReadonlyMap<string, number>
  readonly derived: ReadonlyMap<string, number>
  readonly parameters: ReadonlyMap<string, number>
  readonly declarations: ReadonlyMap<string, number>
  /** The compiled variables by position. */
  readonly derivedUnits: (Unit | undefined)[]
}

export function layoutOf(pack: PackDefinition): Layout {
  return {
    fields: new Map(pack.entities.map((entity) => [entity.id, positions(Object.keys(entity.fields))])),
    relations: positions(pack.relations.map((relation) => relation.id)),
    derived: positions(pack.derived.map((derived) => `${derived.entity}.${derived.id}`)),
    parameters: positions(pack.parameters.map((parameter) => parameter.id)),
    declarations: positions(pack.declarations.map((declaration) => declaration.id)),
    derivedUnits: pack.derived.map(() => undefined),
  }
}

function positions(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]))
}

/** The position of a name that the type check has already found. */
export function positionIn(positions: ReadonlyMap<string, number> | undefined, name: string): number {
  const position = positions?.get(name)
  if (position === undefined)
    throw new Error(`"${name}" has no position in the layout although the pack was checked`)
  return position
}
