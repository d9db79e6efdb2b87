import { loadPack, type Programme } from '@ondol/rules'
import { examples, seoul } from '@ondol/seoul'
import { describe, expect, it } from 'vitest'
import { type CaseEvidence, documentsFor, unprovenFacts } from './model.ts'
import { type StatedFacts, thingsConcerned } from './things.ts'

const pack = loadPack(seoul)

const factsOf = (id: string): StatedFacts => {
  const example = examples.find((one) => one.id === id)
  if (example === undefined) throw new Error(`no example ${id}`)
  // Examples are facts files that the pack reads.
  return example.facts as StatedFacts
}

const programmeOf = (id: string): Programme => {
  const programme = seoul.programmes.find((one) => one.id === id)
  if (programme === undefined) throw new Error(`no programme ${id}`)
  return programme
}

const restaurant: CaseEvidence = {
  pack,
  programme: programmeOf('rent-reduction'),
  subject: 'lease/shop-lease',
  facts: factsOf('mapo-restaurant'),
  accepted: [],
  verified: new Set(),
}

describe('the things that a case is concerned with', () => {
  it.each([
    ['lease/shop-lease', 'lease', ['lease/shop-lease']],
    ['lease/shop-lease', 'business', ['business/restaurant']],
    ['business/restaurant', 'lease', ['lease/shop-lease']],
    ['business/restaurant', 'person', ['person/kim']],
    ['business/restaurant', 'household', ['household/home']],
    ['household/home', 'person', ['person/kim', 'person/kim-jr', 'person/lee']],
    ['person/kim', 'person', ['person/kim']],
    ['person/kim', 'job', []],
  ])('of %s: the %s', (subject, entity, things) => {
    expect(thingsConcerned(pack, factsOf('mapo-restaurant'), { subject, entity })).toEqual(things)
  })

  it('are the three shops of the landlord, and no more', () => {
    const facts = factsOf('landlord-three-shops')
    const of = (subject: string, entity: string): readonly string[] =>
      thingsConcerned(pack, facts, { subject, entity })
    expect(of('building/three-shops', 'lease')).toHaveLength(3)
    expect(of('lease/bakery-lease', 'building')).toEqual(['building/three-shops'])
    expect(of('business/bakery', 'lease')).toEqual(['lease/bakery-lease'])
  })
})

describe('the papers of a case', () => {
  it('are those that the programme names, with what each proves here', () => {
    const [lease, sales] = documentsFor(restaurant)
    expect(lease).toMatchObject({
      document: { id: 'lease-contract' },
      about: ['lease/shop-lease'],
      isNeeded: true,
    })
    expect(lease?.facts).toContainEqual({
      thing: 'lease/shop-lease',
      field: 'monthlyRent',
      standing: 'stated',
    })
    expect(sales).toMatchObject({
      document: { id: 'vat-sales-record' },
      facts: [{ thing: 'business/restaurant', field: 'sales', standing: 'stated' }],
      isNeeded: true,
    })
  })

  it('are needed no more once they are accepted, or a register says what they would show', () => {
    const accepted = [{ document: 'lease-contract', about: ['lease/shop-lease'] }]
    const verified = new Set(['business/restaurant.sales'])
    const needs = documentsFor({ ...restaurant, accepted, verified })
    expect(needs.map(({ isNeeded }) => isNeeded)).toEqual([false, false])
    expect(needs[0]?.facts.every(({ standing }) => standing === 'document')).toBe(true)
    expect(needs[1]?.facts).toEqual([{ thing: 'business/restaurant', field: 'sales', standing: 'register' }])
    expect(unprovenFacts({ ...restaurant, accepted, verified })).toEqual([])
  })

  it('prove nothing about other things than they are about', () => {
    const accepted = [{ document: 'lease-contract', about: ['lease/another'] }]
    expect(documentsFor({ ...restaurant, accepted })[0]?.isNeeded).toBe(true)
  })

  it('leave open what they do not show', () => {
    const accepted = [{ document: 'vat-sales-record', about: ['business/restaurant'] }]
    const open = unprovenFacts({ ...restaurant, accepted })
    expect(open.map(({ thing, field }) => `${thing}.${field}`)).toEqual(
      ['tenant', 'building', 'monthlyRent', 'startedOn', 'endsOn', 'agreedCut'].map(
        (f) => `lease/shop-lease.${f}`,
      ),
    )
  })

  it('tell what nobody has stated', () => {
    const { lease, ...rest } = restaurant.facts
    // As above: the facts file has such a lease.
    const { 'shop-lease': shop = {} } = lease as Record<string, Record<string, unknown>>
    const { monthlyRent: _, ...without } = shop
    const facts = { ...rest, lease: { 'shop-lease': { ...without, endsOn: null } } }
    const unstated = unprovenFacts({ ...restaurant, facts }).filter(({ standing }) => standing === 'unstated')
    expect(unstated.map(({ field }) => field)).toEqual(['monthlyRent', 'endsOn'])
  })

  it.each(seoul.programmes.map((programme) => [programme.id, programme] as const))(
    '%s: each proves facts of the vocabulary',
    (_, programme) => {
      for (const { proves } of programme.evidence) {
        for (const fact of proves) {
          const [entity = '', field = ''] = fact.split('.')
          expect(seoul.entities.find(({ id }) => id === entity)?.fields[field]).toBeDefined()
        }
      }
    },
  )
})
