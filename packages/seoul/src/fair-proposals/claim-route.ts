import { derivedMissing, derivedValue, type Facts, type Pack } from '@ondol/rules'
import { claimByLaw, convertedDeposit } from '../derived/claim-route.ts'
import { type Figure, figureAt } from './figure-at.ts'

/**
 * By which of two ways a tenant asks for a lower rent: the law’s claim (제11조), or above its limit the city’s
 * mediation, which takes cases below it too. `unknown` while the deposit or the rent is missing.
 */
export interface ClaimRoute {
  readonly kind: 'claim' | 'mediation' | 'unknown'
  /** Deposit and a hundred rents, won; `null` while unknown. */
  readonly convertedDeposit: number | null
  readonly limit: Figure
  readonly missing: readonly string[]
}

/** The way that is open to the tenant of a lease. */
export function claimRoute(pack: Pack, facts: Facts, lease: string): ClaimRoute {
  const subject = `lease/${lease}`
  const byLaw = derivedValue(pack, facts, { subject, id: claimByLaw.definition.id })
  const won = derivedValue(pack, facts, { subject, id: convertedDeposit.definition.id })
  return {
    kind: byLaw === undefined ? 'unknown' : byLaw === true ? 'claim' : 'mediation',
    convertedDeposit: typeof won === 'number' ? won : null,
    limit: figureAt(pack.definition, 'rent-claim.converted-deposit-at-most', facts.asOf),
    missing: derivedMissing(pack, facts, { subject, id: claimByLaw.definition.id }),
  }
}
