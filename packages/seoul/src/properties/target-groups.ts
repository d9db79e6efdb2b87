import {
  above,
  ageAt,
  and,
  anyOf,
  atLeast,
  atMost,
  below,
  type Expression,
  equal,
  firstOfMonth,
  has,
  int,
  is,
  isOneOf,
  last,
  multiply,
  not,
  type Property,
  ratio,
  sameMonthsLastYear,
  type Text,
  today,
  total,
  via,
  won,
} from '@ondol/rules'
import { inEmergency } from '../emergency.ts'
import { building } from '../vocabulary/building.ts'
import { business } from '../vocabulary/business.ts'
import { household } from '../vocabulary/household.ts'
import { job } from '../vocabulary/job.ts'
import { lease } from '../vocabulary/lease.ts'
import { person } from '../vocabulary/person.ts'
import { leases, members } from '../vocabulary/relations.ts'

interface Group {
  readonly programme: string
  readonly who: Text
  readonly group: Expression
}

const [now, yearBefore] = [total(business.sales, last(3)), total(business.sales, sameMonthsLastYear(3))]
const inSeoul = not(is(business.borough, 'outside-seoul'))
const livesInSeoul = not(is(person.borough, 'outside-seoul'))
const isOld = below(business.openedOn, firstOfMonth(14))
/** Sales of three months are half of those a year before, or less: on sums, without a ratio. */
const salesHalved = and(isOld, above(yearBefore, won(0)), atMost(multiply(int(2), now), yearBefore))
/** A household of which nobody earned anything in the last three months, and nothing else comes in. */
const hasNothing = and(
  not(anyOf(members, above(total(person.income, last(3)), won(0)))),
  equal(household.otherIncome, won(0)),
  atMost(household.assets, won(100_000_000)),
)

const groups: readonly Group[] = [
  {
    programme: 'rent-reduction',
    who: {
      ko: '매출이 절반 이하로 준, 직원 다섯 미만 가게의 아직 합의하지 않은 임대차',
      en: 'the lease, not yet agreed on, of a shop with fewer than five employees whose sales halved',
    },
    group: and(
      inEmergency,
      via(lease.building, not(is(building.borough, 'outside-seoul'))),
      via(lease.tenant, and(below(business.employees, int(5)), salesHalved)),
      atMost(lease.startedOn, today),
      above(lease.endsOn, today),
      equal(lease.agreedCut, ratio(0)),
    ),
  },
  {
    programme: 'landlord-property-tax-relief',
    who: {
      ko: '직원 다섯 미만 임차인의 임대료를 여섯 달 이상 30% 내린 서울의 임대인',
      en: 'a landlord in Seoul who cut the rent of a tenant with fewer than five employees by 30% for six months or more',
    },
    group: and(
      inEmergency,
      not(is(building.borough, 'outside-seoul')),
      anyOf(
        leases,
        and(
          atLeast(lease.agreedCut, ratio(0.3)),
          atLeast(lease.cutMonths, int(6)),
          via(lease.tenant, below(business.employees, int(5))),
        ),
      ),
    ),
  },
  {
    programme: 'local-income-tax-relief',
    who: {
      ko: '매출이 절반 이하로 준 5인 이하 사업체 가운데 지방소득세를 내는 곳',
      en: 'a taxed business of five or fewer whose sales halved',
    },
    group: and(
      inEmergency,
      inSeoul,
      atMost(business.employees, int(5)),
      salesHalved,
      above(business.localIncomeTax, won(0)),
    ),
  },
  {
    programme: 'emergency-loan',
    who: {
      ko: '매출이 절반 이하로 준, 정책자금을 아직 쓰지 않은 직원 다섯 미만 가게',
      en: 'a shop with fewer than five employees and no policy loan whose sales halved',
    },
    group: and(
      inEmergency,
      inSeoul,
      below(business.employees, int(5)),
      salesHalved,
      equal(business.policyLoans, won(0)),
      via(business.owner, atLeast(person.creditGrade, int(1))),
    ),
  },
  {
    programme: 'late-interest-waiver',
    who: {
      ko: '피해를 입증한, 연체이자가 있는 서울의 사업체',
      en: 'a business in Seoul with proven damage and late interest',
    },
    group: and(inEmergency, inSeoul, business.damageProven, above(business.overdueInterest, won(0))),
  },
  {
    programme: 'employment-fund-membership',
    who: {
      ko: '고용보험이 없고 가진 것이 없는 서울의 노무제공자',
      en: 'someone in Seoul who provides labour, without insurance and without means',
    },
    group: and(
      livesInSeoul,
      isOneOf(person.work, ['special', 'freelancer', 'artist']),
      not(person.employmentInsured),
      via(person.household, hasNothing),
    ),
  },
  {
    programme: 'training-allowance',
    who: {
      ko: '훈련을 받는, 고용보험 없는 서울의 실업자',
      en: 'someone unemployed and uninsured in Seoul who is in training',
    },
    group: and(
      livesInSeoul,
      is(person.work, 'unemployed'),
      not(person.employmentInsured),
      person.enrolledInTraining,
      not(has(person.receives, 'national-employment-support')),
    ),
  },
  {
    programme: 'premium-support-continuing',
    who: {
      ko: '하루라도 멈춘 10인 미만 사업장의, 네 보험에 모두 든 노동자',
      en: 'a worker with all four insurances at a workplace of fewer than ten that stood still for a day',
    },
    group: and(
      inEmergency,
      via(
        job.employer,
        and(
          inSeoul,
          below(business.employees, int(10)),
          atLeast(total(business.suspendedDays, last(3)), int(1)),
        ),
      ),
      via(
        job.worker,
        and(
          livesInSeoul,
          person.employmentInsured,
          person.accidentInsured,
          person.pensionInsured,
          is(person.healthInsurance, 'employee'),
          not(has(person.receives, 'duru-nuri')),
          not(has(person.receives, 'premium-part-support')),
        ),
      ),
    ),
  },
  {
    programme: 'seoul-basic-security',
    who: {
      ko: '소득이 없고 부양해 줄 사람도 없는 서울의 가구',
      en: 'a household in Seoul without income and without anybody able to support it',
    },
    group: and(
      anyOf(members, livesInSeoul),
      not(anyOf(members, is(person.borough, 'outside-seoul'))),
      hasNothing,
      not(household.supporterAble),
      not(anyOf(members, has(person.receives, 'basic-livelihood'))),
    ),
  },
  {
    programme: 'paid-sick-leave',
    who: {
      ko: '입원한, 지역가입자이고 가진 것이 없는 서울의 비정규 노동자',
      en: 'a precarious worker in Seoul in hospital, insured locally and without means',
    },
    group: and(
      livesInSeoul,
      isOneOf(person.work, ['temporary', 'daily', 'special', 'freelancer', 'artist']),
      is(person.healthInsurance, 'local'),
      not(person.employerPaidSickLeave),
      atLeast(person.hospitalDays, int(1)),
      via(person.household, hasNothing),
    ),
  },
  {
    programme: 'youth-basic-income',
    who: {
      ko: '일도 학교도 없고 가진 것이 없는 서울의 19~34세',
      en: 'someone of 19 to 34 in Seoul without work, school or means',
    },
    group: and(
      livesInSeoul,
      atLeast(ageAt(person.birthDate), int(19)),
      atMost(ageAt(person.birthDate), int(34)),
      isOneOf(person.work, ['unemployed', 'inactive']),
      not(person.student),
      via(person.household, hasNothing),
    ),
  },
  {
    programme: 'midlife-basic-income',
    who: {
      ko: '올해 일을 잃은, 가진 것이 없는 서울의 40~64세',
      en: 'someone of 40 to 64 in Seoul without means who lost work within the last year',
    },
    group: and(
      livesInSeoul,
      atLeast(ageAt(person.birthDate), int(40)),
      atMost(ageAt(person.birthDate), int(64)),
      isOneOf(person.work, ['unemployed', 'inactive']),
      atLeast(person.lastWorkedOn, firstOfMonth(11)),
      atMost(person.lastWorkedOn, today),
      via(person.household, hasNothing),
    ),
  },
]

/** Those whom the proposal means are served, all of them. The group is a formula of its own. */
export const targetProperties: readonly Property[] = groups.map(({ programme, who, group }) => ({
  id: `${programme}.serves`,
  text: {
    ko: `${programme}: 모두 받을 수 있습니다: ${who.ko}`,
    en: `${programme}: every one is eligible: ${who.en}`,
  },
  claim: { kind: 'serves', programme, group },
}))
