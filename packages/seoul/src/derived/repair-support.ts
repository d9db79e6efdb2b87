import {
  and,
  type DerivedHandle,
  derive,
  multiply,
  not,
  or,
  type ParameterHandle,
  parameter,
  roundDown,
  type Source,
  smallest,
  sumOver,
  via,
  when,
  won,
} from '@ondol/rules'
import { inEmergency } from '../emergency.ts'
import { assumption, statute } from '../sources.ts'
import { lease } from '../vocabulary/lease.ts'
import { leases } from '../vocabulary/relations.ts'
import { rentForgone } from './agreed-rent.ts'
import { buildingInSeoul } from './in-seoul.ts'
import { smallMerchant } from './merchant-size.ts'
import { noCut } from './no-cut.ts'

const notice: Source = statute(
  '서울시 공고 ‘서울형 착한 임대인’ (2020-03-31 발표)',
  'Notice of the city, “good landlords of Seoul” (announced 2020-03-31)',
)
const goesOn = assumption(
  '2020년 공고가 그대로 이어진다고 가정',
  'the notice of 2020 is taken to go on unchanged',
)
const later = { basis: goesOn.basis, source: goesOn.text } as const

export const repairShare: ParameterHandle<'ratio'> = parameter('repair-support.share', 'ratio', {
  title: {
    ko: '건물 보수 지원: 임대료 인하액에 대한 비율',
    en: 'support for repairs: share of the rent forgone',
  },
  unit: 'ratio',
  source: notice,
  values: { start: 0.3, '2021-01-01': { value: 0.3, ...later } },
})

export const repairAtMost: ParameterHandle<'won'> = parameter('repair-support.at-most', 'won', {
  title: { ko: '건물 보수 지원 상한 (건물마다)', en: 'support for repairs: at most, for each building' },
  unit: 'KRW',
  source: notice,
  values: { start: 5_000_000, '2021-01-01': { value: 5_000_000, ...later } },
})

const counted = when(
  [{ if: or(noCut, not(via(lease.tenant, smallMerchant.ref))), then: won(0) }],
  rentForgone.ref,
)

/** What the city pays towards repairs of a building whose landlord lowered small merchants’ rents; once. */
export const repairSupport: DerivedHandle<'won', 'building'> = derive(
  'building',
  {
    id: 'repairSupport',
    title: { ko: '착한 임대인 건물 보수 지원', en: 'support for repairs of the landlord’s building' },
    source: notice,
  },
  when(
    [
      {
        if: and(inEmergency, buildingInSeoul.ref),
        then: roundDown(smallest(multiply(sumOver(leases, counted), repairShare.ref), repairAtMost.ref), 10),
      },
    ],
    won(0),
  ),
)
