import { assess, type Pack, type Result, readFacts, type Status } from '@ondol/rules'
import { rentReduction } from '../programmes/rent-reduction.ts'
import { type FactsFile, leaseIn } from './facts-file.ts'
import { NO_AGREEMENT, type Terms, underTerms } from './terms.ts'

/** What the rules recommend for a lease, by how far its tenant’s sales fell. */
export interface Recommendation {
  readonly status: Status
  /** `null` where the programme is not open, or a fact is missing. */
  readonly terms: Terms | null
  /** Won a month. */
  readonly monthly: number | null
  readonly missing: readonly string[]
  readonly result: Result
}

const PROGRAMME = rentReduction.programme.id

/**
 * The cut and the months that the rent-reduction programme recommends as a start, as though nothing had been agreed
 * on this lease yet. Throws a FactsError where the facts cannot be read or state no such lease.
 */
export function recommendedTerms(pack: Pack, facts: FactsFile, lease: string): Recommendation {
  leaseIn(facts, lease)
  const { results } = assess(pack, readFacts(pack, underTerms(facts, lease, NO_AGREEMENT)), {
    programmes: [PROGRAMME],
  })
  const result = results.find(({ subject }) => subject === `lease/${lease}`)
  if (result === undefined) throw new Error(`no answer of ${PROGRAMME} for lease/${lease}`)
  const { status, benefit, missing } = result
  const cut = benefit?.['cut']
  const months = benefit?.months
  const terms = typeof cut === 'number' && typeof months === 'number' && cut > 0 ? { cut, months } : null
  return { status, terms, monthly: benefit?.amount ?? null, missing, result }
}
