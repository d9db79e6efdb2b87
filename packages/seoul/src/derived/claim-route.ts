import {
  add,
  atMost,
  type DerivedHandle,
  derive,
  multiply,
  type ParameterHandle,
  parameter,
  type Source,
} from '@ondol/rules'
import { statute } from '../sources.ts'
import { lease } from '../vocabulary/lease.ts'

const scope: Source = statute(
  '상가건물 임대차보호법 제2조제1항·제2항, 같은 법 시행령 제2조',
  'Commercial Building Lease Protection Act, art. 2 (1) and (2), and its decree, art. 2',
)

export const rentsInDeposit: ParameterHandle<'int'> = parameter('rent-claim.rents-in-deposit', 'int', {
  title: { ko: '환산보증금: 월 차임에 곱하는 수', en: 'converted deposit: the monthly rent times' },
  unit: 'times',
  source: scope,
  values: { start: 100 },
})

export const claimLimit: ParameterHandle<'won'> = parameter('rent-claim.converted-deposit-at-most', 'won', {
  title: {
    ko: '감액청구권: 서울의 환산보증금 (이하)',
    en: 'claim to a lower rent: converted deposit in Seoul at most',
  },
  unit: 'KRW',
  source: scope,
  values: { start: 900_000_000 },
})

/** 환산보증금: the deposit, and a hundred rents. */
export const convertedDeposit: DerivedHandle<'won', 'lease'> = derive(
  'lease',
  { id: 'convertedDeposit', title: { ko: '환산보증금', en: 'converted deposit' }, source: scope },
  add(lease.deposit, multiply(lease.monthlyRent, rentsInDeposit.ref)),
)

/** True where the law’s claim to a lower rent (제11조) is open; above it the city’s mediation still is. */
export const claimByLaw: DerivedHandle<'bool', 'lease'> = derive(
  'lease',
  {
    id: 'claimByLaw',
    title: { ko: '법의 감액청구권이 미치는 임대차', en: 'lease within the law’s claim to a lower rent' },
    source: scope,
  },
  atMost(convertedDeposit.ref, claimLimit.ref),
)
