import type { Draw } from '@ondol/rules'
import { illnessDraws } from './illness-draws.ts'
import { assumed, published } from './origins.ts'
import { searchDraws } from './search-draws.ts'
import { UNSURE } from './unsure.ts'

const income: Draw = {
  entity: 'person',
  field: 'income',
  kind: 'monthly-amount',
  months: 4,
  cases: [
    { when: { work: 'employee' }, is: { median: 2_900_000, spread: 0.5 } },
    { when: { work: 'temporary' }, is: { median: 1_550_000, spread: 0.45 } },
    { when: { work: 'daily' }, is: { median: 1_400_000, spread: 0.5 } },
    { when: { work: ['special', 'freelancer'] }, is: { median: 1_850_000, spread: 0.55 } },
    { when: { work: 'artist' }, is: { median: 1_200_000, spread: 0.7 } },
    { when: { work: 'self-employed' }, is: { median: 2_100_000, spread: 0.8, none: 0.08 } },
    { is: { median: 0, spread: 0 } },
  ],
  standing: 0.5,
  wobble: 0.03,
  shocked: 1,
  shock: [
    { when: { work: 'employee' }, is: { share: 0.12, from: 0.05, to: 0.4 } },
    { when: { work: ['temporary', 'daily'] }, is: { share: 0.35, from: 0.1, to: 0.8 } },
    { when: { work: ['special', 'freelancer', 'artist'] }, is: { share: 0.5, from: 0.1, to: 0.9 } },
    { is: { share: 0.5, from: 0.05, to: 0.8 } },
  ],
  step: 1000,
  most: 500_000_000,
  origin: published(
    { ko: '고용노동부', en: 'Ministry of Employment and Labor' },
    {
      ko: '2020년 최저임금 월 1,795,310원을 기준 삼은 어림. 일하는 방식에 따른 중앙값과 감소 폭은 가정',
      en: 'Leaning on the monthly minimum wage of 2020, 1,795,310 won; medians by kind of work and falls are assumed',
    },
    '2020-01-01',
  ),
}

const INSURED: Draw = {
  entity: 'person',
  field: 'employmentInsured',
  kind: 'bool',
  cases: [
    { when: { work: 'employee' }, is: 0.93 },
    { when: { work: 'temporary' }, is: 0.55 },
    { when: { work: 'daily' }, is: 0.45 },
    { when: { work: ['special', 'freelancer', 'artist'] }, is: 0.06 },
    { when: { work: 'self-employed' }, is: 0.01 },
    { is: 0 },
  ],
  origin: UNSURE,
}

const insurance: readonly Draw[] = [
  INSURED,
  {
    entity: 'person',
    field: 'accidentInsured',
    kind: 'bool',
    cases: [
      { when: { employmentInsured: true }, is: 0.99 },
      { when: { work: ['employee', 'temporary', 'daily'] }, is: 0.8 },
      { when: { work: 'special' }, is: 0.15 },
      { when: { work: 'self-employed' }, is: 0.02 },
      { is: 0 },
    ],
    origin: UNSURE,
  },
  {
    entity: 'person',
    field: 'pensionInsured',
    kind: 'bool',
    cases: [
      { when: { age: { from: 60 } }, is: 0.05 },
      { when: { employmentInsured: true }, is: 0.98 },
      {
        when: { work: ['temporary', 'daily', 'special', 'freelancer', 'artist', 'self-employed'] },
        is: 0.55,
      },
      { is: 0.1 },
    ],
    origin: UNSURE,
  },
  {
    entity: 'person',
    field: 'healthInsurance',
    kind: 'choice',
    cases: [
      { when: { employmentInsured: true }, is: { employee: 96, local: 2, dependent: 2 } },
      {
        when: { work: ['employee', 'temporary', 'daily'] },
        is: { employee: 30, local: 40, dependent: 28, 'medical-aid': 2 },
      },
      {
        when: { work: ['special', 'freelancer', 'artist', 'self-employed'] },
        is: { employee: 8, local: 70, dependent: 20, 'medical-aid': 2 },
      },
      { is: { local: 25, dependent: 70, 'medical-aid': 5 } },
    ],
    origin: UNSURE,
  },
]

const standing: readonly Draw[] = [
  {
    entity: 'person',
    field: 'specialOccupation',
    kind: 'choice',
    cases: [
      {
        when: { work: 'special' },
        is: {
          none: 30,
          'insurance-planner': 38,
          'construction-machine-operator': 3,
          'home-study-tutor': 7,
          'golf-caddy': 1,
          'parcel-courier': 7,
          'quick-courier': 3,
          'loan-solicitor': 2,
          'card-solicitor': 3,
          'designated-driver': 6,
        },
      },
      { is: { none: 1 } },
    ],
    origin: UNSURE,
  },
  {
    entity: 'person',
    field: 'creditGrade',
    kind: 'count',
    cases: [
      {
        is: {
          '1': 27,
          '2': 18,
          '3': 8,
          '4': 14,
          '5': 13,
          '6': 10,
          '7': 5,
          '8': 3,
          '9': 1,
          '10': 1,
        },
      },
    ],
    origin: assumed(
      '신용평가회사마다 등급이 다르다(1등급 48.1%와 29.7%). 그 사이도 아닌 낮은 쪽에 맞춘 어림이다',
      'The bureaus grade differently (grade 1: 48.1% against 29.7% of customers); a rough distribution near the stricter one',
    ),
  },
  {
    entity: 'person',
    field: 'student',
    kind: 'bool',
    cases: [
      { when: { age: { from: 7, to: 18 } }, is: 0.97 },
      { when: { age: { from: 19, to: 24 }, work: 'inactive' }, is: 0.75 },
      { when: { age: { from: 19, to: 24 } }, is: 0.25 },
      { when: { age: { from: 25, to: 29 }, work: 'inactive' }, is: 0.3 },
      { is: 0.01 },
    ],
    origin: UNSURE,
  },
  {
    entity: 'person',
    field: 'canWork',
    kind: 'bool',
    cases: [
      { when: { age: { to: 17 } }, is: 0 },
      { when: { work: 'inactive', age: { from: 65 } }, is: 0.35 },
      { when: { work: 'inactive' }, is: 0.85 },
      { is: 1 },
    ],
    origin: UNSURE,
  },
]

const TAXABLE: Draw = {
  entity: 'person',
  field: 'taxableIncome',
  kind: 'amount',
  of: 'income',
  cases: [{ is: { median: 12, spread: 0 } }],
  step: 1000,
  least: 0,
  most: 2_000_000_000,
  origin: assumed('소득 열두 달 치로 본다', 'Twelve months of income'),
}

const fund: readonly Draw[] = [
  {
    entity: 'person',
    field: 'fundContributionMonths',
    kind: 'count',
    cases: [{ is: { '0': 1 } }],
    origin: assumed('기금이 아직 없다', 'There is no fund yet'),
  },
  {
    entity: 'person',
    field: 'fundBaseIncome',
    kind: 'amount',
    cases: [{ is: { median: 0, spread: 0 } }],
    step: 1000,
    least: 0,
    most: 3_000_000,
    origin: assumed('기금이 아직 없다', 'There is no fund yet'),
  },
]

/** What persons earn, are insured for, seek and suffer. */
export const personDraws: readonly Draw[] = [
  income,
  TAXABLE,
  ...insurance,
  ...standing,
  ...searchDraws,
  ...fund,
  ...illnessDraws,
]
