import {
  addWorkingDays,
  administrationAt,
  assess,
  deliveryOf,
  institutionOf,
  institutionsOf,
  loadPack,
  readFacts,
} from '@ondol/rules'
import { describe, expect, test } from 'vitest'
import { seoul } from './pack.ts'
import { examples } from './situations/situations.ts'

const pack = loadPack(seoul)
const institutions = institutionsOf(seoul)

describe('Seoul’s administration', () => {
  const at = administrationAt(seoul, '2026-11-24')

  test('has its working days, sums and times', () => {
    const days = Object.entries(at.serviceLevels).map(([state, level]) => [state, level.workingDays])
    expect(Object.fromEntries(days)).toEqual({
      submitted: 2,
      'under-review': 10,
      'evidence-asked': 10,
      committee: 20,
      approved: 5,
      appealed: 30,
      reopened: 10,
      offered: 3,
      'lender-asked': 10,
      'lender-accepted': 5,
    })
    expect([at.secondSignatureAbove, at.departureAloneAtMost]).toEqual([10_000_000, 1_000_000])
    expect([at.appealDays, at.appealDaysAtMost, at.answerDays]).toEqual([90, 180, 7])
  })
  test('has a budget for each programme that the city pays, and for no other', () => {
    const paid = seoul.programmes.filter(({ benefit }) => deliveryOf(benefit).kind === 'paid')
    expect([...at.budgets.keys()].sort()).toEqual(paid.map(({ id }) => id).sort())
    expect(Math.min(...at.budgets.values())).toBeGreaterThan(0)
  })
  test('rests on assumptions, save what a statute says', () => {
    const bases = seoul.parameters
      .filter(({ id }) => id.startsWith('delivery.') || id.startsWith('budget.'))
      .map(({ id, source }) => [id, source.basis] as const)
    const byStatute = bases.filter(([, basis]) => basis !== 'assumption').map(([id]) => id)
    expect(byStatute).toEqual([
      'delivery.days-answer',
      'delivery.appeal-days',
      'delivery.appeal-days-at-most',
    ])
  })
  test('counts its working days around the holidays', () => {
    expect(addWorkingDays('2025-10-02', at.serviceLevels.submitted.workingDays, at.holidays)).toBe(
      '2025-10-13',
    )
    expect(addWorkingDays('2026-12-24', 2, at.holidays)).toBe('2026-12-29')
  })
})

describe('how each programme is delivered', () => {
  test('benefits by the bank, taxes forgone, loans by lenders', () => {
    const kinds = seoul.programmes.map(({ id, benefit }) => {
      const delivery = deliveryOf(benefit)
      return `${id}: ${delivery.kind === 'paid' ? `paid ${delivery.schedule}` : delivery.kind}`
    })
    expect(kinds).toEqual([
      'rent-reduction: no-money',
      'rent-claim-help: no-money',
      'landlord-property-tax-relief: revenue-forgone',
      'local-income-tax-relief: revenue-forgone',
      'emergency-loan: lender',
      'late-interest-waiver: lender',
      'second-tier-deferral: lender',
      'employment-fund-membership: paid monthly',
      'employment-fund-benefit: paid monthly',
      'training-allowance: paid monthly',
      'premium-support-continuing: paid monthly',
      'premium-support-joining: paid monthly',
      'seoul-basic-security: paid monthly',
      'paid-sick-leave: paid once',
      'youth-basic-income: paid monthly',
      'midlife-basic-income: paid monthly',
    ])
  })
})

describe('the institutions', () => {
  const titleOf = (id: string): unknown => institutions.find((one) => one.id === id)?.title

  test('stand in each borough, or once', () => {
    expect(institutions.length).toBe(5 * 25 + 10 + 7)
    expect(new Set(institutions.map(({ id }) => id)).size).toBe(institutions.length)
    expect(institutions.some(({ id }) => id.includes('outside'))).toBe(false)
  })
  test('have names in both languages', () => {
    expect(titleOf('win-win-council/mapo')).toEqual({
      ko: '마포구 상생협의체',
      en: 'Mapo-gu win-win council',
    })
    expect(titleOf('community-health-centre/jung')).toEqual({
      ko: '중구 보건소',
      en: 'Jung-gu community health centre',
    })
    expect(titleOf('fund-office')).toEqual({
      ko: '서울형 고용보험 기금 사무국',
      en: 'employment-fund office',
    })
  })
})

describe('the institution that receives a case', () => {
  const receiver = (programme: string, subject: string, facts: object): unknown =>
    institutionOf(pack, readFacts(pack, { asOf: '2020-09-15', ...facts }), { programme, subject })
  const mapo = { business: { b: { borough: 'mapo', owner: 'p' } }, person: { p: { borough: 'jung' } } }

  test('is where the building of a lease stands, not where anybody lives', () => {
    const facts = {
      ...mapo,
      building: { h: { borough: 'nowon' } },
      lease: { l: { tenant: 'b', building: 'h' } },
    }
    expect(receiver('rent-reduction', 'lease/l', facts)).toEqual({
      kind: 'institution',
      id: 'win-win-council/nowon',
    })
  })
  test('is where a household’s members live', () => {
    const facts = { household: { h: {} }, person: { p: { household: 'h', borough: 'gangdong' } } }
    expect(receiver('seoul-basic-security', 'household/h', facts)).toEqual({
      kind: 'institution',
      id: 'community-service-centre/gangdong',
    })
  })
  test.each([
    [1, 'commercial-bank'],
    [4, 'ibk'],
    [10, 'semas'],
  ])('is the lender of a loan by credit grade %i', (creditGrade, id) => {
    const facts = { ...mapo, person: { p: { creditGrade } } }
    expect(receiver('emergency-loan', 'business/b', facts)).toEqual({ kind: 'institution', id })
    expect(receiver('emergency-loan', 'business/b', mapo)).toEqual({
      kind: 'unknown',
      missing: ['person/p.creditGrade'],
    })
  })
  test('is not there for a shop outside the city', () => {
    const facts = { business: { b: { borough: 'outside-seoul' } } }
    expect(receiver('local-income-tax-relief', 'business/b', facts)).toEqual({
      kind: 'elsewhere',
      borough: 'outside-seoul',
    })
  })
  test('is known and listed for everything that an example is entitled to', () => {
    const ids = new Set(institutions.map(({ id }) => id))
    let asked = 0
    for (const { facts } of examples) {
      const read = readFacts(pack, facts)
      for (const result of assess(pack, read).results) {
        if (result.status !== 'eligible') continue
        asked++
        const answer = institutionOf(pack, read, result)
        if (answer.kind === 'unknown') expect(answer.missing.join()).toMatch(/\.creditGrade$/)
        else expect(answer.kind === 'institution' && ids.has(answer.id)).toBe(true)
      }
    }
    expect(asked).toBeGreaterThan(20)
  })
})
