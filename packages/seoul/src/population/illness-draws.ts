import type { Draw } from '@ondol/rules'
import { assumed } from './origins.ts'
import { UNSURE } from './unsure.ts'

/** How often persons are ill, and who pays then. */
export const illnessDraws: readonly Draw[] = [
  {
    entity: 'person',
    field: 'daysUnableToWork',
    kind: 'monthly-count',
    months: 1,
    cases: [
      {
        when: { work: ['special', 'freelancer', 'artist', 'daily'] },
        is: { '0': 65, '1-4': 15, '5-14': 12, '15-30': 8 },
      },
      {
        when: { work: ['employee', 'temporary', 'self-employed'] },
        is: { '0': 88, '1-4': 6, '5-14': 4, '15-30': 2 },
      },
      { is: { '0': 1 } },
    ],
    origin: UNSURE,
  },
  {
    entity: 'person',
    field: 'hospitalDays',
    kind: 'count',
    cases: [
      { when: { age: { from: 60 } }, is: { '0': 82, '1-3': 6, '4-10': 7, '11-30': 5 } },
      { is: { '0': 92, '1-3': 4, '4-10': 3, '11-30': 1 } },
    ],
    origin: assumed('한 해에 한 번 청구한다고 본다', 'One claim a year is taken'),
  },
  {
    entity: 'person',
    field: 'checkupDays',
    kind: 'count',
    cases: [{ when: { age: { from: 20 } }, is: { '0': 60, '1': 40 } }, { is: { '0': 1 } }],
    origin: UNSURE,
  },
  {
    entity: 'person',
    field: 'infectionRestDays',
    kind: 'count',
    cases: [{ is: { '0': 97, '3-4': 3 } }],
    origin: UNSURE,
  },
  {
    entity: 'person',
    field: 'employerPaidSickLeave',
    kind: 'bool',
    cases: [
      { when: { work: 'employee' }, is: 0.6 },
      { when: { work: 'temporary' }, is: 0.15 },
      { when: { work: 'daily' }, is: 0.05 },
      { is: 0 },
    ],
    origin: UNSURE,
  },
]
