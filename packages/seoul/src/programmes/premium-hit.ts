import { type ParameterHandle, parameter } from '@ondol/rules'
import { proposal } from '../sources.ts'

const source = proposal(
  '3부 일자리: 조업 중단, 5일 이상 노무 미제공, 소득 감소',
  'part 3, jobs: a stoppage, five days or more without work, or a fall of income',
)

/** From how many days of stoppage in three months a workplace counts as hit. */
export const leastStoppageDays: ParameterHandle<'int'> = parameter(
  'premium-support.stoppage-days-at-least',
  'int',
  {
    title: { ko: '최근 3개월 조업 중단 일수 (이상)', en: 'days of stoppage in three months at least' },
    unit: 'days',
    source,
    values: { start: 1 },
  },
)
/** From how many days without work last month a person counts as hit. */
export const leastIdleDays: ParameterHandle<'int'> = parameter(
  'premium-support.days-unable-to-work-at-least',
  'int',
  {
    title: { ko: '지난달 일하지 못한 일수 (이상)', en: 'days unable to work last month at least' },
    unit: 'days',
    source,
    values: { start: 5 },
  },
)
