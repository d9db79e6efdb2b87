import {
  type Assessment,
  assess,
  explain,
  loadPack,
  type Reasons,
  type Result,
  readFacts,
  reasonsOf,
} from '@ondol/rules'
import { describe, expect, test } from 'vitest'
import { seoul } from '../pack.ts'
import { examples } from './situations.ts'

const pack = loadPack(seoul)

type Things = Record<string, Record<string, unknown>>
interface Draft {
  asOf: string
  person: Things
  business: Things
}

/** The facts of a situation, changed where a test asks for it. */
function factsOf(id: string, change: (facts: Draft) => void = () => undefined): Draft {
  // Every situation is a facts file, so it has this form.
  const facts = structuredClone(examples.find((example) => example.id === id)?.facts) as Draft
  change(facts)
  return facts
}

/** Sets a fact of a thing that the situation holds. */
function set(things: Things, id: string, facts: Record<string, unknown>): void {
  things[id] = { ...things[id], ...facts }
}

const assessed = (input: Draft): Assessment => assess(pack, readFacts(pack, input))

function answer(input: Draft, programme: string, subject: string): Result {
  const result = assessed(input).results.find((one) => one.programme === programme && one.subject === subject)
  if (result === undefined) throw new Error(`no answer of ${programme} for ${subject}`)
  return result
}

function reasons(input: Draft, programme: string, subject: string): Reasons {
  const facts = readFacts(pack, input)
  const explanation = explain(pack, facts, { programme, subject })
  if (explanation === undefined) throw new Error(`no explanation of ${programme} for ${subject}`)
  return reasonsOf(explanation, { pack, language: 'ko', frame: facts.frame })
}

function eligible(input: Draft): Record<string, number | null | undefined> {
  const won = assessed(input).results.filter(
    (result) => result.status === 'eligible' && result.excludedBy === null,
  )
  return Object.fromEntries(
    won.map((result) => [`${result.programme} ${result.subject}`, result.benefit?.amount]),
  )
}

const programme = (id: string) => seoul.programmes.find((one) => one.id === id)

describe('the situations of the proposal', () => {
  test('the restaurant in Mapo gets eight kinds of relief, worked out on paper', () => {
    // Sales fell from 12,100,000 to 6,000,000 on average: by 50.4%. Costs are 7,354,000.
    // Income (700,000 + 600,000 + 900,000) / 3 = 733,333; (3,870,577 × 30% − 733,333) / 2 = 213,919.
    expect(eligible(factsOf('mapo-restaurant'))).toEqual({
      'rent-reduction lease/shop-lease': 510_600,
      'rent-claim-help business/restaurant': null,
      'local-income-tax-relief business/restaurant': 420_000,
      'emergency-loan business/restaurant': 20_000_000,
      'late-interest-waiver business/restaurant': 310_000,
      'second-tier-deferral business/restaurant': 25_000,
      'premium-support-joining person/kim': 20_470,
      'seoul-basic-security household/home': 213_910,
    })
  })

  test('the designated driver joins the fund and gets premium support', () => {
    // Mean income of June to August 1,560,000 × 0.8%; 11 days and a fall of 45.5% give 50% of 15,000.
    expect(eligible(factsOf('designated-driver'))).toEqual({
      'employment-fund-membership person/park': 12_480,
      'premium-support-joining person/park': 7_500,
    })
  })

  test('the landlord of three shops gets relief for the two that he helped', () => {
    // 6,200,000 × (120/420 × 50% + 140/420 × 30%) = 6,200,000 × 24.2857% = 1,505,714
    const relief = answer(
      factsOf('landlord-three-shops'),
      'landlord-property-tax-relief',
      'building/three-shops',
    )
    expect(relief).toMatchObject({ status: 'eligible', benefit: { amount: 1_505_710, months: 36 } })
  })

  test('the grandmother of 76 lifts the family-support rule for her household', () => {
    const security = answer(factsOf('grandmother-of-76'), 'seoul-basic-security', 'household/home')
    expect(security).toMatchObject({ status: 'eligible', benefit: { amount: 30_000, months: 12 } })
    const younger = factsOf('grandmother-of-76', (facts) => {
      set(facts.person, 'grandmother', { birthDate: '1945-09-16' })
    })
    expect(answer(younger, 'seoul-basic-security', 'household/home').status).toBe('ineligible')
  })

  test('the home-study tutor is paid for four days of rest', () => {
    const leave = answer(factsOf('home-study-tutor'), 'paid-sick-leave', 'person/han')
    expect(leave).toMatchObject({ status: 'eligible', benefit: { amount: 336_720, days: 4 } })
  })

  test('the laid-off actor gets the larger of two benefits, and training beside it', () => {
    // Livelihood support: 800,000 × 3 = 2,400,000. Youth basic income: 500,000 × 6 = 3,000,000.
    const facts = factsOf('laid-off-actor')
    expect(eligible(facts)).toEqual({
      'training-allowance person/yoon': 300_000,
      'youth-basic-income person/yoon': 500_000,
    })
    expect(answer(facts, 'employment-fund-benefit', 'person/yoon').excludedBy).toBe('youth-basic-income')
  })
})

describe('what went wrong for people elsewhere', () => {
  test('failure 3: nobody is promised a counter; another grade leads to another lender at once', () => {
    const facts = factsOf('credit-grade-not-known')
    const open = answer(facts, 'emergency-loan', 'business/shop')
    expect(open).toMatchObject({ status: 'unknown', missing: ['person/owner.creditGrade'] })
    expect(assessed(facts).next).toBe('person/owner.creditGrade')
    const lender = (creditGrade: number) =>
      answer(
        factsOf('credit-grade-not-known', (changed) => set(changed.person, 'owner', { creditGrade })),
        'emergency-loan',
        'business/shop',
      ).benefit
    expect(lender(3)?.['institution']).toBe('commercial-bank')
    expect(lender(4)?.['institution']).toBe('ibk')
    expect(lender(7)?.['institution']).toBe('semas')
    expect(programme('emergency-loan')?.summary.ko).toContain('평가사마다 다를 수 있어')
    expect(
      programme('emergency-loan')?.benefit.details.find(({ id }) => id === 'institution')?.title.ko,
    ).toBe('먼저 알아볼 기관')
  })

  test('failure 5: a new lease in the wife’s name, begun a week late, does not shut the landlord out', () => {
    const facts = factsOf('lease-passed-to-wife')
    expect(answer(facts, 'landlord-property-tax-relief', 'building/small-building')).toMatchObject({
      status: 'eligible',
      benefit: { amount: 74_000, months: 24 },
    })
  })

  test('failure 6: an inherited shop is measured from the day trade began, and the question says so', () => {
    const facts = factsOf('inherited-shop')
    expect(answer(facts, 'local-income-tax-relief', 'business/shop').status).toBe('eligible')
    const registeredAnew = factsOf('inherited-shop', (changed) => {
      set(changed.business, 'shop', { openedOn: '2020-02-10' })
    })
    expect(answer(registeredAnew, 'local-income-tax-relief', 'business/shop').status).toBe('ineligible')
    const asked = seoul.entities.find(({ id }) => id === 'business')?.fields['openedOn']
    expect(asked?.help?.ko).toContain('상속이나 명의 변경')
  })

  test('failure 7: without half-year figures the answer stays open and names other proof', () => {
    const loan = answer(factsOf('simplified-taxpayer'), 'emergency-loan', 'business/shop')
    expect(loan.status).toBe('unknown')
    expect(loan.missing).toContain('business/shop.sales.2020-08')
    for (const id of ['rent-reduction', 'local-income-tax-relief', 'emergency-loan']) {
      const paper = programme(id)?.evidence.find((one) => one.proves.includes('business.sales'))
      expect(paper?.alternative?.ko).toContain('간이과세자')
    }
  })

  test('failure 8: who was accepted and is refused now hears the value seen, the value needed and the source', () => {
    const before = factsOf('paid-then-refused', (facts) => {
      facts.asOf = '2020-09-15'
    })
    expect(answer(before, 'local-income-tax-relief', 'business/shop').status).toBe('eligible')
    const now = factsOf('paid-then-refused')
    expect(answer(now, 'local-income-tax-relief', 'business/shop').status).toBe('ineligible')
    // 9,000,000 against (4,700,000 + 4,800,000 + 4,800,000) / 3: a fall of 47.037%
    expect(reasons(now, 'local-income-tax-relief', 'business/shop').changes).toEqual([
      {
        condition: 'sales-halved',
        text: '매출 감소율이 지금 47.03% → 50% 이상이어야 합니다',
        subject: 'business/shop',
        what: '매출 감소율',
        seen: '47.03%',
        needed: '50% 이상이어야 합니다',
        parameter: {
          id: 'local-income-tax-relief.sales-drop-at-least',
          basis: 'proposal',
          source: expect.stringContaining('서울연구원 정책제안'),
        },
      },
    ])
  })

  test('failure 10: special-type worker and freelancer are told apart in words of daily life', () => {
    expect(assessed(factsOf('special-or-freelancer')).next).toBe('person/worker.work')
    const work = seoul.entities.find(({ id }) => id === 'person')?.fields['work']
    const options = work?.type === 'choice' ? work.options : undefined
    expect(options?.['special']?.ko).toContain('한 회사 일을 받아')
    expect(options?.['freelancer']?.ko).toContain('여러 곳의 일을 건별로')
    for (const kind of ['special', 'freelancer']) {
      const told = factsOf('special-or-freelancer', (facts) => {
        set(facts.person, 'worker', { work: kind })
      })
      expect(answer(told, 'employment-fund-membership', 'person/worker').status).toBe('eligible')
    }
  })

  test('failure 15: a freelancer without a contract qualifies and hears what may stand in for it', () => {
    const facts = factsOf('freelancer-without-contract')
    expect(answer(facts, 'employment-fund-membership', 'person/freelancer').status).toBe('eligible')
    const contract = programme('employment-fund-membership')?.evidence.find(
      ({ id }) => id === 'service-contract',
    )
    expect(contract?.alternative?.ko).toContain('입금 내역')
  })
})
