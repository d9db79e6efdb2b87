import { assess, type Facts, type Pack, type Result } from '@ondol/rules'
import { landlordPropertyTaxRelief } from '../programmes/landlord-property-tax-relief.ts'
import type { Relief } from './relief.ts'

const { id: PROGRAMME, title, source } = landlordPropertyTaxRelief.programme
const MONTHS_A_YEAR = 12

/** Facts without and with the agreement. */
export interface Compared {
  readonly before: Facts
  readonly after: Facts
}

/**
 * The property tax that an agreement takes off a building, over the years of the relief: what the programme answers
 * with the agreement, less what it answers without it, since other shops of the building may have brought some.
 */
export function propertyTaxRelief(
  pack: Pack,
  building: string | undefined,
  { before, after }: Compared,
): Relief {
  const named = { id: 'property-tax-relief', title, paidBy: 'city-and-borough', source } as const
  const without = answerFor(pack, before, building)
  const agreed = answerFor(pack, after, building)
  const missing = [...new Set([...missingOf(agreed), ...missingOf(without)])]
  const years = differences(yearsOf(agreed), yearsOf(without))
  return years === null || missing.length > 0
    ? { ...named, amount: null, years: [], missing }
    : { ...named, amount: years.reduce((sum, won) => sum + won, 0), years, missing: [] }
}

function answerFor(pack: Pack, facts: Facts, building: string | undefined): Result | undefined {
  const { results } = assess(pack, facts, { programmes: [PROGRAMME] })
  return results.find(({ subject }) => subject === `building/${building}`)
}

function missingOf(result: Result | undefined): readonly string[] {
  return result?.missing ?? []
}

/** Won of each year; none where there is no relief, `null` where it is not known. */
function yearsOf(result: Result | undefined): readonly number[] | null {
  if (result?.status === 'ineligible') return []
  const { amount = null, months = null } = result?.benefit ?? {}
  if (result?.status !== 'eligible' || amount === null || months === null) return null
  const full = Array.from({ length: Math.floor(months / MONTHS_A_YEAR) }, () => amount)
  const rest = months % MONTHS_A_YEAR
  return rest === 0 ? full : [...full, Math.floor((amount * rest) / MONTHS_A_YEAR)]
}

function differences(
  after: readonly number[] | null,
  before: readonly number[] | null,
): readonly number[] | null {
  if (after === null || before === null) return null
  const length = Math.max(after.length, before.length)
  return Array.from({ length }, (_, year) => (after[year] ?? 0) - (before[year] ?? 0))
}
