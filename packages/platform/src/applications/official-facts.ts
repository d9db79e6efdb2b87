import { FactsError, type Pack } from '@ondol/rules'
import type { Json } from '../chain/index.ts'
import { cityOf, type Declared } from '../city/index.ts'

/** The declaration that an operator makes of the running city; what it means is the pack's. */
const EMERGENCY = 'emergency'

/**
 * Facts as a case is decided on them: what a person states of themselves, as of today, under what the city has
 * declared. A declaration or another date that a client states is for trying out, and not taken over.
 */
export function officialFacts(
  { definition }: Pack,
  stated: unknown,
  { today, declared }: { readonly today: string; readonly declared: Declared },
): Readonly<Record<string, Json>> {
  if (!isObject(stated)) throw new FactsError('facts', 'an object')
  const { asOf: _, ...facts } = stated
  const declarations = new Set(definition.declarations.map(({ id }) => id))
  const own = Object.entries(facts).filter(([name]) => !declarations.has(name))
  const { emergency } = cityOf(today, declared)
  return {
    ...Object.fromEntries(own),
    asOf: today,
    ...(emergency !== null && declarations.has(EMERGENCY) ? { [EMERGENCY]: { since: emergency.since } } : {}),
  }
}

/** A body is JSON: what is an object in it is one of JSON. */
function isObject(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
