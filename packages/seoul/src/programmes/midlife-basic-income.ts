import {
  addMonths,
  ageAt,
  and,
  atLeast,
  atMost,
  between,
  int,
  isOneOf,
  parameter,
  programme,
  roundDown,
  subtract,
  today,
} from '@ondol/rules'
import { personInSeoul } from '../derived/in-seoul.ts'
import { householdIncomeRatio } from '../derived/person.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal } from '../sources.ts'
import { person } from '../vocabulary/person.ts'
import { inSeoulCondition } from './shared-conditions.ts'

const source = proposal(
  '3부 일자리: 노동시장에서 밀려난 중장년층에 기본소득',
  'part 3, jobs: basic income for people in midlife who left the labour market',
)
const ours = assumption(
  '제안은 나이, 금액, 기간을 정하지 않았습니다',
  'the proposal does not fix age, sum or term',
)

const youngest = parameter('midlife-basic-income.age-at-least', 'int', {
  title: { ko: '나이 (이상)', en: 'age at least' },
  unit: 'years',
  source: ours,
  values: { start: 40 },
})
const oldest = parameter('midlife-basic-income.age-at-most', 'int', {
  title: { ko: '나이 (이하)', en: 'age at most' },
  unit: 'years',
  source: ours,
  values: { start: 64 },
})
const leftWithin = parameter('midlife-basic-income.last-worked-within', 'int', {
  title: { ko: '마지막 근로일 이후 기간 (이내)', en: 'months since work ended, at most' },
  unit: 'months',
  source: ours,
  values: { start: 60 },
})
const incomeLimit = parameter('midlife-basic-income.income-at-most', 'ratio', {
  title: { ko: '기준중위소득 대비 소득 (이하)', en: 'income against the median at most' },
  unit: 'ratio',
  source: ours,
  values: { start: 1 },
})
const amount = parameter('midlife-basic-income.amount', 'won', {
  title: { ko: '중장년 기본소득 (월)', en: 'basic income a month' },
  unit: 'KRW/month',
  source: ours,
  values: { start: 300_000 },
})
const months = parameter('midlife-basic-income.months', 'int', {
  title: { ko: '지급 기간', en: 'months of payment' },
  unit: 'months',
  source: ours,
  values: { start: 6 },
})

/** 중장년 기본소득 */
export const midlifeBasicIncome: Measure = {
  parameters: [youngest, oldest, leftWithin, incomeLimit, amount, months].map((handle) => handle.definition),
  programme: programme('person', {
    id: 'midlife-basic-income',
    number: 16,
    title: { ko: '중장년 기본소득', en: 'Midlife basic income' },
    summary: {
      ko: '일하다가 노동시장에서 밀려난 40~64세 시민에게 여섯 달 동안 매월 30만 원을 드립니다. 나이, 금액, 기간은 제안이 정하지 않아 우리가 가정했습니다.',
      en: 'People of 40 to 64 who were pushed out of the labour market get 300,000 won a month for six months. Age, sum and term are our assumptions, since the proposal leaves them open.',
    },
    source,
    conditions: [
      inSeoulCondition(personInSeoul.ref, { ko: '사는 곳이', en: 'The person’s home' }),
      {
        id: 'age',
        text: { ko: '40~64세일 것', en: 'Is 40 to 64 years old' },
        source: ours,
        holds: between(ageAt(person.birthDate), { least: youngest.ref, most: oldest.ref }),
      },
      {
        id: 'outside-market',
        text: { ko: '일하고 있지 않을 것', en: 'Is without work' },
        source,
        holds: isOneOf(person.work, ['unemployed', 'inactive']),
      },
      {
        id: 'left-market',
        text: { ko: '마지막으로 일한 날이 60개월 안일 것', en: 'Last worked within the last 60 months' },
        source: ours,
        holds: and(
          atLeast(person.lastWorkedOn, addMonths(today, subtract(int(0), leftWithin.ref))),
          atMost(person.lastWorkedOn, today),
        ),
      },
      {
        id: 'income',
        text: {
          ko: '가구 소득이 기준중위소득의 100% 이하일 것',
          en: 'Household income is at most the median',
        },
        source: ours,
        holds: atMost(householdIncomeRatio, incomeLimit.ref),
      },
    ],
    benefit: {
      kind: 'benefit',
      text: { ko: '중장년 기본소득', en: 'midlife basic income' },
      unit: 'KRW/month',
      amount: roundDown(amount.ref, 10),
      months: months.ref,
    },
    evidence: [
      {
        id: 'insurance-loss-record',
        title: { ko: '고용보험 자격 상실 내역', en: 'insurance-loss record' },
        proves: ['person.lastWorkedOn', 'person.work'],
        alternative: {
          ko: '자영업이었다면 폐업사실증명, 계약이 없던 일이라면 입금 내역으로 대신할 수 있습니다.',
          en: 'For former owners a certificate of closure, for work without a contract payments received may stand in.',
        },
      },
    ],
    decidedBy: ['fifty-plus-office'],
    fundingLine: { ko: '중장년 기본소득', en: 'midlife basic income' },
  }),
}
