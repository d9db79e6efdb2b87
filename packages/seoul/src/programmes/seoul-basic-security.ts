import {
  anyOf,
  atLeast,
  atMost,
  has,
  largest,
  multiply,
  not,
  or,
  parameter,
  programme,
  roundDown,
  subtract,
  today,
  when,
} from '@ondol/rules'
import {
  anyAged75,
  anyWorking,
  householdInSeoul,
  incomeRatio,
  medianIncome,
  monthlyIncome,
  oldAge,
} from '../derived/household.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal, statute } from '../sources.ts'
import { household } from '../vocabulary/household.ts'
import { person } from '../vocabulary/person.ts'
import { members } from '../vocabulary/relations.ts'
import { inSeoulCondition } from './shared-conditions.ts'

const source = proposal(
  '3부 일자리: 서울형 기초보장 확대와 근로가구 지원 기간 연장',
  'part 3, jobs: Seoul basic security widened, with longer support of working households',
)
const notice = statute('서울형 기초보장 사업 공고 (연도별)', 'Seoul’s notices of basic security, by year')
const half = statute(
  '국가 생계급여의 절반 (서울형 기초보장 공고)',
  'half of the national livelihood benefit (Seoul’s notices)',
)

const incomeLimit = parameter('seoul-basic-security.income-at-most', 'ratio', {
  title: { ko: '기준중위소득 대비 소득 (이하)', en: 'income against the median at most' },
  unit: 'ratio',
  source: notice,
  values: { start: 0.43, '2021-01-01': 0.45, '2022-01-01': 0.46, '2023-04-01': 0.47, '2024-01-01': 0.48 },
})
const assetLimit = parameter('seoul-basic-security.assets-at-most', 'won', {
  title: { ko: '가구 재산 (이하)', en: 'household assets at most' },
  unit: 'KRW',
  source: notice,
  values: { start: 135_000_000, '2023-04-01': 155_000_000 },
})
const noSupporterFrom = parameter('seoul-basic-security.supporter-rule-ends', 'date', {
  title: { ko: '부양의무자 기준 전면 폐지일', en: 'family-support rule dropped for all from' },
  unit: 'date',
  source: notice,
  values: { start: '2021-05-01' },
})
const top = parameter('seoul-basic-security.top', 'ratio', {
  title: { ko: '생계급여 선정기준 (기준중위소득 대비)', en: 'livelihood standard against the median' },
  unit: 'ratio',
  source: half,
  values: { start: 0.3, '2024-01-01': 0.32 },
})
const share = parameter('seoul-basic-security.share', 'ratio', {
  title: { ko: '부족분 대비 지급률', en: 'share of the gap that is paid' },
  unit: 'ratio',
  source: half,
  values: { start: 0.5 },
})
const least = parameter('seoul-basic-security.at-least', 'won', {
  title: { ko: '최저 지급액 (월)', en: 'lowest benefit a month' },
  unit: 'KRW/month',
  source: assumption('최저 금액은 가정', 'the lowest sum is ours'),
  values: { start: 30_000 },
})
const term = assumption(
  '근로가구를 더 오래 돕는 것은 제안, 개월 수는 가정',
  'longer support of working households is the proposal’s, the months are ours',
)
const longTerm = parameter('seoul-basic-security.months-long', 'int', {
  title: {
    ko: '지급 기간 (일하는 가구, 일할 수 없는 가구)',
    en: 'months for households that work or cannot work',
  },
  unit: 'months',
  source: term,
  values: { start: 12 },
})
const shortTerm = parameter('seoul-basic-security.months-short', 'int', {
  title: { ko: '지급 기간 (그 밖의 가구)', en: 'months for other households' },
  unit: 'months',
  source: term,
  values: { start: 6 },
})

const gap = subtract(multiply(medianIncome.ref, top.ref), monthlyIncome.ref)

/** 서울형 기초보장 */
export const seoulBasicSecurity: Measure = {
  parameters: [
    oldAge.definition,
    ...[incomeLimit, top, share].map((handle) => handle.definition),
    ...[assetLimit, least].map((handle) => handle.definition),
    noSupporterFrom.definition,
    longTerm.definition,
    shortTerm.definition,
  ],
  programme: programme('household', {
    id: 'seoul-basic-security',
    number: 13,
    title: { ko: '서울형 기초보장', en: 'Seoul basic security' },
    summary: {
      ko: '생활이 어렵지만 국가 생계급여를 받지 못하는 가구에 국가 급여의 절반을 드립니다. 일하는 가구도 받을 수 있고, 더 오래 받습니다. 75세 이상 어르신이 있으면 가족의 부양 능력을 따지지 않습니다.',
      en: 'Households in need that do not receive the national livelihood benefit get half of it. Working households may have it too, and for longer. Where someone is 75 or older, the means of relatives do not count.',
    },
    source,
    conditions: [
      inSeoulCondition(householdInSeoul.ref, {
        ko: '가구원 모두가 사는 곳이',
        en: 'The home of every member',
      }),
      {
        id: 'income',
        text: {
          ko: '가구 소득이 기준중위소득의 정해진 비율 이하일 것 (2020년 43%)',
          en: 'Household income is at most the set share of the median (43% in 2020)',
        },
        source: notice,
        holds: atMost(incomeRatio.ref, incomeLimit.ref),
      },
      {
        id: 'assets',
        text: {
          ko: '가구 재산이 정해진 금액 이하일 것 (2020년 1억 3천5백만 원)',
          en: 'Household assets are at most the set sum (135 million won in 2020)',
        },
        source: notice,
        holds: atMost(household.assets, assetLimit.ref),
      },
      {
        id: 'no-supporter',
        text: {
          ko: '도울 수 있는 부양의무자가 없거나, 75세 이상 가구원이 있거나, 기준이 폐지된 뒤일 것',
          en: 'No relative is able to support the household, or a member is 75 or older, or the rule has been dropped',
        },
        source: oldAge.definition.source,
        holds: or(not(household.supporterAble), anyAged75.ref, atLeast(today, noSupporterFrom.ref)),
      },
      {
        id: 'no-double',
        text: {
          ko: '국가 생계급여를 받는 가구원이 없을 것',
          en: 'No member receives the national livelihood benefit',
        },
        source: notice,
        holds: not(anyOf(members, has(person.receives, 'basic-livelihood'))),
      },
    ],
    benefit: {
      kind: 'benefit',
      text: { ko: '생계급여', en: 'livelihood benefit' },
      unit: 'KRW/month',
      amount: roundDown(largest(multiply(gap, share.ref), least.ref), 10),
      months: when(
        [{ if: or(anyWorking.ref, not(anyOf(members, person.canWork))), then: longTerm.ref }],
        shortTerm.ref,
      ),
    },
    evidence: [
      {
        id: 'income-asset-consent',
        title: { ko: '소득·재산 조회 동의서', en: 'income and asset consent' },
        proves: ['household.assets', 'household.otherIncome', 'person.income', 'household.supporterAble'],
      },
    ],
    decidedBy: ['community-service-centre'],
    fundingLine: { ko: '서울형 기초보장', en: 'Seoul basic security' },
  }),
}
