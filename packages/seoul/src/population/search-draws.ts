import type { Draw } from '@ondol/rules'
import { assumed } from './origins.ts'
import { UNSURE } from './unsure.ts'

const SEARCHING: Draw = {
  entity: 'person',
  field: 'seekingWork',
  kind: 'bool',
  cases: [
    { when: { work: 'unemployed' }, is: 0.95 },
    { when: { work: 'inactive', age: { from: 15, to: 69 } }, is: 0.04 },
    { is: 0 },
  ],
  origin: UNSURE,
}

/** Whether and how persons look for work, learn and receive. */
export const searchDraws: readonly Draw[] = [
  SEARCHING,
  {
    entity: 'person',
    field: 'jobSearchActivities',
    kind: 'count',
    cases: [
      { when: { seekingWork: true }, is: { '0': 15, '1': 20, '2': 30, '3-8': 35 } },
      { is: { '0': 1 } },
    ],
    origin: UNSURE,
  },
  {
    entity: 'person',
    field: 'lastWorkedOn',
    kind: 'day',
    cases: [
      { when: { work: 'unemployed' }, is: { '1-90': 35, '91-365': 40, '366-1825': 20, '1826-9000': 5 } },
      { when: { work: 'inactive', age: { to: 24 } }, is: { '1-365': 15, '20000': 85 } },
      { when: { work: 'inactive', age: { to: 64 } }, is: { '1-365': 15, '366-1825': 35, '1826-9000': 50 } },
      { when: { work: 'inactive' }, is: { '1-1825': 15, '1826-12000': 85 } },
      { is: { '0-3': 1 } },
    ],
    origin: assumed(
      '한 번도 일하지 않은 사람은 아주 오래전 날짜로 둔다',
      'Who never worked has a day very long past',
    ),
  },
  {
    entity: 'person',
    field: 'enrolledInTraining',
    kind: 'bool',
    cases: [
      { when: { work: 'unemployed' }, is: 0.08 },
      { when: { work: ['special', 'freelancer', 'artist'] }, is: 0.03 },
      { is: 0.005 },
    ],
    origin: UNSURE,
  },
  {
    entity: 'person',
    field: 'receives',
    kind: 'set',
    cases: [
      {
        when: { work: 'unemployed' },
        is: { 'jobseeker-benefit': 0.35, 'national-employment-support': 0.05 },
      },
      { when: { work: 'inactive', age: { from: 65 } }, is: { 'basic-livelihood': 0.07 } },
      { when: { work: 'inactive' }, is: { 'basic-livelihood': 0.04 } },
      {
        when: { work: ['employee', 'temporary'] },
        is: { 'duru-nuri': 0.06, 'premium-part-support': 0.003 },
      },
      { is: {} },
    ],
    origin: UNSURE,
  },
]
