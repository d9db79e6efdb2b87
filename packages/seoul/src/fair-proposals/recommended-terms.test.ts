import { loadPack, readFacts } from '@ondol/rules'
import { describe, expect, test } from 'vitest'
import { seoul } from '../pack.ts'
import { examples } from '../situations/situations.ts'
import { claimRoute } from './claim-route.ts'
import type { FactsFile } from './facts-file.ts'
import { figureAt } from './figure-at.ts'
import { recommendedTerms } from './recommended-terms.ts'
import { underTerms } from './terms.ts'

const pack = loadPack(seoul)
// Every example situation is a facts file.
const restaurant = examples.find(({ id }) => id === 'mapo-restaurant')?.facts as FactsFile

const withLease = (change: Readonly<Record<string, unknown>>): FactsFile => ({
  ...restaurant,
  lease: { 'shop-lease': { ...(restaurant['lease'] as Record<string, object>)['shop-lease'], ...change } },
})

describe('the recommended terms', () => {
  test('are those of the rent-reduction programme', () => {
    expect(recommendedTerms(pack, restaurant, 'shop-lease')).toMatchObject({
      status: 'eligible',
      terms: { cut: 0.3, months: 6 },
      monthly: 510_600,
      missing: [],
    })
  })

  test('stay the same where another cut was agreed on before', () => {
    const agreed = underTerms(restaurant, 'shop-lease', { cut: 0.1, months: 3 })
    expect(recommendedTerms(pack, agreed, 'shop-lease').terms).toEqual({ cut: 0.3, months: 6 })
  })

  test('are none where the programme is not open', () => {
    const { status, terms } = recommendedTerms(pack, withLease({ endsOn: '2020-09-01' }), 'shop-lease')
    expect({ status, terms }).toEqual({ status: 'ineligible', terms: null })
  })

  test('are none while the sales are not known', () => {
    const { business, ...others } = restaurant
    const shop = (business as Record<string, object>)['restaurant']
    const unknown = { ...others, business: { restaurant: { ...shop, sales: null } } }
    const { status, terms, missing } = recommendedTerms(pack, unknown, 'shop-lease')
    expect({ status, terms }).toEqual({ status: 'unknown', terms: null })
    expect(missing).toContain('business/restaurant.sales.2020-08')
  })
})

describe('the way to a lower rent', () => {
  const route = (deposit: number | null): ReturnType<typeof claimRoute> =>
    claimRoute(pack, readFacts(pack, withLease({ deposit, monthlyRent: 2_000_000 })), 'shop-lease')

  test('is the law’s claim up to 900 million won of converted deposit, that sum included', () => {
    expect(route(700_000_000)).toMatchObject({ kind: 'claim', convertedDeposit: 900_000_000 })
  })

  test('is the city’s mediation above it', () => {
    expect(route(700_000_001)).toMatchObject({ kind: 'mediation', convertedDeposit: 900_000_001 })
  })

  test('is not known without the deposit', () => {
    expect(route(null)).toMatchObject({
      kind: 'unknown',
      convertedDeposit: null,
      missing: ['lease/shop-lease.deposit'],
    })
  })

  test('names the limit with its source', () => {
    expect(route(0).limit).toMatchObject({ value: 900_000_000, basis: 'statute' })
    expect(() => figureAt(seoul, 'rent-claim.no-such', '2020-09-15')).toThrow('rent-claim.no-such')
  })
})
