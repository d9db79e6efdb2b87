import type { FactsByEntity, StartAnswers } from './situation.ts'

const countOf = (facts: FactsByEntity, entity: string, prefix: string): number =>
  Object.keys(facts[entity] ?? {}).filter((id) => new RegExp(`^${prefix}-\\d+$`).test(id)).length

/**
 * What the first page would have been answered, for facts that this wizard has saved itself. Null for facts from
 * elsewhere, whose people and things are named otherwise.
 */
export const startOfFacts = (facts: FactsByEntity): StartAnswers | null => {
  if (facts['person']?.['me'] === undefined || facts['household']?.['home'] === undefined) return null
  const members = countOf(facts, 'person', 'family')
  return {
    shops: countOf(facts, 'business', 'shop'),
    rentsShops: countOf(facts, 'lease', 'shop') > 0,
    tenants: countOf(facts, 'business', 'tenant'),
    isEmployed: facts['job']?.['mine'] !== undefined,
    worksAlone: false,
    isOutOfWork: false,
    family: Array.from({ length: members }, () => ({ name: '', included: false })),
  }
}
