import {
  assess,
  type Deliberation,
  derivedValue,
  type Facts,
  type LawRoute,
  type Pack,
  readFacts,
} from '@ondol/rules'
import { officialFacts } from '../applications/index.ts'
import type { Declared } from '../city/index.ts'
import type { Filing } from './filing.ts'
import type { RentMatter } from './model/council-payloads.ts'

/** What the things of a council's facts are called. */
export const THING = { lease: 'lease', business: 'tenant', building: 'building' } as const

/** A rent as a facts file states it, as of today and under what the city has declared. */
export function rentFacts(
  pack: Pack,
  { borough, lease, business }: Pick<Filing, 'borough' | 'lease' | 'business'>,
  around: { readonly today: string; readonly declared: Declared },
): Facts {
  const { floorArea, ...terms } = lease
  const stated = {
    business: { [THING.business]: business },
    building: { [THING.building]: { borough } },
    lease: {
      [THING.lease]: {
        ...terms,
        ...(floorArea === null ? {} : { floorArea }),
        tenant: THING.business,
        building: THING.building,
        agreedCut: 0,
        cutMonths: 0,
      },
    },
  }
  return readFacts(pack, officialFacts(pack, stated, around))
}

/** How the city deliberates. Throws where the pack does not say. */
export function deliberationOf({ definition }: Pack): Deliberation {
  const { deliberation } = definition.administration
  if (deliberation === undefined)
    throw new Error('administration.deliberation: expected a pack with councils')
  return deliberation
}

/** A route of the law, and whether it is open to a rent; `null` while a fact is missing. */
export interface RouteAnswer {
  readonly route: LawRoute
  readonly open: boolean | null
}

/** The law's routes for a rent, all of them, with whether each is open. */
export function routesFor(pack: Pack, facts: Facts): readonly RouteAnswer[] {
  return deliberationOf(pack).routes.map((route) => ({ route, open: isOpen(pack, facts, route) }))
}

function isOpen(pack: Pack, facts: Facts, { open }: LawRoute): boolean | null {
  if (open === undefined) return true
  const value = derivedValue(pack, facts, { subject: `lease/${THING.lease}`, id: open })
  return typeof value === 'boolean' ? value : null
}

/** What the rules recommend for a rent; `null` where they recommend nothing, or cannot say. */
export function recommendedFor(pack: Pack, facts: Facts): RentMatter['recommended'] {
  const { rentProgramme } = deliberationOf(pack).agreement
  const { results } = assess(pack, facts, { programmes: [rentProgramme] })
  const [result] = results
  const cut = result?.benefit?.['cut']
  const months = result?.benefit?.months
  if (result?.status !== 'eligible' || typeof cut !== 'number' || typeof months !== 'number') return null
  return { cut, months }
}
