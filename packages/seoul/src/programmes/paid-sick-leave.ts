import {
  above,
  add,
  atMost,
  derive,
  int,
  is,
  isOneOf,
  multiply,
  not,
  parameter,
  programme,
  roundDown,
  smallest,
  when,
} from '@ondol/rules'
import { personInSeoul } from '../derived/in-seoul.ts'
import { householdAssets, householdIncomeRatio } from '../derived/person.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal, statute } from '../sources.ts'
import { person } from '../vocabulary/person.ts'
import { inSeoulCondition } from './shared-conditions.ts'

const source = proposal(
  '3부 일자리: 아프면 3~4일 쉴 수 있도록 서울형 유급병가 확대, 불안정 노동자부터',
  'part 3, jobs: Seoul’s paid sick leave widened so that the sick can rest for three to four days, precarious workers first',
)
const notice = statute(
  '서울형 유급병가(입원 생활비) 지원 공고 (연도별)',
  'Seoul’s notices of paid sick leave, by year',
)

const incomeLimit = parameter('paid-sick-leave.income-at-most', 'ratio', {
  title: { ko: '기준중위소득 대비 소득 (이하)', en: 'income against the median at most' },
  unit: 'ratio',
  source: notice,
  values: { start: 1 },
})
const assetLimit = parameter('paid-sick-leave.assets-at-most', 'won', {
  title: { ko: '가구 재산 (이하)', en: 'household assets at most' },
  unit: 'KRW',
  source: assumption(
    '연도별 재산 기준은 공고로 확인되지 않았습니다',
    'the limits by year still wait for a check against the notices',
  ),
  values: { start: 250_000_000, '2022-01-01': 350_000_000, '2024-01-01': 400_000_000 },
})
const hospitalCap = parameter('paid-sick-leave.hospital-days-at-most', 'int', {
  title: { ko: '입원 인정 일수 (연)', en: 'days in hospital counted' },
  unit: 'days',
  source: notice,
  values: { start: 10, '2021-01-01': 13 },
})
const checkupCap = parameter('paid-sick-leave.checkup-days-at-most', 'int', {
  title: { ko: '건강검진 인정 일수', en: 'check-up days counted' },
  unit: 'days',
  source: notice,
  values: { start: 1 },
})
const restCap = parameter('paid-sick-leave.rest-days-at-most', 'int', {
  title: { ko: '감염 의심 휴식 인정 일수', en: 'days of rest for suspected infection counted' },
  unit: 'days',
  source,
  values: { start: 4 },
})
const daily = parameter('paid-sick-leave.daily', 'won', {
  title: { ko: '하루 지원액 (생활임금)', en: 'sum a day (living wage)' },
  unit: 'KRW/day',
  source: notice,
  values: {
    start: 84_180,
    '2021-01-01': 85_610,
    '2022-01-01': 86_120,
    '2023-01-01': 89_250,
    '2024-01-01': 91_480,
    '2025-01-01': 94_230,
  },
})

const precarious = isOneOf(person.work, ['temporary', 'daily', 'special', 'freelancer', 'artist'])
const days = derive(
  'person',
  { id: 'paidSickDays', title: { ko: '인정되는 병가 일수', en: 'sick days that count' } },
  add(
    smallest(person.hospitalDays, hospitalCap.ref),
    smallest(person.checkupDays, checkupCap.ref),
    when([{ if: precarious, then: smallest(person.infectionRestDays, restCap.ref) }], int(0)),
  ),
)

/** 서울형 유급병가 확대 */
export const paidSickLeave: Measure = {
  derived: [days.definition],
  parameters: [incomeLimit, assetLimit, hospitalCap, checkupCap, restCap, daily].map(
    (handle) => handle.definition,
  ),
  programme: programme('person', {
    id: 'paid-sick-leave',
    number: 14,
    title: { ko: '서울형 유급병가', en: 'Seoul paid sick leave' },
    summary: {
      ko: '쉬면 그날 벌이가 사라지는 분이 입원하거나 검진을 받거나 감염이 의심되어 쉴 때, 하루치 생활임금을 드립니다. 감염 의심 휴식은 임시·일용직, 특수형태근로, 프리랜서, 예술인부터 적용합니다.',
      en: 'Those who lose the day’s income when they rest get a living wage for each day in hospital, at a check-up or at rest for suspected infection. Rest for suspected infection is covered first for temporary, daily and special-type workers, freelancers and artists.',
    },
    source,
    conditions: [
      inSeoulCondition(personInSeoul.ref, { ko: '사는 곳이', en: 'The person’s home' }),
      {
        id: 'income',
        text: {
          ko: '가구 소득이 기준중위소득의 100% 이하일 것',
          en: 'Household income is at most the median',
        },
        source: notice,
        holds: atMost(householdIncomeRatio, incomeLimit.ref),
      },
      {
        id: 'assets',
        text: {
          ko: '가구 재산이 정해진 금액 이하일 것 (2020년 2억 5천만 원)',
          en: 'Household assets are at most the set sum (250 million won in 2020)',
        },
        source: assetLimit.definition.source,
        holds: atMost(householdAssets, assetLimit.ref),
      },
      {
        id: 'local-insured',
        text: { ko: '건강보험 지역가입자일 것', en: 'Insured locally in health insurance' },
        source: notice,
        holds: is(person.healthInsurance, 'local'),
      },
      {
        id: 'working',
        text: {
          ko: '임시·일용직, 특수형태근로, 프리랜서, 예술인 또는 자영업자로 일할 것',
          en: 'Works as a temporary, daily or special-type worker, freelancer, artist or self-employed',
        },
        source,
        holds: isOneOf(person.work, [
          'temporary',
          'daily',
          'special',
          'freelancer',
          'artist',
          'self-employed',
        ]),
      },
      {
        id: 'no-paid-leave',
        text: { ko: '일하는 곳에서 유급병가를 받지 않을 것', en: 'The workplace does not pay sick leave' },
        source: notice,
        holds: not(person.employerPaidSickLeave),
      },
      {
        id: 'has-days',
        text: { ko: '인정되는 날이 하루라도 있을 것', en: 'At least one day counts' },
        source: notice,
        holds: above(days.ref, int(0)),
      },
    ],
    benefit: {
      kind: 'benefit',
      text: { ko: '유급병가 지원금', en: 'sick pay' },
      unit: 'KRW',
      amount: roundDown(multiply(daily.ref, days.ref), 10),
      months: null,
      details: [{ id: 'days', title: { ko: '인정 일수', en: 'days counted' }, value: days.ref }],
    },
    evidence: [
      {
        id: 'medical-certificate',
        title: { ko: '입·퇴원 확인서 또는 진단서', en: 'medical certificate' },
        proves: ['person.hospitalDays', 'person.checkupDays', 'person.infectionRestDays'],
        alternative: {
          ko: '격리는 보건소의 격리 통지서나 문자로 보일 수 있고, 일한 사실은 입금 내역으로 대신할 수 있습니다.',
          en: 'Quarantine may be shown by the health centre’s notice or message, and work by payments received.',
        },
      },
    ],
    decidedBy: ['community-health-centre'],
    fundingLine: { ko: '서울형 유급병가', en: 'Seoul paid sick leave' },
  }),
}
