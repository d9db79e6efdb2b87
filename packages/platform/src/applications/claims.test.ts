import { loadPack } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { describe, expect, it } from 'vitest'
import { claimsOf } from './claims.ts'
import type { Identifier, Identifiers } from './identifiers.ts'

const pack = loadPack(seoul)
const facts = {
  person: { kim: { household: 'home' }, lee: { household: 'home' } },
  household: { home: {} },
  business: { shop: { owner: 'kim' }, cafe: { owner: 'kim' } },
  building: { house: {} },
  lease: { rooms: { tenant: 'shop', building: 'house' } },
  job: { help: { worker: 'lee', employer: 'shop' } },
}

const known = (kind: Identifier['kind'], key: string): Identifier => ({ kind, key, keys: [key] })
const kim = ['person/kim', known('person', 'kim')] as const
const lee = ['person/lee', known('person', 'lee')] as const
const shop = ['business/shop', known('business', 'shop')] as const
const rooms = ['lease/rooms', known('premises', 'rooms')] as const

const claims = (
  programme: string,
  subject: string,
  ...all: readonly (readonly [string, Identifier])[]
): unknown => {
  const identifiers: Identifiers = new Map(all)
  return claimsOf(pack, { programme, subject }, { facts, identifiers, applicant: 'person/kim' }).map(
    ({ slot, kind, key, exclusive }) =>
      `${exclusive ? 'only' : 'maybe'} ${kind} ${key.length > 20 ? '*' : key} for ${slot}`,
  )
}

describe('a case lays claim to', () => {
  it('its business, and makes one look at who applies', () => {
    expect(claims('emergency-loan', 'business/shop', kim, shop)).toEqual([
      'only business shop for emergency-loan',
      'maybe person kim for emergency-loan',
    ])
  })

  it('no business by its owner alone: a person may have two', () => {
    expect(claims('emergency-loan', 'business/shop', kim)).toEqual(['maybe person kim for emergency-loan'])
  })

  it('its premises together with the tenant, since another tenant may follow', () => {
    expect(claims('rent-reduction', 'lease/rooms', kim, shop, rooms)).toEqual([
      'only premises * for rent-reduction',
      'maybe premises rooms for rent-reduction',
      'maybe person kim for rent-reduction',
    ])
  })

  it('a job by its worker and employer, both', () => {
    expect(claims('premium-support-continuing', 'job/help', kim, lee, shop)).toEqual([
      'only subject * for premium-support-continuing',
      'maybe person kim for premium-support-continuing',
    ])
    expect(claims('premium-support-continuing', 'job/help', kim, lee)).toEqual([
      'maybe person lee for premium-support-continuing',
      'maybe person kim for premium-support-continuing',
    ])
  })

  it('a household by each member who is known', () => {
    expect(claims('seoul-basic-security', 'household/home', kim, lee)).toEqual([
      'only person kim for seoul-basic-security',
      'only person lee for seoul-basic-security',
    ])
  })

  it('the place of all programmes that exclude each other', () => {
    expect(claims('youth-basic-income', 'person/kim', kim)).toEqual([
      'only person kim for youth-basic-income',
      'only person kim for employment-fund-benefit+midlife-basic-income+youth-basic-income',
    ])
  })

  it('nothing where nothing is known', () => {
    expect(claims('emergency-loan', 'business/shop')).toEqual([])
  })
})

it('keeps a claim under the new key and finds it under the old one while keys are rotated', () => {
  const both: Identifiers = new Map([
    ['lease/rooms', { kind: 'premises', key: 'new', keys: ['new', 'old'] }],
    ['business/shop', { kind: 'business', key: 'shop-new', keys: ['shop-new', 'shop-old'] }],
  ])
  const before: Identifiers = new Map([
    ['lease/rooms', known('premises', 'old')],
    ['business/shop', known('business', 'shop-old')],
  ])
  const of = (identifiers: Identifiers) =>
    claimsOf(
      pack,
      { programme: 'rent-reduction', subject: 'lease/rooms' },
      { facts, identifiers, applicant: 'person/kim' },
    )
  const [old] = of(before)
  const [now] = of(both)
  expect(now?.keys).toContain(old?.key)
  expect(now?.key).not.toBe(old?.key)
})
