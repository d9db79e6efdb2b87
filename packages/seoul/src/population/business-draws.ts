import type { Draw } from '@ondol/rules'
import { assumed, proposed } from './origins.ts'
import { UNSURE } from './unsure.ts'

const sales: Draw = {
  entity: 'business',
  field: 'sales',
  kind: 'monthly-amount',
  months: 15,
  cases: [
    { when: { employees: { from: 30 } }, is: { median: 900_000_000, spread: 0.8 } },
    { when: { employees: { from: 10 } }, is: { median: 160_000_000, spread: 0.7 } },
    { when: { employees: { from: 5 } }, is: { median: 55_000_000, spread: 0.6 } },
    { when: { employees: { from: 1 } }, is: { median: 17_000_000, spread: 0.6 } },
    { is: { median: 6_000_000, spread: 0.7 } },
  ],
  standing: 0.3,
  wobble: 0.06,
  shocked: 6,
  shock: [
    { when: { sector: ['lodging', 'arts-sports-leisure'] }, is: { share: 0.95, from: 0.2, to: 0.95 } },
    { when: { sector: 'food-service' }, is: { share: 0.88, from: 0.05, to: 0.8 } },
    { when: { sector: 'education' }, is: { share: 0.85, from: 0.05, to: 0.8 } },
    { when: { sector: 'personal-service' }, is: { share: 0.8, from: 0.05, to: 0.65 } },
    { when: { sector: 'wholesale-retail' }, is: { share: 0.7, from: 0.05, to: 0.65 } },
    { when: { sector: 'transport' }, is: { share: 0.65, from: 0.05, to: 0.6 } },
    { is: { share: 0.55, from: 0.05, to: 0.5 } },
  ],
  step: 1000,
  most: 2_000_000_000,
  origin: assumed(
    '매출 규모와 업종별 충격은 가정이다. 충격은 최근 여섯 달에 온다',
    'Sales and the shock by sector are assumed; the shock lies in the latest six months',
  ),
}

const nature: readonly Draw[] = [
  {
    entity: 'business',
    field: 'sector',
    kind: 'choice',
    cases: [
      {
        when: { beside: true },
        is: { manufacturing: 34, construction: 14, mining: 0.1, transport: 22, other: 30 },
      },
      {
        is: {
          'wholesale-retail': 44,
          'food-service': 28,
          lodging: 0.6,
          education: 6,
          'arts-sports-leisure': 3.4,
          'personal-service': 14,
          other: 4,
        },
      },
    ],
    origin: UNSURE,
  },
  {
    entity: 'business',
    field: 'employees',
    kind: 'count',
    cases: [
      {
        when: { beside: true },
        is: { '0': 35, '1-4': 37, '5-9': 13, '10-29': 10, '30-99': 3.7, '100-299': 1, '300-1500': 0.3 },
      },
      {
        is: {
          '0': 60,
          '1': 15,
          '2': 9,
          '3': 5,
          '4': 3.5,
          '5-9': 5,
          '10-29': 1.8,
          '30-99': 0.5,
          '100-299': 0.1,
        },
      },
    ],
    origin: UNSURE,
  },
  {
    entity: 'business',
    field: 'openedOn',
    kind: 'day',
    cases: [{ is: { '0-365': 12, '366-1095': 25, '1096-1825': 16, '1826-3650': 25, '3651-10950': 22 } }],
    origin: UNSURE,
  },
]

const money: readonly Draw[] = [
  {
    entity: 'business',
    field: 'costs',
    kind: 'monthly-follow',
    months: 3,
    of: 'sales',
    fixed: [{ is: { median: 0.55, spread: 0.2 } }],
    moving: 0.3,
    step: 1000,
    most: 2_000_000_000,
    origin: proposed(
      '소상공인 비용의 74.6%가 임차료(월 170.2만 원)와 인건비(월 378.4만 원)이다. 매출에 대한 비율은 가정',
      'Rent (1.702 million won a month) and wages (3.784 million) are 74.6% of a merchant’s costs; the ratio to sales is assumed',
    ),
  },
  {
    entity: 'business',
    field: 'suspendedDays',
    kind: 'monthly-count',
    months: 3,
    cases: [
      {
        when: { sector: ['food-service', 'lodging', 'education', 'arts-sports-leisure'] },
        is: { '0': 62, '1-5': 16, '6-15': 14, '16-30': 8 },
      },
      { is: { '0': 90, '1-5': 6, '6-15': 3, '16-30': 1 } },
    ],
    origin: UNSURE,
  },
  {
    entity: 'business',
    field: 'damageProven',
    kind: 'bool',
    cases: [{ is: 0.35 }],
    origin: UNSURE,
  },
  {
    entity: 'business',
    field: 'localIncomeTax',
    kind: 'amount',
    cases: [{ is: { median: 0.011, spread: 0.9, none: 0.25 } }],
    of: 'sales',
    step: 10,
    least: 0,
    most: 2_000_000_000,
    origin: assumed(
      '이익과 세율로 어림하여 월 매출의 1.1%쯤이 한 해 지방소득세이다',
      'From margin and rate, some 1.1% of a month’s sales is the local income tax of a year',
    ),
  },
  {
    entity: 'business',
    field: 'policyLoans',
    kind: 'amount',
    cases: [{ is: { median: 15_000_000, spread: 0.8, none: 0.72 } }],
    step: 100_000,
    least: 0,
    most: 500_000_000,
    origin: UNSURE,
  },
  {
    entity: 'business',
    field: 'secondTierLoans',
    kind: 'amount',
    cases: [
      { when: { 'owner.creditGrade': { from: 6 } }, is: { median: 18_000_000, spread: 0.8, none: 0.5 } },
      { is: { median: 12_000_000, spread: 0.8, none: 0.85 } },
    ],
    step: 100_000,
    least: 0,
    most: 500_000_000,
    origin: UNSURE,
  },
  {
    entity: 'business',
    field: 'overdueInterest',
    kind: 'amount',
    cases: [
      { when: { 'owner.creditGrade': { from: 7 } }, is: { median: 500_000, spread: 0.9, none: 0.55 } },
      { is: { median: 300_000, spread: 0.8, none: 0.96 } },
    ],
    step: 10,
    least: 0,
    most: 50_000_000,
    origin: UNSURE,
  },
]

/** What businesses are, sell, spend and owe. */
export const businessDraws: readonly Draw[] = [...nature, sales, ...money]
