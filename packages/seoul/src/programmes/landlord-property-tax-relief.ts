import {
  and,
  anyOf,
  atLeast,
  divide,
  multiply,
  or,
  parameter,
  programme,
  ratio,
  roundDown,
  scale,
  smallest,
  sumOver,
  via,
  when,
} from '@ondol/rules'
import { buildingInSeoul } from '../derived/in-seoul.ts'
import { smallMerchant } from '../derived/merchant-size.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal } from '../sources.ts'
import { building } from '../vocabulary/building.ts'
import { lease } from '../vocabulary/lease.ts'
import { leases } from '../vocabulary/relations.ts'
import { duringEmergency, inSeoulCondition } from './shared-conditions.ts'

const source = proposal(
  '1부 소상공인: 6개월 이상 임대료를 20~30% 내린 건물주의 재산세를 2~3년간 10~50% 인하',
  'part 1, small merchants: property tax cut by 10–50% for two to three years for landlords who lowered rents by 20–30% for six months or more',
)
const split = assumption(
  '2~3년의 범위는 제안, 나눈 기준은 가정',
  'two to three years is the proposal’s, where they part is ours',
)

const leastCut = parameter('landlord-property-tax-relief.agreed-cut-at-least', 'ratio', {
  title: { ko: '임대료 인하율 (이상)', en: 'agreed cut at least' },
  unit: 'ratio',
  source,
  values: { start: 0.2 },
})
const leastMonths = parameter('landlord-property-tax-relief.cut-months-at-least', 'int', {
  title: { ko: '인하 기간 (이상)', en: 'months of the cut at least' },
  unit: 'months',
  source,
  values: { start: 6 },
})
const step = scale(
  'landlord-property-tax-relief.step',
  { input: 'ratio', output: 'ratio' },
  {
    title: { ko: '인하율에 따른 재산세 감면율', en: 'tax cut by agreed cut' },
    unit: 'ratio',
    source: assumption(
      '10~50%의 범위는 제안, 단계는 가정',
      'the range of 10–50% is the proposal’s, its steps are ours',
    ),
    values: {
      start: [
        { from: 0.2, value: 0.1 },
        { from: 0.25, value: 0.3 },
        { from: 0.3, value: 0.5 },
      ],
    },
  },
)
const mostShare = parameter('landlord-property-tax-relief.share-at-most', 'ratio', {
  title: { ko: '감면율 상한', en: 'largest share of the tax' },
  unit: 'ratio',
  source,
  values: { start: 0.5 },
})
const longCut = parameter('landlord-property-tax-relief.long-from-cut', 'ratio', {
  title: { ko: '3년 감면이 되는 인하율 (이상)', en: 'three years from an agreed cut of' },
  unit: 'ratio',
  source: split,
  values: { start: 0.3 },
})
const longMonths = parameter('landlord-property-tax-relief.long-from-months', 'int', {
  title: { ko: '3년 감면이 되는 인하 기간 (이상)', en: 'three years from months of' },
  unit: 'months',
  source: split,
  values: { start: 12 },
})
const shortTerm = parameter('landlord-property-tax-relief.months-short', 'int', {
  title: { ko: '감면 기간 (2년)', en: 'months of relief (two years)' },
  unit: 'months',
  source,
  values: { start: 24 },
})
const longTerm = parameter('landlord-property-tax-relief.months-long', 'int', {
  title: { ko: '감면 기간 (3년)', en: 'months of relief (three years)' },
  unit: 'months',
  source,
  values: { start: 36 },
})

const qualifies = and(
  atLeast(lease.agreedCut, leastCut.ref),
  atLeast(lease.cutMonths, leastMonths.ref),
  via(lease.tenant, smallMerchant.ref),
)
const share = divide(lease.floorArea, via(lease.building, building.floorArea))
const relief = sumOver(
  leases,
  when([{ if: qualifies, then: multiply(share, step.at(lease.agreedCut)) }], ratio(0)),
)
const generous = or(atLeast(lease.agreedCut, longCut.ref), atLeast(lease.cutMonths, longMonths.ref))

/** 착한 임대인 재산세 감면 */
export const landlordPropertyTaxRelief: Measure = {
  parameters: [leastCut, leastMonths, step, mostShare, longCut, longMonths, shortTerm, longTerm].map(
    (handle) => handle.definition,
  ),
  programme: programme('building', {
    id: 'landlord-property-tax-relief',
    number: 3,
    title: { ko: '착한 임대인 재산세 감면', en: 'Property-tax relief for landlords who agreed' },
    summary: {
      ko: '소상공인의 임대료를 여섯 달 이상 20% 이상 내려 준 건물주는, 그 가게가 차지하는 면적만큼 2~3년 동안 재산세를 덜 냅니다. 재산세의 절반은 시, 절반은 구의 몫이어서 구마다 다를 수 있습니다.',
      en: 'A landlord who lowered small merchants’ rents by 20% or more for six months or longer pays less property tax for two to three years, in proportion to the floor that those shops take. Half of the tax is the borough’s, so boroughs may differ.',
    },
    source,
    conditions: [
      duringEmergency,
      inSeoulCondition(buildingInSeoul.ref, { ko: '건물이', en: 'The building' }),
      {
        id: 'good-landlord',
        text: {
          ko: '소상공인에게 6개월 이상, 20% 이상 임대료를 내린 임대차가 하나 이상 있을 것',
          en: 'At least one small merchant’s rent was lowered by 20% or more for six months or longer',
        },
        source,
        holds: anyOf(leases, qualifies),
      },
    ],
    benefit: {
      kind: 'tax-cut',
      text: { ko: '재산세 감면액', en: 'property tax cut' },
      unit: 'KRW/year',
      amount: roundDown(multiply(building.propertyTax, smallest(relief, mostShare.ref)), 10),
      months: when([{ if: anyOf(leases, and(qualifies, generous)), then: longTerm.ref }], shortTerm.ref),
    },
    evidence: [
      {
        id: 'council-agreement',
        title: { ko: '상생협의체 합의서', en: 'council agreement' },
        proves: ['lease.agreedCut', 'lease.cutMonths', 'lease.tenant', 'lease.floorArea'],
        alternative: {
          ko: '협의체 밖에서 합의했다면 변경 계약서와 임대료 입금 내역으로 대신할 수 있습니다.',
          en: 'For an agreement made outside the council, the amended lease with the rent received may stand in.',
        },
      },
      {
        id: 'property-tax-bill',
        title: { ko: '재산세 고지서', en: 'property-tax bill' },
        proves: ['building.propertyTax', 'building.floorArea', 'building.borough'],
      },
    ],
    decidedBy: ['tax-relief-committee'],
    fundingLine: { ko: '재산세 감면 (조례)', en: 'property tax forgone (ordinance)' },
  }),
}
