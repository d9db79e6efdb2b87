import type { Facts } from '@ondol/rules'
import type { ApplicationRequest } from './application.ts'
import { notTakeable } from './problems.ts'

/** Throws a problem where an application names somebody or something that its facts do not state. */
export function checkThings({ rows }: Facts, { applicant, identifiers = {} }: ApplicationRequest): void {
  const isStated = (thing: string): boolean => {
    const slash = thing.indexOf('/')
    return rows.get(thing.slice(0, slash))?.has(thing.slice(slash + 1)) ?? false
  }
  const expected = 'expected somebody or something that the facts state, as business/b1'
  if (!isStated(applicant.subject)) throw notTakeable('applicant.subject', `applicant.subject: ${expected}`)
  const unknown = Object.keys(identifiers).find((thing) => !isStated(thing))
  if (unknown !== undefined)
    throw notTakeable(`identifiers.${unknown}`, `identifiers.${unknown}: ${expected}`)
}
