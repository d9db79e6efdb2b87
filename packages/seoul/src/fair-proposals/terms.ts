import { type FactsFile, isThings, leaseIn } from './facts-file.ts'

/** What landlord and tenant may agree on: a share of the rent, for so many months. */
export interface Terms {
  /** Between 0 and 1. */
  readonly cut: number
  readonly months: number
}

/** No agreement at all: what every agreement is compared with. */
export const NO_AGREEMENT: Terms = { cut: 0, months: 0 }

/** The most months that are weighed: ten years, as long as a tenant may ask for renewal. */
const MOST_MONTHS = 120

/**
 * The same facts, as they would be under an agreement about one lease. Throws a RangeError where the terms are none,
 * and a FactsError where the lease is not stated.
 */
export function underTerms(facts: FactsFile, lease: string, { cut, months }: Terms): FactsFile {
  if (!(cut >= 0 && cut <= 1)) throw new RangeError(`cut: expected a share from 0 to 1, not ${cut}`)
  if (!(Number.isInteger(months) && months >= 0 && months <= MOST_MONTHS))
    throw new RangeError(`months: expected a whole number from 0 to ${MOST_MONTHS}, not ${months}`)
  const agreed = { ...leaseIn(facts, lease), agreedCut: cut, cutMonths: months }
  const leases = isThings(facts['lease']) ? facts['lease'] : {}
  return { ...facts, lease: { ...leases, [lease]: agreed } }
}
