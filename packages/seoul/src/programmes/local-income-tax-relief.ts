import { above, atLeast, multiply, parameter, programme, roundDown, when, won } from '@ondol/rules'
import { businessInSeoul } from '../derived/in-seoul.ts'
import { micro, microAtMost } from '../derived/merchant-size.ts'
import { salesDrop } from '../derived/sales.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal } from '../sources.ts'
import { business } from '../vocabulary/business.ts'
import { duringEmergency, inSeoulCondition } from './shared-conditions.ts'
import { vatSalesRecord } from './shared-evidence.ts'

const source = proposal(
  '1부 소상공인: 매출이 50% 이상 줄어든 영세사업체의 지방소득세를 2~3년간 50% 인하',
  'part 1, small merchants: local income tax halved for two to three years for micro businesses whose sales fell by 50% or more',
)
const split = assumption(
  '2~3년의 범위는 제안, 나눈 기준은 가정',
  'two to three years is the proposal’s, where they part is ours',
)

const leastDrop = parameter('local-income-tax-relief.sales-drop-at-least', 'ratio', {
  title: { ko: '매출 감소율 (이상)', en: 'fall of sales at least' },
  unit: 'ratio',
  source,
  values: { start: 0.5 },
})
const rate = parameter('local-income-tax-relief.rate', 'ratio', {
  title: { ko: '지방소득세 감면율', en: 'share of the tax that is cut' },
  unit: 'ratio',
  source,
  values: { start: 0.5 },
})
const longDrop = parameter('local-income-tax-relief.long-from-drop', 'ratio', {
  title: { ko: '3년 감면이 되는 매출 감소율 (이상)', en: 'three years from a fall of sales of' },
  unit: 'ratio',
  source: split,
  values: { start: 0.7 },
})
const shortTerm = parameter('local-income-tax-relief.months-short', 'int', {
  title: { ko: '감면 기간 (2년)', en: 'months of relief (two years)' },
  unit: 'months',
  source,
  values: { start: 24 },
})
const longTerm = parameter('local-income-tax-relief.months-long', 'int', {
  title: { ko: '감면 기간 (3년)', en: 'months of relief (three years)' },
  unit: 'months',
  source,
  values: { start: 36 },
})

/** 지방소득세 한시 감면 */
export const localIncomeTaxRelief: Measure = {
  parameters: [leastDrop, rate, longDrop, shortTerm, longTerm].map((handle) => handle.definition),
  programme: programme('business', {
    id: 'local-income-tax-relief',
    number: 4,
    title: { ko: '지방소득세 한시 감면', en: 'Local income-tax relief' },
    summary: {
      ko: '직원이 다섯 명 이하이고 매출이 절반 이상 줄어든 가게는 앞으로 2~3년 동안 지방소득세를 절반만 냅니다.',
      en: 'A business of five workers or fewer whose sales fell by half or more pays half of its local income tax for the next two to three years.',
    },
    source,
    conditions: [
      duringEmergency,
      inSeoulCondition(businessInSeoul.ref, { ko: '사업장이', en: 'The business' }),
      {
        id: 'micro',
        text: { ko: '상시근로자 5명 이하일 것', en: 'It has five regular workers or fewer' },
        source: microAtMost.definition.source,
        holds: micro.ref,
      },
      {
        id: 'sales-halved',
        text: { ko: '매출이 50% 이상 줄었을 것', en: 'Sales fell by 50% or more' },
        source,
        holds: atLeast(salesDrop.ref, leastDrop.ref),
      },
      {
        id: 'has-tax',
        text: { ko: '낼 지방소득세가 있을 것', en: 'There is local income tax to pay' },
        source: assumption('줄일 세금이 있어야 합니다', 'there must be a tax to cut'),
        holds: above(business.localIncomeTax, won(0)),
      },
    ],
    benefit: {
      kind: 'tax-cut',
      text: { ko: '지방소득세 감면액', en: 'local income tax cut' },
      unit: 'KRW/year',
      amount: roundDown(multiply(business.localIncomeTax, rate.ref), 10),
      months: when([{ if: atLeast(salesDrop.ref, longDrop.ref), then: longTerm.ref }], shortTerm.ref),
    },
    evidence: [
      vatSalesRecord,
      {
        id: 'local-income-tax-bill',
        title: { ko: '지방소득세 고지서', en: 'local income-tax bill' },
        proves: ['business.localIncomeTax'],
      },
    ],
    decidedBy: ['local-tax-review-board'],
    fundingLine: { ko: '지방소득세 감면 (조례)', en: 'local income tax forgone (ordinance)' },
  }),
}
