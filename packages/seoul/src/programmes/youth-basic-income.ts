import { ageAt, atMost, between, isOneOf, not, parameter, programme, roundDown } from '@ondol/rules'
import { personInSeoul } from '../derived/in-seoul.ts'
import { householdIncomeRatio } from '../derived/person.ts'
import type { Measure } from '../measure.ts'
import { proposal, statute } from '../sources.ts'
import { person } from '../vocabulary/person.ts'
import { inSeoulCondition } from './shared-conditions.ts'

const source = proposal(
  '3부 일자리: 청년층에 생애주기별 기본소득',
  'part 3, jobs: basic income by stage of life for the young',
)
const notice = statute('서울시 청년수당 공고', 'Seoul’s notice of the youth allowance')

const youngest = parameter('youth-basic-income.age-at-least', 'int', {
  title: { ko: '나이 (이상)', en: 'age at least' },
  unit: 'years',
  source: notice,
  values: { start: 19 },
})
const oldest = parameter('youth-basic-income.age-at-most', 'int', {
  title: { ko: '나이 (이하)', en: 'age at most' },
  unit: 'years',
  source: notice,
  values: { start: 34 },
})
const incomeLimit = parameter('youth-basic-income.income-at-most', 'ratio', {
  title: { ko: '기준중위소득 대비 소득 (이하)', en: 'income against the median at most' },
  unit: 'ratio',
  source: notice,
  values: { start: 1.5 },
})
const amount = parameter('youth-basic-income.amount', 'won', {
  title: { ko: '청년 기본소득 (월)', en: 'basic income a month' },
  unit: 'KRW/month',
  source: notice,
  values: { start: 500_000 },
})
const months = parameter('youth-basic-income.months', 'int', {
  title: { ko: '지급 기간', en: 'months of payment' },
  unit: 'months',
  source: notice,
  values: { start: 6 },
})

/** 청년 기본소득 */
export const youthBasicIncome: Measure = {
  parameters: [youngest, oldest, months]
    .map((handle) => handle.definition)
    .concat(incomeLimit.definition, amount.definition),
  programme: programme('person', {
    id: 'youth-basic-income',
    number: 15,
    title: { ko: '청년 기본소득', en: 'Youth basic income' },
    summary: {
      ko: '학교를 떠났지만 아직 일자리를 잡지 못한 19~34세 청년에게 여섯 달 동안 매월 50만 원을 드립니다. 금액과 조건은 서울시 청년수당을 따릅니다.',
      en: 'People of 19 to 34 who have left school and have no work yet get 500,000 won a month for six months. The sum and the conditions follow Seoul’s youth allowance.',
    },
    source,
    conditions: [
      inSeoulCondition(personInSeoul.ref, { ko: '사는 곳이', en: 'The person’s home' }),
      {
        id: 'age',
        text: { ko: '19~34세일 것', en: 'Is 19 to 34 years old' },
        source: notice,
        holds: between(ageAt(person.birthDate), { least: youngest.ref, most: oldest.ref }),
      },
      {
        id: 'outside-market',
        text: { ko: '일하고 있지 않을 것', en: 'Is without work' },
        source,
        holds: isOneOf(person.work, ['unemployed', 'inactive']),
      },
      {
        id: 'not-student',
        text: { ko: '재학 중이 아닐 것', en: 'Is not a student' },
        source: notice,
        holds: not(person.student),
      },
      {
        id: 'income',
        text: {
          ko: '가구 소득이 기준중위소득의 150% 이하일 것',
          en: 'Household income is at most 150% of the median',
        },
        source: notice,
        holds: atMost(householdIncomeRatio, incomeLimit.ref),
      },
    ],
    benefit: {
      kind: 'benefit',
      text: { ko: '청년 기본소득', en: 'youth basic income' },
      unit: 'KRW/month',
      amount: roundDown(amount.ref, 10),
      months: months.ref,
    },
    evidence: [
      {
        id: 'school-leaving-certificate',
        title: { ko: '졸업(수료·제적) 증명서', en: 'school leaving certificate' },
        proves: ['person.student'],
      },
    ],
    decidedBy: ['youth-office'],
    fundingLine: { ko: '청년 기본소득', en: 'youth basic income' },
  }),
}
