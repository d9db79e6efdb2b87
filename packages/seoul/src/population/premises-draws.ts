import type { Draw } from '@ondol/rules'
import { assumed, proposed } from './origins.ts'
import { UNSURE } from './unsure.ts'

const AGREED: Draw = {
  entity: 'lease',
  field: 'agreedCut',
  kind: 'amount',
  cases: [{ is: { median: 0.22, spread: 0.25, none: 0.97 } }],
  step: 0.05,
  least: 0,
  most: 0.5,
  origin: assumed(
    '착한 임대인 운동에 함께한 비율은 알려져 있지 않다',
    'How many landlords joined in of themselves is not known',
  ),
}

/** What leases and buildings are. */
export const premisesDraws: readonly Draw[] = [
  {
    entity: 'lease',
    field: 'monthlyRent',
    kind: 'amount',
    of: 'tenant.sales',
    cases: [
      { when: { 'tenant.employees': { from: 5 } }, is: { median: 0.05, spread: 0.4 } },
      { is: { median: 0.145, spread: 0.4 } },
    ],
    step: 10_000,
    least: 100_000,
    most: 500_000_000,
    origin: proposed(
      '소상공인의 평균 임차료 월 170.2만 원에 맞춘 매출 대비 비율',
      'A share of sales chosen for the proposal’s mean rent of 1.702 million won a month',
    ),
  },
  {
    entity: 'lease',
    field: 'deposit',
    kind: 'amount',
    of: 'monthlyRent',
    cases: [{ is: { median: 16, spread: 0.5 } }],
    step: 1_000_000,
    least: 0,
    most: 2_000_000_000,
    origin: UNSURE,
  },
  {
    entity: 'lease',
    field: 'floorArea',
    kind: 'amount',
    cases: [
      { when: { 'tenant.employees': { from: 10 } }, is: { median: 260, spread: 0.6 } },
      { is: { median: 42, spread: 0.55 } },
    ],
    step: 0.1,
    least: 5,
    most: 5000,
    origin: UNSURE,
  },
  {
    entity: 'lease',
    field: 'startedOn',
    kind: 'day',
    cases: [{ is: { '0-365': 35, '366-730': 30, '731-1825': 35 } }],
    origin: UNSURE,
  },
  {
    entity: 'lease',
    field: 'endsOn',
    kind: 'day',
    after: true,
    cases: [{ is: { '1-365': 45, '366-730': 40, '731-1825': 15 } }],
    origin: UNSURE,
  },
  AGREED,
  {
    entity: 'lease',
    field: 'cutMonths',
    kind: 'count',
    cases: [
      { when: { agreedCut: { from: 0.01 } }, is: { '1-5': 45, '6': 40, '7-11': 5, '12': 10 } },
      { is: { '0': 1 } },
    ],
    origin: UNSURE,
  },
  {
    entity: 'building',
    field: 'floorArea',
    kind: 'amount',
    of: 'sum(lease.building.floorArea)',
    cases: [{ is: { median: 2, spread: 0.2 } }],
    step: 0.1,
    least: 10,
    most: 100_000,
    origin: assumed(
      '건물의 절반쯤을 세입 상인이 쓴다고 본다',
      'Some half of a building is let to these businesses',
    ),
  },
  {
    entity: 'building',
    field: 'propertyTax',
    kind: 'amount',
    of: 'floorArea',
    cases: [{ is: { median: 9000, spread: 0.6 } }],
    step: 10,
    least: 0,
    most: 2_000_000_000,
    origin: UNSURE,
  },
]
