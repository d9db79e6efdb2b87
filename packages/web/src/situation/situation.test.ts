import { describe, expect, it, vi } from 'vitest'
import { answer, answerMonths, answerUnknown, isSaidUnknown } from './answer.ts'
import { applyStart } from './apply-start.ts'
import { factsFileOf } from './facts-file.ts'
import { fromFactsFile, readSituation } from './read-situation.ts'
import { fromFragment, toFragment } from './share-link.ts'
import { EMPTY, NOBODY, type Situation, type StartAnswers } from './situation.ts'

const merchant: StartAnswers = {
  ...NOBODY,
  shops: 1,
  rentsShops: true,
  family: [{ name: '어머니', included: true }],
}
const begun = applyStart(EMPTY, merchant)
const sales = { entity: 'business', id: 'shop-1', field: 'sales' }

describe('the first page', () => {
  it('makes the things to ask about, linked to each other', () => {
    expect(begun.facts).toEqual({
      person: { me: { household: 'home', work: 'self-employed' }, 'family-1': { household: 'home' } },
      household: { home: {} },
      business: { 'shop-1': { owner: 'me' } },
      building: { 'of-shop-1': {} },
      lease: { 'shop-1': { tenant: 'shop-1', building: 'of-shop-1' } },
      job: {},
    })
  })

  it('knows a landlord’s tenants and an employee’s workplace', () => {
    const { facts } = applyStart(EMPTY, { ...NOBODY, tenants: 2, isEmployed: true })
    expect(facts['building']).toEqual({ mine: { owner: 'me' } })
    expect(Object.keys(facts['lease'] ?? {})).toEqual(['tenant-1', 'tenant-2'])
    expect(facts['job']).toEqual({ mine: { worker: 'me', employer: 'workplace' } })
    expect(facts['person']?.['me']).toEqual({ household: 'home' })
  })

  it('keeps what was told when it is answered anew, and forgets what is gone', () => {
    const told = answer(begun, { entity: 'business', id: 'shop-1', field: 'employees' }, 2)
    const more = applyStart(told, { ...merchant, shops: 2 })
    expect(more.facts['business']).toEqual({
      'shop-1': { owner: 'me', employees: 2 },
      'shop-2': { owner: 'me' },
    })
    const none = applyStart(more, { ...merchant, shops: 0 })
    expect(none.facts['business']).toEqual({})
    expect(none.asked).toEqual([])
  })
})

describe('an answer', () => {
  it('also tells where the family lives and where the rented building stands', () => {
    const home = answer(begun, { entity: 'person', id: 'me', field: 'borough' }, 'mapo')
    expect(home.facts['person']?.['family-1']).toMatchObject({ borough: 'mapo' })
    const shop = answer(home, { entity: 'business', id: 'shop-1', field: 'borough' }, 'jung')
    expect(shop.facts['building']?.['of-shop-1']).toEqual({ borough: 'jung' })
  })

  it('of a series leaves other months alone, and blank months unknown', () => {
    const first = answerMonths(begun, sales, { values: { '2020-06': 5 }, blank: ['2020-07'] })
    expect(isSaidUnknown(first, 'business/shop-1.sales.2020-07')).toBe(true)
    expect(isSaidUnknown(first, 'business/shop-1.sales.2020-06')).toBe(false)
    const second = answerMonths(first, sales, { values: { '2020-07': 6 }, blank: ['2020-06'] })
    expect(second.facts['business']?.['shop-1']?.['sales']).toEqual({ '2020-07': 6 })
    expect(second.unknown).toEqual(['business/shop-1.sales.2020-06'])
  })

  it('of “I don’t know” takes the fact away until it is told again', () => {
    const name = { entity: 'person', id: 'me', field: 'creditGrade' }
    const told = answer(begun, name, 3)
    const unknown = answerUnknown(told, name)
    expect(unknown.facts['person']?.['me']?.['creditGrade']).toBeUndefined()
    expect(isSaidUnknown(unknown, 'person/me.creditGrade')).toBe(true)
    expect(answer(unknown, name, 4).unknown).toEqual([])
    expect(unknown.asked).toEqual(['person/me.creditGrade'])
  })
})

describe('a facts file', () => {
  const city = { today: '2026-11-24', emergency: { since: '2026-08-01', drill: true } }

  it('carries the emergency of today, and none into the past', () => {
    expect(factsFileOf(begun, city)).toMatchObject({ asOf: '2026-11-24', emergency: { since: '2026-08-01' } })
    expect(factsFileOf({ ...begun, asOf: '2020-09-15' }, city)).not.toHaveProperty('emergency')
  })

  it('is opened again with its people and things known', () => {
    const opened = fromFactsFile(JSON.parse(JSON.stringify(factsFileOf(begun, city))))
    expect(opened?.facts).toEqual(begun.facts)
    expect(opened?.asOf).toBeNull()
    expect(fromFactsFile({ asOf: '2020-09-15', person: {} })?.asOf).toBe('2020-09-15')
    expect(opened?.start).toMatchObject({ shops: 1, rentsShops: true, family: [{ name: '' }] })
  })

  it.each([null, [], 'x', {}, { asOf: '2020-01-01' }, { person: [] }, { person: { kim: 1 } }])(
    'is not %j',
    (value) => expect(fromFactsFile(value)).toBeNull(),
  )
})

describe('a kept situation', () => {
  it('comes back from storage and from a link', async () => {
    expect(readSituation(JSON.parse(JSON.stringify(begun)))).toEqual(begun)
    expect(await fromFragment(await toFragment(begun))).toEqual(begun)
  })

  it('comes back from a link of a browser that cannot pack it', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    const fragment = await toFragment(begun)
    vi.unstubAllGlobals()
    expect(fragment).toMatch(/^#p=/)
    expect(await fromFragment(fragment)).toEqual(begun)
  })

  it.each([
    null,
    {},
    { version: 2 },
    { ...begun, facts: [] },
    { ...begun, unknown: [1] },
    { ...begun, asked: null },
  ])('is refused where it is none (%#)', (value) => expect(readSituation(value)).toBeNull())

  it('does not grow beyond what a phone can hold', () => {
    const huge = {
      ...begun,
      start: {
        ...merchant,
        shops: 1e9,
        family: Array.from({ length: 500 }, () => ({ name: 'x'.repeat(999) })),
      },
    }
    const read: Situation | null = readSituation(huge)
    expect(read?.start?.shops).toBe(0)
    expect(read?.start?.family.length).toBe(30)
    expect(read?.start?.family[0]?.name.length).toBe(40)
  })

  it.each(['', '#s=', '#s=!!!', '#s=AAAA', '#other'])('is not in the link %j', async (fragment) =>
    expect(await fromFragment(fragment)).toBeNull(),
  )
})
