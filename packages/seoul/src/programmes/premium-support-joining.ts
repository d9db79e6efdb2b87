import {
  above,
  and,
  anyOf,
  atLeast,
  below,
  everyOf,
  is,
  largest,
  last,
  maxOver,
  multiply,
  not,
  or,
  parameter,
  previous,
  programme,
  ratio,
  roundDown,
  total,
  when,
} from '@ondol/rules'
import { personInSeoul } from '../derived/in-seoul.ts'
import { incomeDrop } from '../derived/person.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal, statute } from '../sources.ts'
import { business } from '../vocabulary/business.ts'
import { job } from '../vocabulary/job.ts'
import { person } from '../vocabulary/person.ts'
import { jobs, owned } from '../vocabulary/relations.ts'
import { premiumGrade, premiumGradeParameters, premiumMonths } from './premium-grade.ts'
import { leastIdleDays, leastStoppageDays } from './premium-hit.ts'
import { duringEmergency, inSeoulCondition } from './shared-conditions.ts'

const source = proposal(
  '3부 일자리: 미가입자의 고용·산재보험 가입 유도',
  'part 3, jobs: bringing those without insurance into it',
)
const ours = assumption(
  '제안은 표준 보험료를 정하지 않았습니다',
  'the proposal does not fix a standard premium',
)

const ownerBelow = parameter('premium-support-joining.owner-employees-below', 'int', {
  title: { ko: '자영업자의 사업 규모 (미만)', en: 'self-employed with workers fewer than' },
  unit: 'people',
  source,
  values: { start: 50 },
})
const ownerPremium = parameter('premium-support-joining.premium-self-employed', 'won', {
  title: { ko: '자영업자 표준 보험료 (월)', en: 'standard premium, self-employed' },
  unit: 'KRW/month',
  source: statute(
    '자영업자 고용보험 1등급: 기준보수 1,820,000원 × 2.25% (2020년)',
    'employment insurance for the self-employed, grade 1 in 2020: 1,820,000 won × 2.25%',
  ),
  values: { start: 40_950 },
})
const specialPremium = parameter('premium-support-joining.premium-special', 'won', {
  title: { ko: '특수형태근로 표준 보험료 (월)', en: 'standard premium, special occupations' },
  unit: 'KRW/month',
  source: ours,
  values: { start: 15_000 },
})
const workerPremium = parameter('premium-support-joining.premium-worker', 'won', {
  title: {
    ko: '제외 사업장 노동자 표준 보험료 (월)',
    en: 'standard premium, workers outside compulsory cover',
  },
  unit: 'KRW/month',
  source: ours,
  values: { start: 30_000 },
})

const selfEmployed = and(
  is(person.work, 'self-employed'),
  not(person.employmentInsured),
  everyOf(owned, below(business.employees, ownerBelow.ref)),
)
const specialWorker = and(not(is(person.specialOccupation, 'none')), not(person.accidentInsured))
const leftOut = anyOf(jobs, job.outsideCompulsory)

const stoppage = total(business.suspendedDays, last(3))
const idle = total(person.daysUnableToWork, previous(1))
const grade = premiumGrade(largest(maxOver(owned, stoppage), idle), incomeDrop.ref)
const premium = when(
  [
    { if: selfEmployed, then: ownerPremium.ref },
    { if: specialWorker, then: specialPremium.ref },
  ],
  workerPremium.ref,
)

/** 고용·산재보험료 지원 (신규 가입) */
export const premiumSupportJoining: Measure = {
  parameters: [
    ...[ownerBelow, ownerPremium, specialPremium, workerPremium, leastStoppageDays, leastIdleDays].map(
      (handle) => handle.definition,
    ),
    ...premiumGradeParameters,
  ],
  programme: programme('person', {
    id: 'premium-support-joining',
    number: 12,
    title: { ko: '고용·산재보험료 지원 (신규 가입)', en: 'Premium support for those who join' },
    summary: {
      ko: '의무가입이 아니어서 고용·산재보험에 들지 못한 자영업자, 특수형태근로종사자, 작은 사업장의 노동자가 새로 가입하면 보험료를 나눠 지원합니다. 지금의 법은 직종과 규모를 더 넓혔고, 여기서는 제안이 말한 아홉 직종과 50명을 따릅니다.',
      en: 'Self-employed people, special occupations and workers of small workplaces who need not be insured get part of the premium when they join. Today’s law covers more occupations and larger firms; this measure keeps to the nine occupations and the fifty workers of the proposal.',
    },
    source,
    conditions: [
      duringEmergency,
      inSeoulCondition(personInSeoul.ref, { ko: '사는 곳이', en: 'The person’s home' }),
      {
        id: 'joinable',
        text: {
          ko: '고용보험 없는 자영업자(50명 미만), 산재보험 없는 특수형태근로 아홉 직종, 또는 의무가입에서 빠진 사업장의 노동자일 것',
          en: 'Self-employed without employment insurance (fewer than 50 workers), one of nine special occupations without injury insurance, or a worker left out of compulsory cover',
        },
        source,
        holds: or(selfEmployed, specialWorker, leftOut),
      },
      {
        id: 'hit',
        text: {
          ko: '지난달 5일 이상 일하지 못했거나, 소득이 줄었거나, 운영하는 사업체가 최근 3개월에 하루라도 멈췄을 것',
          en: 'Could not work for 5 days last month, or income fell, or an own business stopped on a day of the last three months',
        },
        source,
        holds: or(
          atLeast(idle, leastIdleDays.ref),
          above(incomeDrop.ref, ratio(0)),
          anyOf(owned, atLeast(stoppage, leastStoppageDays.ref)),
        ),
      },
    ],
    benefit: {
      kind: 'subsidy',
      text: { ko: '보험료 지원액', en: 'premium support' },
      unit: 'KRW/month',
      amount: roundDown(multiply(premium, grade), 10),
      months: premiumMonths(grade),
      details: [{ id: 'grade', title: { ko: '지원율', en: 'share supported' }, value: grade }],
    },
    evidence: [
      {
        id: 'enrolment-form',
        title: { ko: '고용·산재보험 가입 신청서', en: 'enrolment form' },
        proves: [
          'person.work',
          'person.specialOccupation',
          'person.employmentInsured',
          'person.accidentInsured',
          'job.outsideCompulsory',
        ],
        alternative: {
          ko: '일한 사실은 입금 내역, 플랫폼 정산서, 함께 일한 사람의 확인서로도 보일 수 있습니다.',
          en: 'That you work may also be shown by payments received, a platform’s statements or a confirmation by others.',
        },
      },
    ],
    decidedBy: ['city-labour-office'],
    fundingLine: { ko: '고용·산재보험료 지원', en: 'premium support' },
  }),
}
