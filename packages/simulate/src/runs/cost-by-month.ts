import type { BenefitUnit } from '@ondol/rules'
import type { TakeUp } from './report.ts'

/** Five years. */
const MONTHS = 60

/**
 * Won in each of sixty months, where so many claim and their claims come in evenly over some months. What is paid by
 * the month runs for its term from the claim on; what is paid by the year falls due in every twelfth month, the last
 * time for the part of a year that is left; what is paid once is paid with the claim.
 *
 * @param byMonths by the months of the term: won in the benefit's unit, of all who may claim.
 */
export const costByMonth = (
  unit: BenefitUnit | null,
  byMonths: Float64Array,
  { share, overMonths }: TakeUp,
): readonly number[] => {
  const cost = new Array<number>(MONTHS).fill(0)
  const add = (month: number, won: number): void => {
    if (month < MONTHS) cost[month] = (cost[month] ?? 0) + won
  }
  const claims = Math.max(1, overMonths)
  for (const [term, won] of byMonths.entries()) {
    if (won === 0) continue
    for (let claim = 0; claim < claims; claim++)
      for (const { month, part } of paymentsOf(unit, term)) add(claim + month, (won * part * share) / claims)
  }
  return cost
}

const paymentsOf = (
  unit: BenefitUnit | null,
  term: number,
): readonly { readonly month: number; readonly part: number }[] => {
  switch (unit) {
    case null:
      return []
    case 'KRW':
      return [{ month: 0, part: 1 }]
    case 'KRW/month':
      return Array.from({ length: term }, (_, month) => ({ month, part: 1 }))
    case 'KRW/year':
      return Array.from({ length: Math.ceil(term / 12) }, (_, year) => ({
        month: year * 12,
        part: Math.min(12, term - year * 12) / 12,
      }))
  }
}
