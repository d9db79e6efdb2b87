import { assess, fuseUnit, institutionOf, loadPack, readFacts } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBankAccount, readBusinessNumber, readResidentNumber } from '../../secrets/index.ts'
import { makeSituation } from './make-situation.ts'
import type { Situation } from './situation.ts'

const pack = loadPack(seoul, { compile: fuseUnit })

const day = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const situation: fc.Arbitrary<Situation> = fc
  .tuple(fc.string({ maxLength: 8 }), fc.nat(100_000), day)
  .map(([seed, number, asOf]) => makeSituation(seed, number, { asOf, emergency: { since: asOf } }))

it('makes facts that can be read and assessed, with something that the person comes for', () => {
  fc.assert(
    fc.property(situation, ({ facts, aim }) => {
      const read = readFacts(pack, facts)
      const aimed = assess(pack, read).results.filter(({ programme }) => programme === aim)
      expect(aimed).not.toEqual([])
      for (const result of aimed)
        if (result.status !== 'unknown') expect(institutionOf(pack, read, result).kind).toBe('institution')
    }),
    { numRuns: 300 },
  )
})

it('makes numbers that check, and that nobody has', () => {
  fc.assert(
    fc.property(situation, ({ applicant, identifiers, facts }) => {
      const resident = readResidentNumber(applicant.residentNumber)
      expect(resident).toMatchObject({ kind: 'read', value: { checks: true, isForeigner: false } })
      expect(applicant.residentNumber.slice(8, 10)).toBe('99')
      const [, name = ''] = applicant.subject.split('/')
      expect(resident).toMatchObject({ value: { birthDate: facts.person[name]?.['birthDate'] } })
      expect(readBankAccount(`${applicant.account.bank}:${applicant.account.number}`).kind).toBe('read')
      for (const { registrationNumber = null } of Object.values(identifiers)) {
        if (registrationNumber === null) continue
        expect(readBusinessNumber(registrationNumber).kind).toBe('read')
        expect(registrationNumber).toMatch(/^000-/)
      }
    }),
  )
})

it('puts premises where the facts say that they are', () => {
  const at = { asOf: '2026-11-24', emergency: { since: '2026-08-01' } }
  const names = new Map([
    ['mapo', '마포구'],
    ['jung', '중구'],
  ])
  const found = Array.from({ length: 200 }, (_, number) => makeSituation('place', number, at)).flatMap(
    ({ facts, identifiers }) => {
      const name = names.get(String(facts.building?.['house']?.['borough']))
      const address = identifiers['lease/shop-lease']?.address
      return name === undefined || address === undefined ? [] : [{ name, address }]
    },
  )
  expect(found.length).toBeGreaterThan(20)
  for (const { name, address } of found) expect(address).toContain(`서울특별시 ${name} `)
})

it('makes the same of the same seed, and other people of another', () => {
  const at = { asOf: '2026-11-24', emergency: { since: '2026-08-01' } }
  const made = (seed: string): readonly Situation[] =>
    Array.from({ length: 50 }, (_, number) => makeSituation(seed, number, at))
  expect(made('a')).toEqual(made('a'))
  expect(made('b')).not.toEqual(made('a'))
})
