import { atMost, type ParameterHandle, parameter } from '@ondol/rules'
import { householdAssets, householdIncomeRatio } from '../derived/person.ts'
import { assumption } from '../sources.ts'
import type { SubjectCondition } from './shared-conditions.ts'

const source = assumption(
  '실태조사로 정하도록 제안이 남겨 둔 소득·재산 기준',
  'income and asset limits left by the proposal to a survey',
)

/** Both programmes of the fund hold the same limits. */
export const fundIncomeLimit: ParameterHandle<'ratio'> = parameter(
  'employment-fund.income-at-most',
  'ratio',
  {
    title: { ko: '기금: 기준중위소득 대비 소득 (이하)', en: 'fund: income against the median at most' },
    unit: 'ratio',
    source,
    values: { start: 1.5 },
  },
)
export const fundAssetLimit: ParameterHandle<'won'> = parameter('employment-fund.assets-at-most', 'won', {
  title: { ko: '기금: 가구 재산 (이하)', en: 'fund: household assets at most' },
  unit: 'KRW',
  source,
  values: { start: 350_000_000 },
})

/** The household's income is within the fund's limit. */
export const fundIncomeCondition: SubjectCondition<'person'> = {
  id: 'income',
  text: {
    ko: '가구 소득이 기준중위소득의 150% 이하일 것',
    en: 'Household income is at most 150% of the median',
  },
  source: fundIncomeLimit.definition.source,
  holds: atMost(householdIncomeRatio, fundIncomeLimit.ref),
}

/** The household's assets are within the fund's limit. */
export const fundAssetCondition: SubjectCondition<'person'> = {
  id: 'assets',
  text: {
    ko: '가구 재산이 3억 5천만 원 이하일 것',
    en: 'Household assets are at most 350 million won',
  },
  source: fundAssetLimit.definition.source,
  holds: atMost(householdAssets, fundAssetLimit.ref),
}
