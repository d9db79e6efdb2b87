import { checkShape } from './check-shape.ts'
import type { PackDefinition } from './definition.ts'
import { PackError } from './pack-error.ts'
import type { Programme } from './programme.ts'

/** What a benefit says of itself, and no detail may overwrite. */
const TAKEN: readonly string[] = ['kind', 'amount', 'unit', 'months', '__proto__']

/** Throws a PackError where an id stands twice, or a rule does not have the form of one. */
export function checkForm(pack: PackDefinition): void {
  checkIds('programmes', pack.programmes)
  checkIds('institutions', pack.institutions)
  checkTopLevel(pack)
  const entities = new Set(pack.entities.map(({ id }) => id))
  for (const { entity, id, expression } of pack.derived) {
    if (!entities.has(entity)) throw new PackError(`${entity}.${id}`, `a known entity, not "${entity}"`)
    checkShape(expression, { place: `${entity}.${id}`, depth: 0 })
  }
  for (const programme of pack.programmes) checkProgrammeForm(programme)
}

function checkIds(place: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>()
  for (const { id } of items) {
    if (seen.has(id)) throw new PackError(`${place}.${id}`, 'an id used once')
    seen.add(id)
  }
}

/** Things and declarations stand side by side in a facts file. */
function checkTopLevel({ entities, declarations }: PackDefinition): void {
  const names = new Set(['asOf', ...entities.map(({ id }) => id)])
  const taken = declarations.find(({ id }) => names.has(id))
  if (taken !== undefined || entities.some(({ id }) => id === 'asOf'))
    throw new PackError(`declarations.${taken?.id ?? 'asOf'}`, 'an id that no entity has, nor the date')
}

function checkProgrammeForm({ id, conditions, benefit }: Programme): void {
  const { amount, months, details } = benefit
  for (const condition of conditions) checkRule(condition.holds, `${id}.${condition.id}`)
  checkRule(amount, `${id}.benefit.amount`)
  checkRule(months, `${id}.benefit.months`)
  const taken = new Set(TAKEN)
  for (const detail of details) {
    const place = `${id}.benefit.${detail.id}`
    if (taken.has(detail.id)) throw new PackError(place, 'another id: this one is taken')
    taken.add(detail.id)
    checkRule(detail.value, place)
  }
}

function checkRule(rule: unknown, place: string): void {
  if (rule !== null) checkShape(rule, { place, depth: 0 })
}
