import { type DerivedHandle, derive, divide, multiply, roundDown, via, when, won } from '@ondol/rules'
import { lease } from '../vocabulary/lease.ts'
import { noCut } from './no-cut.ts'
import { recentSales } from './sales.ts'

/** By how much an agreement lowers the rent of a month, rounded down to 10 won as every sum is. */
export const monthlyCut: DerivedHandle<'won', 'lease'> = derive(
  'lease',
  { id: 'monthlyCut', title: { ko: '월 인하액', en: 'cut of the rent a month' } },
  when([{ if: noCut, then: won(0) }], roundDown(multiply(lease.monthlyRent, lease.agreedCut), 10)),
)

/** What the tenant saves and the landlord does not get over the months of an agreement. */
export const rentForgone: DerivedHandle<'won', 'lease'> = derive(
  'lease',
  {
    id: 'rentForgone',
    title: { ko: '인하 기간의 임대료 인하액', en: 'rent forgone over the months of the cut' },
  },
  when([{ if: noCut, then: won(0) }], multiply(monthlyCut.ref, lease.cutMonths)),
)

/** The rent as a share of the tenant’s mean sales of the last three months; unknown where there were none. */
export const rentBurden: DerivedHandle<'ratio', 'lease'> = derive(
  'lease',
  {
    id: 'rentBurden',
    title: { ko: '매출 대비 임차료', en: 'rent as a share of sales' },
  },
  divide(lease.monthlyRent, via(lease.tenant, recentSales.ref)),
)
