import type { Result } from '@ondol/rules'
import { factsOf, type Situation } from '../situation/situation.ts'

const isIncluded = ({ start }: Situation, id: string): boolean => {
  if (start === null || id === 'me') return true
  const member = start.family[Number(id.replace('family-', '')) - 1]
  return member?.included ?? false
}

const hasOwner = ({ facts }: Situation, entity: string, id: string): boolean =>
  factsOf(facts, entity, id)['owner'] !== undefined

const isTenant = (situation: Situation, id: string): boolean => {
  const { tenant } = factsOf(situation.facts, 'lease', id)
  return typeof tenant === 'string' && hasOwner(situation, 'business', tenant)
}

/**
 * True where an answer is of use to the person: not what the landlord's tenants or the employer may get, nor
 * a family member whom the person did not ask about. A thing whose owner is not named is somebody else's.
 */
export const concerns = (situation: Situation, { subject }: Pick<Result, 'subject'>): boolean => {
  const slash = subject.indexOf('/')
  const [entity, id] = [subject.slice(0, slash), subject.slice(slash + 1)]
  switch (entity) {
    case 'person':
      return isIncluded(situation, id)
    case 'business':
    case 'building':
      return hasOwner(situation, entity, id)
    case 'lease':
      return isTenant(situation, id)
    default:
      return true
  }
}
