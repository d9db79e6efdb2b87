import {
  addMonths,
  and,
  atLeast,
  atMost,
  has,
  int,
  is,
  multiply,
  not,
  parameter,
  programme,
  roundDown,
  subtract,
  today,
  when,
  within,
} from '@ondol/rules'
import { personInSeoul } from '../derived/in-seoul.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal } from '../sources.ts'
import { person } from '../vocabulary/person.ts'
import {
  fundAssetCondition,
  fundAssetLimit,
  fundIncomeCondition,
  fundIncomeLimit,
} from './employment-fund-limits.ts'
import { inSeoulCondition } from './shared-conditions.ts'

const source = proposal(
  '3부 일자리: 기금 가입자가 실업했을 때의 생계안정자금',
  'part 3, jobs: livelihood support for members of the fund who lose their work',
)
const ours = assumption(
  '제안은 금액과 기간을 정하지 않았습니다',
  'the proposal does not fix the sum or the term',
)

const leastMonths = parameter('employment-fund.contribution-months-at-least', 'int', {
  title: { ko: '최소 납입 개월 (최근 24개월)', en: 'months paid in at least (of the last 24)' },
  unit: 'months',
  source: ours,
  values: { start: 9 },
})
const recentMonths = parameter('employment-fund.last-worked-within', 'int', {
  title: { ko: '마지막 근로일 이후 기간 (이내)', en: 'months since work ended, at most' },
  unit: 'months',
  source: ours,
  values: { start: 12 },
})
const leastSearches = parameter('employment-fund.job-searches-at-least', 'int', {
  title: { ko: '최근 4주 구직활동 (회 이상)', en: 'job-search activities in four weeks at least' },
  unit: 'times',
  source: assumption(
    '구직활동 증빙은 제안, 2회는 가정',
    'proof of job search is the proposal’s, twice is ours',
  ),
  values: { start: 2 },
})
const share = parameter('employment-fund.benefit-share', 'ratio', {
  title: { ko: '지급률', en: 'share of the base income' },
  unit: 'ratio',
  source: ours,
  values: { start: 0.5 },
})
const least = parameter('employment-fund.benefit-at-least', 'won', {
  title: { ko: '지급액 하한 (월)', en: 'lowest benefit a month' },
  unit: 'KRW/month',
  source: ours,
  values: { start: 500_000 },
})
const most = parameter('employment-fund.benefit-at-most', 'won', {
  title: { ko: '지급액 상한 (월)', en: 'highest benefit a month' },
  unit: 'KRW/month',
  source: ours,
  values: { start: 1_500_000 },
})
const longFrom = parameter('employment-fund.long-from-months', 'int', {
  title: { ko: '4개월 지급이 되는 납입 개월 (이상)', en: 'four months of benefit from months paid in' },
  unit: 'months',
  source: ours,
  values: { start: 18 },
})
const shortTerm = parameter('employment-fund.months-short', 'int', {
  title: { ko: '지급 기간 (짧은)', en: 'months of benefit (short)' },
  unit: 'months',
  source: ours,
  values: { start: 3 },
})
const longTerm = parameter('employment-fund.months-long', 'int', {
  title: { ko: '지급 기간 (긴)', en: 'months of benefit (long)' },
  unit: 'months',
  source: ours,
  values: { start: 4 },
})

/** 생계안정자금 */
export const employmentFundBenefit: Measure = {
  parameters: [
    fundIncomeLimit.definition,
    fundAssetLimit.definition,
    ...[leastMonths, recentMonths, leastSearches, longFrom, shortTerm, longTerm].map(
      (handle) => handle.definition,
    ),
    share.definition,
    least.definition,
    most.definition,
  ],
  programme: programme('person', {
    id: 'employment-fund-benefit',
    number: 9,
    title: { ko: '생계안정자금', en: 'Livelihood support from the fund' },
    summary: {
      ko: '기금에 아홉 달 이상 낸 분이 일을 잃고 새 일을 찾는 동안, 기준소득의 절반을 서너 달 드립니다.',
      en: 'Members who paid in for nine months or more and lost their work get half of their base income for three or four months while they look for new work.',
    },
    source,
    conditions: [
      inSeoulCondition(personInSeoul.ref, { ko: '사는 곳이', en: 'The person’s home' }),
      {
        id: 'member',
        text: {
          ko: '최근 24개월 중 9개월 이상 기금에 냈을 것',
          en: 'Paid into the fund for 9 of the last 24 months or more',
        },
        source: ours,
        holds: atLeast(person.fundContributionMonths, leastMonths.ref),
      },
      {
        id: 'unemployed',
        text: { ko: '일자리를 잃었을 것', en: 'Has lost their work' },
        source,
        holds: is(person.work, 'unemployed'),
      },
      {
        id: 'recent',
        text: { ko: '마지막으로 일한 날이 12개월 안일 것', en: 'Last worked within the last 12 months' },
        source: ours,
        holds: and(
          atLeast(person.lastWorkedOn, addMonths(today, subtract(int(0), recentMonths.ref))),
          atMost(person.lastWorkedOn, today),
        ),
      },
      {
        id: 'seeking',
        text: {
          ko: '일자리를 찾고 있고 최근 4주에 두 번 이상 구직활동을 했을 것',
          en: 'Looks for work, with two or more activities in the last four weeks',
        },
        source: leastSearches.definition.source,
        holds: and(person.seekingWork, atLeast(person.jobSearchActivities, leastSearches.ref)),
      },
      fundIncomeCondition,
      fundAssetCondition,
      {
        id: 'no-double',
        text: { ko: '구직급여를 받고 있지 않을 것', en: 'Does not receive job-seeker’s benefit' },
        source: proposal(
          '3부 일자리: 고용보험의 보조',
          'part 3, jobs: beside employment insurance, not on top of it',
        ),
        holds: not(has(person.receives, 'jobseeker-benefit')),
      },
    ],
    benefit: {
      kind: 'benefit',
      text: { ko: '생계안정자금', en: 'livelihood support' },
      unit: 'KRW/month',
      amount: roundDown(
        within(multiply(person.fundBaseIncome, share.ref), { least: least.ref, most: most.ref }),
        10,
      ),
      months: when(
        [{ if: atLeast(person.fundContributionMonths, longFrom.ref), then: longTerm.ref }],
        shortTerm.ref,
      ),
    },
    evidence: [
      {
        id: 'job-search-record',
        title: { ko: '구직활동 증빙', en: 'job-search record' },
        proves: ['person.seekingWork', 'person.jobSearchActivities', 'person.lastWorkedOn'],
        alternative: {
          ko: '지원 문자, 채용 사이트 지원 내역, 직업상담 확인서도 됩니다.',
          en: 'Messages, applications on a job site or a confirmation of counselling will do.',
        },
      },
      {
        id: 'fund-statement',
        title: { ko: '기금 납입 확인서', en: 'statement of contributions to the fund' },
        proves: ['person.fundContributionMonths'],
      },
    ],
    decidedBy: ['fund-office'],
    fundingLine: { ko: '서울형 고용보험 기금', en: 'Seoul employment-insurance fund' },
  }),
}
