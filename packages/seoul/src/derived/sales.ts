import {
  above,
  atLeast,
  type DerivedHandle,
  derive,
  divide,
  equal,
  firstOfMonth,
  largest,
  last,
  mean,
  monthsAfter,
  ratio,
  sameMonthsLastYear,
  subtract,
  when,
  won,
} from '@ondol/rules'
import { assumption, proposal } from '../sources.ts'
import { business } from '../vocabulary/business.ts'

const currentSales = mean(business.sales, last(3))

/** The mean sales of the last three months. */
export const recentSales: DerivedHandle<'won', 'business'> = derive(
  'business',
  {
    id: 'recentSales',
    title: { ko: '최근 세 달 월평균 매출', en: 'mean monthly sales of the last three months' },
  },
  currentSales,
)

/** What sales are measured against: the same months a year before, or a new business's first three full months. */
export const salesBase: DerivedHandle<'won', 'business'> = derive(
  'business',
  {
    id: 'salesBase',
    title: { ko: '비교 기준 매출 (월평균)', en: 'sales to compare with (monthly mean)' },
    source: assumption(
      '그 뒤에 개업한 곳은 개업 다음 달부터 세 달과 비교합니다',
      'a business opened since then is compared with its first three full months',
    ),
  },
  when(
    [
      {
        if: atLeast(business.openedOn, firstOfMonth(14)),
        then: mean(business.sales, monthsAfter(business.openedOn, 3)),
      },
    ],
    mean(business.sales, sameMonthsLastYear(3)),
  ),
)

/** By how much the mean sales of the last three months fell. */
export const salesDrop: DerivedHandle<'ratio', 'business'> = derive(
  'business',
  {
    id: 'salesDrop',
    title: { ko: '매출 감소율', en: 'fall of sales' },
    source: proposal('1부 소상공인: 매출액 감소', 'part 1, small merchants: fall of sales'),
  },
  when(
    [{ if: equal(salesBase.ref, won(0)), then: ratio(0) }],
    largest(ratio(0), subtract(ratio(1), divide(currentSales, salesBase.ref))),
  ),
)

/** True where costs exceed sales over the last three months. */
export const operatingLoss: DerivedHandle<'bool', 'business'> = derive(
  'business',
  { id: 'operatingLoss', title: { ko: '영업 적자', en: 'operating loss' } },
  above(mean(business.costs, last(3)), currentSales),
)
