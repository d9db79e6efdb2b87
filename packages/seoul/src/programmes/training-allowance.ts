import { has, isOneOf, not, parameter, programme, roundDown } from '@ondol/rules'
import { personInSeoul } from '../derived/in-seoul.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal } from '../sources.ts'
import { person } from '../vocabulary/person.ts'
import { inSeoulCondition } from './shared-conditions.ts'

const source = proposal('3부 일자리: 교육훈련비 지원', 'part 3, jobs: support for training')
const ours = assumption(
  '제안은 금액과 기간을 정하지 않았습니다',
  'the proposal does not fix the sum or the term',
)

const amount = parameter('training-allowance.amount', 'won', {
  title: { ko: '교육훈련비 (월)', en: 'training allowance a month' },
  unit: 'KRW/month',
  source: ours,
  values: { start: 300_000 },
})
const months = parameter('training-allowance.months', 'int', {
  title: { ko: '지급 기간', en: 'months of allowance' },
  unit: 'months',
  source: ours,
  values: { start: 6 },
})

/** 교육훈련비 */
export const trainingAllowance: Measure = {
  parameters: [amount.definition, months.definition],
  programme: programme('person', {
    id: 'training-allowance',
    number: 10,
    title: { ko: '교육훈련비', en: 'Training allowance' },
    summary: {
      ko: '고용보험 밖에서 일하거나 일을 잃은 분이 교육을 받는 동안 달마다 훈련비를 드립니다. 생계안정자금과 함께 받을 수 있습니다.',
      en: 'People who work outside employment insurance or lost their work get a monthly allowance while they train. It goes together with livelihood support.',
    },
    source,
    conditions: [
      inSeoulCondition(personInSeoul.ref, { ko: '사는 곳이', en: 'The person’s home' }),
      {
        id: 'uncovered',
        text: { ko: '고용보험에 가입되어 있지 않을 것', en: 'Not covered by employment insurance' },
        source,
        holds: not(person.employmentInsured),
      },
      {
        id: 'status',
        text: {
          ko: '특수형태근로종사자, 프리랜서, 예술인이거나 실업 중일 것',
          en: 'In special-type work, a freelancer, an artist or unemployed',
        },
        source,
        holds: isOneOf(person.work, ['special', 'freelancer', 'artist', 'unemployed']),
      },
      {
        id: 'enrolled',
        text: { ko: '교육훈련 과정에 등록했을 것', en: 'Enrolled in a training course' },
        source,
        holds: person.enrolledInTraining,
      },
      {
        id: 'no-double',
        text: {
          ko: '국민취업지원제도 수당을 받고 있지 않을 것',
          en: 'Does not receive the national employment support allowance',
        },
        source: assumption('같은 목적의 수당을 두 번 드리지 않습니다', 'no two allowances for one purpose'),
        holds: not(has(person.receives, 'national-employment-support')),
      },
    ],
    benefit: {
      kind: 'benefit',
      text: { ko: '교육훈련비', en: 'training allowance' },
      unit: 'KRW/month',
      amount: roundDown(amount.ref, 10),
      months: months.ref,
    },
    evidence: [
      {
        id: 'enrolment-certificate',
        title: { ko: '수강 등록 확인서', en: 'enrolment certificate' },
        proves: ['person.enrolledInTraining'],
      },
    ],
    decidedBy: ['fund-office'],
    fundingLine: { ko: '서울형 고용보험 기금 (교육훈련)', en: 'Seoul employment-insurance fund (training)' },
  }),
}
