import { above, divide, int, multiply, parameter, programme, roundDown, won } from '@ondol/rules'
import { businessInSeoul } from '../derived/in-seoul.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal } from '../sources.ts'
import { business } from '../vocabulary/business.ts'
import { duringEmergency, inSeoulCondition, marginalCondition } from './shared-conditions.ts'

const source = proposal(
  '1부 소상공인: 제2금융권 대출의 원리금 상환유예와 금리 인하',
  'part 1, small merchants: deferral of principal and interest and lower rates at second-tier lenders',
)
const ours = assumption(
  '제안은 폭과 기간을 정하지 않았습니다',
  'the proposal does not say by how much or for how long',
)

const rateCut = parameter('second-tier-deferral.rate-cut', 'ratio', {
  title: { ko: '금리 인하 폭 (연)', en: 'cut of the interest rate, a year' },
  unit: 'ratio',
  source: ours,
  values: { start: 0.02 },
})
const months = parameter('second-tier-deferral.months', 'int', {
  title: { ko: '상환 유예 기간', en: 'months of deferral' },
  unit: 'months',
  source: ours,
  values: { start: 6 },
})

/** 제2금융권 상환유예·금리인하 */
export const secondTierDeferral: Measure = {
  parameters: [rateCut.definition, months.definition],
  programme: programme('business', {
    id: 'second-tier-deferral',
    number: 7,
    title: { ko: '제2금융권 상환유예·금리인하', en: 'Deferral and lower interest at second-tier lenders' },
    summary: {
      ko: '버티기 어려운 소상공인이 저축은행·카드사 등에서 빌린 돈의 원금과 이자를 여섯 달 미루고, 그동안 금리를 2%포인트 낮춥니다. 아래 금액은 달마다 덜 내는 이자입니다.',
      en: 'Merchants at the limit put off principal and interest of loans from savings banks, card companies and the like for six months, at a rate two points lower. The sum shown is the interest saved each month.',
    },
    source,
    conditions: [
      duringEmergency,
      inSeoulCondition(businessInSeoul.ref, { ko: '사업장이', en: 'The business' }),
      marginalCondition,
      {
        id: 'has-second-tier-loan',
        text: { ko: '제2금융권 대출이 있을 것', en: 'There is a loan from a second-tier lender' },
        source,
        holds: above(business.secondTierLoans, won(0)),
      },
    ],
    benefit: {
      kind: 'deferral',
      text: { ko: '줄어드는 이자 (원리금 상환은 유예)', en: 'interest saved, while payments are deferred' },
      unit: 'KRW/month',
      amount: roundDown(divide(multiply(business.secondTierLoans, rateCut.ref), int(12)), 10),
      months: months.ref,
    },
    evidence: [
      {
        id: 'loan-statement',
        title: { ko: '대출 잔액 확인서', en: 'loan statement' },
        proves: ['business.secondTierLoans'],
      },
    ],
    decidedBy: ['lender'],
    fundingLine: { ko: '금융기관 부담 (의무화 건의)', en: 'borne by lenders (to be made a duty)' },
  }),
}
