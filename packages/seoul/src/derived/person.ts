import {
  type DerivedHandle,
  derive,
  divide,
  equal,
  largest,
  mean,
  previous,
  previousRange,
  ratio,
  subtract,
  type Typed,
  via,
  when,
  won,
} from '@ondol/rules'
import { proposal } from '../sources.ts'
import { household } from '../vocabulary/household.ts'
import { person } from '../vocabulary/person.ts'
import { incomeRatio } from './household.ts'

const usualIncome = mean(person.income, previousRange(2, 4))

/** By how much last month's income fell below the mean of the three months before it. */
export const incomeDrop: DerivedHandle<'ratio', 'person'> = derive(
  'person',
  {
    id: 'incomeDrop',
    title: { ko: '소득 감소율', en: 'fall of income' },
    source: proposal(
      '3부 일자리: 최근 3개월 평균보다 감소한 소득',
      'part 3, jobs: income below the mean of the last three months',
    ),
  },
  when(
    [{ if: equal(usualIncome, won(0)), then: ratio(0) }],
    largest(ratio(0), subtract(ratio(1), divide(mean(person.income, previous(1)), usualIncome))),
  ),
)

/** The income of the person's household against the median. */
export const householdIncomeRatio: Typed<'ratio', 'person'> = via(person.household, incomeRatio.ref)

/** The assets of the person's household. */
export const householdAssets: Typed<'won', 'person'> = via(person.household, household.assets)
