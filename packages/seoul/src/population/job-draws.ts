import type { Draw } from '@ondol/rules'
import { assumed } from './origins.ts'

/** What is paid for the insurance of jobs. */
export const jobDraws: readonly Draw[] = [
  {
    entity: 'job',
    field: 'employmentPremium',
    kind: 'amount',
    of: 'worker.income',
    cases: [
      { when: { 'worker.employmentInsured': true }, is: { median: 0.016, spread: 0 } },
      { is: { median: 0, spread: 0 } },
    ],
    step: 10,
    least: 0,
    most: 1_000_000,
    origin: assumed(
      '보수의 1.6%(노사 각 0.8%)를 소득에 곱한다',
      'Some 1.6% of pay, 0.8% each side, of the income',
    ),
  },
  {
    entity: 'job',
    field: 'accidentPremium',
    kind: 'amount',
    of: 'worker.income',
    cases: [
      { when: { 'worker.accidentInsured': true }, is: { median: 0.012, spread: 0.3 } },
      { is: { median: 0, spread: 0 } },
    ],
    step: 10,
    least: 0,
    most: 1_000_000,
    origin: assumed('업종에 따라 다른 요율의 어림', 'A rough mean of rates that differ by sector'),
  },
  {
    entity: 'job',
    field: 'outsideCompulsory',
    kind: 'bool',
    cases: [{ when: { 'employer.employees': { to: 4 } }, is: 0.04 }, { is: 0 }],
    origin: assumed('작은 사업장 일자리의 일부', 'A part of the jobs at small workplaces'),
  },
]
