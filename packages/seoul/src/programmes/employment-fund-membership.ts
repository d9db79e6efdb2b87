import { isOneOf, last, mean, multiply, not, parameter, programme, roundDown, within } from '@ondol/rules'
import { personInSeoul } from '../derived/in-seoul.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal, statute } from '../sources.ts'
import { person } from '../vocabulary/person.ts'
import { fundAssetCondition, fundIncomeCondition } from './employment-fund-limits.ts'
import { inSeoulCondition } from './shared-conditions.ts'

const source = proposal(
  '3부 일자리: 고용보험에 들지 못한 노무제공자를 위한 서울형 고용보험',
  'part 3, jobs: Seoul’s employment insurance for those who provide labour without insurance',
)
const ours = assumption('실태조사로 정하도록 제안이 남겨 둔 기준', 'left by the proposal to a survey')

const least = parameter('employment-fund.base-at-least', 'won', {
  title: { ko: '기준소득 하한 (월)', en: 'lowest base income a month' },
  unit: 'KRW/month',
  source: ours,
  values: { start: 1_000_000 },
})
const most = parameter('employment-fund.base-at-most', 'won', {
  title: { ko: '기준소득 상한 (월)', en: 'highest base income a month' },
  unit: 'KRW/month',
  source: ours,
  values: { start: 3_000_000 },
})
const rate = parameter('employment-fund.contribution-rate', 'ratio', {
  title: { ko: '납입률 (시와 가입자 각각)', en: 'contribution rate (city and member each)' },
  unit: 'ratio',
  source: statute(
    '고용보험료징수법 시행령 제12조 실업급여 요율의 절반 (절반씩 부담은 제안)',
    'half of the statutory rate for unemployment benefit (decree on collection of premiums, art. 12); the equal shares are the proposal’s',
  ),
  values: { start: 0.008, '2022-07-01': 0.009 },
})

const share = roundDown(
  multiply(within(mean(person.income, last(3)), { least: least.ref, most: most.ref }), rate.ref),
  10,
)

/** 서울형 고용보험 가입 */
export const employmentFundMembership: Measure = {
  parameters: [least, most, rate].map((handle) => handle.definition),
  programme: programme('person', {
    id: 'employment-fund-membership',
    number: 8,
    title: { ko: '서울형 고용보험', en: 'Seoul employment-insurance fund' },
    summary: {
      ko: '특수형태근로종사자, 프리랜서, 예술인처럼 고용보험에 들 수 없던 분이 기금에 가입합니다. 사업주 몫은 서울시가 대신 내고, 가입자는 같은 금액을 냅니다. 아래 금액은 서울시가 달마다 내는 몫입니다.',
      en: 'People in special-type work, freelancers and artists, who could not have employment insurance, join the fund. The city pays the employer’s share and the member the same again. The sum shown is what the city pays each month.',
    },
    source,
    conditions: [
      inSeoulCondition(personInSeoul.ref, { ko: '사는 곳이', en: 'The person’s home' }),
      {
        id: 'labour-provider',
        text: {
          ko: '특수형태근로종사자, 프리랜서 또는 예술인일 것',
          en: 'Works in special-type work, as a freelancer or as an artist',
        },
        source,
        holds: isOneOf(person.work, ['special', 'freelancer', 'artist']),
      },
      {
        id: 'not-insured',
        text: { ko: '고용보험에 가입되어 있지 않을 것', en: 'Not covered by employment insurance' },
        source,
        holds: not(person.employmentInsured),
      },
      fundIncomeCondition,
      fundAssetCondition,
    ],
    benefit: {
      kind: 'contribution',
      text: { ko: '서울시가 내는 기금 납입액', en: 'contribution paid by the city' },
      unit: 'KRW/month',
      amount: share,
      months: null,
      details: [
        {
          id: 'memberShare',
          title: { ko: '가입자가 내는 금액 (월)', en: 'what the member pays a month' },
          value: share,
        },
      ],
    },
    evidence: [
      {
        id: 'service-contract',
        title: { ko: '용역계약서', en: 'service contract' },
        proves: ['person.work'],
        alternative: {
          ko: '계약서가 없으면 입금 내역, 플랫폼 정산서, 함께 일한 사람의 확인서로 대신할 수 있습니다.',
          en: 'Without a contract, payments received, a platform’s statements or a confirmation by those you worked with may stand in.',
        },
      },
      {
        id: 'income-certificate',
        title: { ko: '소득금액증명', en: 'income certificate' },
        proves: ['person.income', 'household.assets', 'household.otherIncome'],
      },
      {
        id: 'no-insurance-proof',
        title: { ko: '고용보험 미가입 확인서', en: 'proof of no employment insurance' },
        proves: ['person.employmentInsured'],
      },
    ],
    decidedBy: ['fund-office'],
    fundingLine: { ko: '서울형 고용보험 기금', en: 'Seoul employment-insurance fund' },
  }),
}
