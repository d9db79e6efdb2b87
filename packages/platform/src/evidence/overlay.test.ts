import { assess, loadPack, readFacts } from '@ondol/rules'
import { examples, seoul } from '@ondol/seoul'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOver, type VerifiedFact } from './overlay.ts'
import type { StatedFacts } from './things.ts'

const pack = loadPack(seoul)
// Examples are facts files that the pack reads.
const stated = examples.find(({ id }) => id === 'mapo-restaurant')?.facts as StatedFacts

const said = (thing: string, field: string, value: VerifiedFact['value'], day = 1): VerifiedFact => ({
  thing,
  field,
  value,
  asOf: '2020-09-15',
  register: 'tax',
  reference: `R-${day}`,
  verifiedAt: new Date(Date.UTC(2020, 8, day)),
})

const RESTAURANT = 'business/restaurant'
const valueIn = (facts: StatedFacts, entity: string, id: string): Record<string, unknown> =>
  // As above.
  (facts as Record<string, Record<string, Record<string, unknown>>>)[entity]?.[id] ?? {}

describe('what a register says', () => {
  it('goes before what is stated, and the difference is told', () => {
    const known = layOver(pack, stated, [said(RESTAURANT, 'localIncomeTax', 900_000)])
    expect(valueIn(known.facts, 'business', 'restaurant')['localIncomeTax']).toBe(900_000)
    expect(known.differences).toEqual([
      { fact: 'business/restaurant.localIncomeTax', stated: 840_000, verified: 900_000 },
    ])
    expect(known.provenance.get('business/restaurant.localIncomeTax')).toMatchObject({
      register: 'tax',
      reference: 'R-1',
    })
  })

  it('is no difference where it is the same, or where nobody has stated anything', () => {
    const known = layOver(pack, stated, [
      said(RESTAURANT, 'localIncomeTax', 840_000),
      said('person/kim', 'receives', []),
      said('building/corner-building', 'propertyTax', 1_000_000),
    ])
    expect(known.differences).toEqual([])
    expect(known.provenance.size).toBe(3)
    expect(valueIn(known.facts, 'building', 'corner-building')['propertyTax']).toBe(1_000_000)
  })

  it('is laid over a series month by month', () => {
    const known = layOver(pack, stated, [said(RESTAURANT, 'sales', { '2020-07': 6_500_000, '2020-09': 1 })])
    expect(valueIn(known.facts, 'business', 'restaurant')['sales']).toMatchObject({
      '2020-06': 6_200_000,
      '2020-07': 6_500_000,
      '2020-09': 1,
    })
    expect(known.differences.map(({ fact }) => fact)).toEqual(['business/restaurant.sales.2020-07'])
  })

  it('counts as it was said last', () => {
    const later = said(RESTAURANT, 'localIncomeTax', 2, 20)
    const earlier = said(RESTAURANT, 'localIncomeTax', 1, 10)
    for (const answers of [
      [later, earlier],
      [earlier, later],
    ]) {
      const known = layOver(pack, stated, answers)
      expect(valueIn(known.facts, 'business', 'restaurant')['localIncomeTax']).toBe(2)
      expect(known.provenance.get('business/restaurant.localIncomeTax')?.reference).toBe('R-20')
    }
  })

  it('is passed over where the application has no such thing', () => {
    const known = layOver(pack, stated, [
      said('business/sold', 'localIncomeTax', 1),
      said(RESTAURANT, 'mood', 1),
    ])
    expect(known).toEqual({ facts: stated, provenance: new Map(), differences: [] })
  })

  it('does not touch what was stated', () => {
    const before = JSON.stringify(stated)
    layOver(pack, stated, [said(RESTAURANT, 'sales', { '2020-07': 1 })])
    expect(JSON.stringify(stated)).toBe(before)
  })

  it('changes what the rules answer', () => {
    const reliefIn = (facts: StatedFacts): unknown =>
      assess(pack, readFacts(pack, facts)).results.find(
        ({ programme, subject }) => programme === 'local-income-tax-relief' && subject === RESTAURANT,
      )?.benefit?.amount
    const { facts } = layOver(pack, stated, [said(RESTAURANT, 'localIncomeTax', 100_000)])
    expect(reliefIn(facts)).not.toEqual(reliefIn(stated))
  })
})

describe('a household', () => {
  const household = (person: string, number: string): VerifiedFact =>
    said(`person/${person}`, 'household', number)

  it('is verified where the register has its members under one number', () => {
    const known = layOver(pack, stated, [household('kim', 'H7'), household('lee', 'H7')])
    expect(known.differences).toEqual([])
    expect([...known.provenance.keys()]).toEqual(['person/kim.household', 'person/lee.household'])
    expect(valueIn(known.facts, 'person', 'kim')['household']).toBe('home')
  })

  it('is not verified where somebody lives elsewhere', () => {
    const known = layOver(pack, stated, [household('kim', 'H7'), household('lee', 'H8')])
    expect(known.differences).toEqual([
      { fact: 'person/kim.household', stated: 'home', verified: 'H7' },
      { fact: 'person/lee.household', stated: 'home', verified: 'H8' },
    ])
    expect(known.provenance.size).toBe(0)
  })
})

it('makes facts that the pack reads, of whatever registers say in its vocabulary', () => {
  const months = fc.dictionary(
    fc
      .tuple(fc.integer({ min: 2019, max: 2021 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    fc.nat(100_000_000),
  )
  const answers = fc.array(
    fc.tuple(
      fc.oneof(
        fc.tuple(fc.constant(RESTAURANT), fc.constant('sales'), months),
        fc.tuple(fc.constant(RESTAURANT), fc.constant('localIncomeTax'), fc.nat()),
        fc.tuple(fc.constant('person/kim'), fc.constant('borough'), fc.constantFrom('mapo', 'jongno')),
        fc.tuple(fc.constant('person/lee'), fc.constant('household'), fc.constantFrom('H1', 'H2')),
      ),
      fc.integer({ min: 1, max: 30 }),
    ),
  )
  fc.assert(
    fc.property(answers, (list) => {
      const known = layOver(
        pack,
        stated,
        list.map(([[thing, field, value], day]) => said(thing, field, value, day)),
      )
      readFacts(pack, known.facts)
      const again = layOver(pack, known.facts, [...known.provenance.values()])
      expect(again.facts).toEqual(known.facts)
      expect(again.differences.filter(({ fact }) => !fact.includes('household'))).toEqual([])
    }),
  )
})
