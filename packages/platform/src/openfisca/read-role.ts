import { CalculationError } from './calculation-error.ts'
import type { Draft } from './situation.ts'
import type { Role, SystemEntity } from './system.ts'

interface Place {
  readonly entity: SystemEntity
  readonly id: string
  readonly role: Role
}

/** Reads a list of ids in a role, as `"members": ["kim", "lee"]`, into the links that it stands for. */
export function readRole(draft: Draft, place: Place, stated: unknown): void {
  const { entity, id, role } = place
  const path = [entity.plural, id, role.key]
  const ids = typeof stated === 'string' ? [stated] : stated
  if (!Array.isArray(ids)) throw new CalculationError(path, 'Invalid type: expected a list of ids.')
  if (role.link.side === 'own' && ids.length > 1) throw new CalculationError(path, 'Expected at most one id.')
  ids.forEach((member: unknown, index) => {
    if (typeof member !== 'string')
      throw new CalculationError([...path, String(index)], 'Invalid type: expected an id.')
    if (draft.facts.get(role.of)?.has(member) !== true)
      throw new CalculationError(path, `"${member}" has not been declared in ${pluralOf(draft, role.of)}.`)
    link(draft, place, member)
  })
}

function link(draft: Draft, { entity, id, role }: Place, member: string): void {
  const { side, field } = role.link
  const holder = side === 'own' ? { entity: entity.id, id } : { entity: role.of, id: member }
  const facts = draft.facts.get(holder.entity)?.get(holder.id)
  const path = [entity.plural, id, role.key]
  if (facts?.has(field) === true)
    throw new CalculationError(path, `"${member}" has been declared more than once in ${entity.plural}.`)
  facts?.set(field, side === 'own' ? member : id)
  draft.paths.set(`${holder.entity}/${holder.id}.${field}`, path)
}

function pluralOf({ system }: Draft, entity: string): string {
  return system.entities.find(({ id }) => id === entity)?.plural ?? entity
}
