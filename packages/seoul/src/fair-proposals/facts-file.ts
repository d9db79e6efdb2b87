import { FactsError } from '@ondol/rules'

/** A facts file as it is stated: what `readFacts` reads. */
export type FactsFile = Readonly<Record<string, unknown>>

type Things = Readonly<Record<string, unknown>>

/** True for an object that is neither null nor a list. */
export function isThings(value: unknown): value is Things {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a facts file states of one lease. Throws a FactsError where it states no such lease. */
export function leaseIn(facts: FactsFile, lease: string): Things {
  const stated =
    isThings(facts['lease']) && Object.hasOwn(facts['lease'], lease) ? facts['lease'][lease] : null
  if (isThings(stated)) return stated
  throw new FactsError(`lease/${lease}`, 'a lease that the facts state')
}
