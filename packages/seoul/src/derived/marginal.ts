import { and, atLeast, type DerivedHandle, derive, type ParameterHandle, parameter } from '@ondol/rules'
import { assumption } from '../sources.ts'
import { smallMerchant } from './merchant-size.ts'
import { operatingLoss, salesDrop } from './sales.ts'

export const marginalDrop: ParameterHandle<'ratio'> = parameter('marginal.sales-drop-at-least', 'ratio', {
  title: { ko: '한계소상공인: 매출 감소율 (이상)', en: 'merchant at the limit: fall of sales at least' },
  unit: 'ratio',
  source: assumption(
    '제안은 한계소상공인의 기준을 정하지 않았습니다',
    'the proposal does not say where the limit lies',
  ),
  values: { start: 0.4 },
})

/** 한계소상공인: a small merchant whose sales fell far and who works at a loss. */
export const marginal: DerivedHandle<'bool', 'business'> = derive(
  'business',
  {
    id: 'marginal',
    title: { ko: '한계소상공인', en: 'merchant at the limit' },
    source: marginalDrop.definition.source,
  },
  and(smallMerchant.ref, atLeast(salesDrop.ref, marginalDrop.ref), operatingLoss.ref),
)
