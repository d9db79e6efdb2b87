import {
  above,
  add,
  and,
  atLeast,
  below,
  has,
  is,
  largest,
  last,
  multiply,
  not,
  or,
  parameter,
  previous,
  programme,
  ratio,
  roundDown,
  total,
  via,
} from '@ondol/rules'
import { businessInSeoul, personInSeoul } from '../derived/in-seoul.ts'
import { incomeDrop } from '../derived/person.ts'
import type { Measure } from '../measure.ts'
import { proposal } from '../sources.ts'
import { business } from '../vocabulary/business.ts'
import { job } from '../vocabulary/job.ts'
import { person } from '../vocabulary/person.ts'
import { premiumGrade, premiumMonths } from './premium-grade.ts'
import { leastIdleDays, leastStoppageDays } from './premium-hit.ts'
import { duringEmergency } from './shared-conditions.ts'

const source = proposal(
  '3부 일자리: 기가입 노동자의 고용·산재보험료 지원',
  'part 3, jobs: support of employment and injury premiums for those already insured',
)

const workplaceBelow = parameter('premium-support-continuing.employees-below', 'int', {
  title: { ko: '사업장 규모 (미만)', en: 'workplaces of fewer than' },
  unit: 'people',
  source,
  values: { start: 10 },
})

const stoppage = via(job.employer, total(business.suspendedDays, last(3)))
const idle = via(job.worker, total(person.daysUnableToWork, previous(1)))
const drop = via(job.worker, incomeDrop.ref)
const grade = premiumGrade(largest(stoppage, idle), drop)

/** 고용·산재보험료 지원 (기가입) */
export const premiumSupportContinuing: Measure = {
  parameters: [workplaceBelow.definition],
  programme: programme('job', {
    id: 'premium-support-continuing',
    number: 11,
    title: { ko: '고용·산재보험료 지원 (기가입)', en: 'Premium support for the insured' },
    summary: {
      ko: '직원이 열 명이 안 되는 사업장이 멈추거나 노동자의 일과 소득이 줄었을 때, 사업주와 노동자의 고용·산재보험료를 멈춘 날과 줄어든 정도에 따라 나눠 지원합니다.',
      en: 'When a workplace of fewer than ten stops or a worker’s days or income fall, the employment and injury premiums of both sides are supported, by how hard they were hit.',
    },
    source,
    conditions: [
      duringEmergency,
      {
        id: 'small-workplace',
        text: {
          ko: '상시근로자 10명 미만 사업장일 것',
          en: 'The workplace has fewer than ten regular workers',
        },
        source,
        holds: below(via(job.employer, business.employees), workplaceBelow.ref),
      },
      {
        id: 'workplace-in-seoul',
        text: { ko: '사업장이 서울에 있을 것', en: 'The workplace is in Seoul' },
        source,
        holds: via(job.employer, businessInSeoul.ref),
      },
      {
        id: 'worker-in-seoul',
        text: { ko: '노동자가 서울에 살 것', en: 'The worker lives in Seoul' },
        source,
        holds: via(job.worker, personInSeoul.ref),
      },
      {
        id: 'four-insured',
        text: {
          ko: '노동자가 4대 보험에 모두 가입되어 있을 것',
          en: 'The worker is in all four social insurances',
        },
        source,
        holds: and(
          via(job.worker, person.employmentInsured),
          via(job.worker, person.accidentInsured),
          via(job.worker, person.pensionInsured),
          via(job.worker, is(person.healthInsurance, 'employee')),
        ),
      },
      {
        id: 'not-supported',
        text: {
          ko: '두루누리나 보험료 일부 지원을 받지 않을 것',
          en: 'Receives neither Duru-nuri nor partial premium support',
        },
        source,
        holds: and(
          not(via(job.worker, has(person.receives, 'duru-nuri'))),
          not(via(job.worker, has(person.receives, 'premium-part-support'))),
        ),
      },
      {
        id: 'hit',
        text: {
          ko: '최근 3개월에 사업장이 하루라도 멈췄거나, 지난달 5일 이상 일하지 못했거나, 소득이 줄었을 것',
          en: 'The workplace stopped on a day of the last three months, or the worker could not work for 5 days last month, or income fell',
        },
        source,
        holds: or(
          atLeast(stoppage, leastStoppageDays.ref),
          atLeast(idle, leastIdleDays.ref),
          above(drop, ratio(0)),
        ),
      },
    ],
    benefit: {
      kind: 'subsidy',
      text: { ko: '보험료 지원액', en: 'premium support' },
      unit: 'KRW/month',
      amount: roundDown(multiply(add(job.employmentPremium, job.accidentPremium), grade), 10),
      months: premiumMonths(grade),
      details: [{ id: 'grade', title: { ko: '지원율', en: 'share supported' }, value: grade }],
    },
    evidence: [
      {
        id: 'insurance-record',
        title: { ko: '4대 보험 가입 내역', en: 'insurance record' },
        proves: [
          'person.employmentInsured',
          'person.accidentInsured',
          'person.pensionInsured',
          'person.healthInsurance',
          'job.employmentPremium',
          'job.accidentPremium',
        ],
      },
      {
        id: 'stoppage-record',
        title: { ko: '조업·노무 중단 확인서', en: 'stoppage record' },
        proves: ['business.suspendedDays', 'person.daysUnableToWork', 'person.income'],
        alternative: {
          ko: '확인서를 받기 어려우면 휴업 안내문, 배차·근무 기록, 급여 입금 내역으로 대신할 수 있습니다.',
          en: 'Where no such record can be had, closing notices, rosters or wages received may stand in.',
        },
      },
    ],
    decidedBy: ['city-labour-office'],
    fundingLine: { ko: '고용·산재보험료 지원', en: 'premium support' },
  }),
}
