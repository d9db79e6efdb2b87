import {
  and,
  atMost,
  below,
  type DerivedHandle,
  derive,
  isOneOf,
  or,
  type ParameterHandle,
  parameter,
} from '@ondol/rules'
import { proposal, statute } from '../sources.ts'
import { business } from '../vocabulary/business.ts'

const people = 'people' as const
const smallMerchantSource = statute(
  '소상공인기본법 제2조, 같은 법 시행령 제3조',
  'Framework Act on Small Merchants, art. 2, and its decree, art. 3',
)

export const smallMerchantBelow: ParameterHandle<'int'> = parameter('small-merchant.employees-below', 'int', {
  title: { ko: '소상공인: 상시근로자 수 (미만)', en: 'small merchant: fewer regular workers than' },
  unit: people,
  source: smallMerchantSource,
  values: { start: 5 },
})
export const smallMerchantBelowInIndustry: ParameterHandle<'int'> = parameter(
  'small-merchant.employees-below-in-industry',
  'int',
  {
    title: {
      ko: '소상공인: 제조·건설·광업·운수업의 상시근로자 수 (미만)',
      en: 'small merchant in manufacturing, construction, mining, transport: fewer workers than',
    },
    unit: people,
    source: smallMerchantSource,
    values: { start: 10 },
  },
)
export const microAtMost: ParameterHandle<'int'> = parameter('micro.employees-at-most', 'int', {
  title: { ko: '영세사업체: 상시근로자 수 (이하)', en: 'micro business: at most so many regular workers' },
  unit: people,
  source: proposal(
    '1부 소상공인: 5인 이하 영세사업체',
    'part 1, small merchants: micro businesses of five or fewer',
  ),
  values: { start: 5 },
})

/** 소상공인: fewer than five regular workers, or fewer than ten in four sectors. */
export const smallMerchant: DerivedHandle<'bool', 'business'> = derive(
  'business',
  { id: 'smallMerchant', title: { ko: '소상공인', en: 'small merchant' }, source: smallMerchantSource },
  or(
    below(business.employees, smallMerchantBelow.ref),
    and(
      below(business.employees, smallMerchantBelowInIndustry.ref),
      isOneOf(business.sector, ['manufacturing', 'construction', 'mining', 'transport']),
    ),
  ),
)

/** 영세사업체: five regular workers or fewer. */
export const micro: DerivedHandle<'bool', 'business'> = derive(
  'business',
  { id: 'micro', title: { ko: '영세사업체', en: 'micro business' }, source: microAtMost.definition.source },
  atMost(business.employees, microAtMost.ref),
)
