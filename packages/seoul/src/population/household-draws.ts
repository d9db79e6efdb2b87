import type { Draw } from '@ondol/rules'
import { assumed, published } from './origins.ts'

/** What households have. */
export const householdDraws: readonly Draw[] = [
  {
    entity: 'household',
    field: 'assets',
    kind: 'amount',
    cases: [
      { when: { headAge: { to: 34 } }, is: { median: 55_000_000, spread: 1.3, none: 0.05 } },
      { when: { headAge: { to: 49 } }, is: { median: 190_000_000, spread: 1.15, none: 0.03 } },
      { when: { headAge: { to: 64 } }, is: { median: 240_000_000, spread: 1.2, none: 0.03 } },
      { is: { median: 180_000_000, spread: 1.4, none: 0.06 } },
    ],
    standing: 0.6,
    step: 100_000,
    least: 0,
    most: 20_000_000_000,
    origin: published(
      { ko: '통계청', en: 'Statistics Korea' },
      {
        ko: '2020년 가계금융복지조사: 전국 가구 평균 순자산 3억 6,287만 원. 나이에 따른 중앙값과 분산은 가정',
        en: 'Household finances 2020: mean net worth of 362.87 million won nationwide. Medians by age and the spread are assumed',
      },
      '2020-12-17',
    ),
  },
  {
    entity: 'household',
    field: 'otherIncome',
    kind: 'amount',
    cases: [
      { when: { headAge: { from: 65 } }, is: { median: 800_000, spread: 0.8, none: 0.1 } },
      { when: { headAge: { from: 50 } }, is: { median: 500_000, spread: 0.9, none: 0.7 } },
      { is: { median: 300_000, spread: 0.9, none: 0.85 } },
    ],
    standing: 0.4,
    step: 1000,
    least: 0,
    most: 100_000_000,
    origin: assumed(
      '연금·임대료·이자 등은 나이에 따라 어림한다',
      'Pensions, rents and interest, roughly by age',
    ),
  },
  {
    entity: 'household',
    field: 'supporterAble',
    kind: 'bool',
    cases: [
      { when: { headAge: { from: 60 } }, is: 0.45 },
      { when: { headAge: { to: 34 } }, is: 0.6 },
      { is: 0.4 },
    ],
    origin: assumed(
      '부양 능력이 있는 가족의 비율은 알려져 있지 않다',
      'How many have family able to support them is not known',
    ),
  },
]
