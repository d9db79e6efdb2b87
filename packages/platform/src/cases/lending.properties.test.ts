import { addWorkingDays, administrationAt, isWorkingDay } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { act } from './act.ts'
import type { Acting } from './acting.ts'
import { capacitiesOf } from './capacities.ts'
import type { CaseEvent, CaseState } from './case-state.ts'
import { after, fold, NO_CASE } from './fold.ts'
import { holderOf, nextLender } from './next-lender.ts'
import type { CaseAction } from './payloads.ts'

const LENDERS = [
  'commercial-bank/hangang',
  'commercial-bank/bukhansan',
  'ibk',
  'semas',
  'lender/namsan',
] as const
const DAY = 86_400_000
/** Over Chuseok, the national days and New Year. */
const FIRST_DAY = Date.parse('2020-09-14T00:00:00Z')

const says: fc.Arbitrary<CaseAction> = fc.oneof(
  fc.constantFrom<CaseAction>(
    { action: 'lapse-offer' },
    { action: 'lapse-offer' },
    { action: 'end-route' },
    { action: 'decline-offer', code: 'credit' },
    { action: 'ask-applicant', items: [{ evidence: null, words: '서류' }] },
    { action: 'recall-offer', reason: '늦음' },
    { action: 'withdraw' },
    { action: 'report-change', change: 'deferral', from: '2020-10-01', months: 6, rate: null, amount: null },
  ),
  fc.constantFrom(...LENDERS).map((lender): CaseAction => ({ action: 'offer', lender })),
  fc.constantFrom(...LENDERS).map((lender): CaseAction => ({ action: 'offer', lender })),
  fc.constantFrom(...LENDERS).map((lender): CaseAction => ({ action: 'name-lender', lender })),
  fc
    .constantFrom(1_000_000, 1_000_000, 20_000_000)
    .map((amount): CaseAction => ({ action: 'accept-offer', amount, rate: 0.015, months: 12 })),
  fc
    .constantFrom(500_000, 1_000_000)
    .map((amount): CaseAction => ({ action: 'report-disbursement', amount, on: '2020-10-05' })),
  fc
    .integer({ min: 2, max: 20 })
    .map((seq): CaseAction => ({ action: 'answer-evidence', answers: [{ item: `${seq}.1`, files: [] }] })),
)
const steps = fc.array(
  fc.record({
    action: says,
    lender: fc.constantFrom(...LENDERS),
    days: fc.integer({ min: 0, max: 4 }),
    isHolder: fc.boolean(),
    as: fc.constantFrom('lender', 'lender', 'system', 'system', 'resident', 'supervisor'),
  }),
  { minLength: 60, maxLength: 120, size: 'max' },
)

const submit: CaseAction = {
  action: 'submit',
  application: 'a',
  programme: 'emergency-loan',
  subject: 'business/b',
  packVersion: '1',
  packHash: 'h',
  factsHash: 'f',
  rules: { status: 'eligible', benefit: null, failing: [], open: [], excludedBy: null },
  reason: null,
  language: 'ko',
}

interface Step {
  readonly action: CaseAction
  readonly lender: string
  readonly as: string
  readonly isHolder: boolean
}

const capacityIn = (state: CaseState, { lender, as, isHolder }: Step): Acting['capacities'] => {
  if (as === 'system' || as === 'resident' || as === 'supervisor') return [as]
  const account = { kind: 'account', accountId: 'officer', roles: ['officer'], actsFor: ['officer'] } as const
  // In every other step, the one whose turn it is, so that the walk gets anywhere.
  const institution = isHolder ? (holderOf(state) ?? lender) : lender
  return capacitiesOf({ ...account, institution }, state)
}

interface Walk {
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
}

const walk = ({ state, events }: Walk, step: Step, today: string): Walk => {
  const figures = administrationAt(seoul, today)
  const capacities = capacityIn(state, step)
  const acting: Acting = {
    actorId: 'officer',
    capacities,
    today,
    figures,
    rules: null,
    papers: [],
    takers: [],
  }
  const answer = act(state, step.action, acting)
  if (answer.kind === 'refused') return { state, events }
  const event: CaseEvent = {
    ...answer.event,
    caseId: '01900000-0000-7000-8000-000000000004',
    seq: state.seq + 1,
    at: `${today}T03:00:00.000Z`,
    actorId: 'officer',
    actorRole: answer.capacity,
    applicantId: 'kim',
    institutionId: 'commercial-bank',
  }
  check(state, event, today)
  return { state: after(state, event), events: [...events, event] }
}

/** What must hold of each event that was accepted. */
const check = (before: CaseState, event: CaseEvent, today: string): void => {
  const { holidays, serviceLevels } = administrationAt(seoul, today)
  const holder = holderOf(before)
  if (event.type === 'offer') {
    expect(holder).toBeNull()
    expect(event.payload.lender).toBe(nextLender(before, administrationAt(seoul, today)))
    expect(event.payload.dueOn).toBe(addWorkingDays(today, serviceLevels.offered.workingDays, holidays))
    expect(isWorkingDay(event.payload.dueOn ?? '', holidays)).toBe(true)
  }
  if (event.type === 'lapse-offer') expect(today > (before.dueOn ?? '')).toBe(true)
  if (event.type === 'accept-offer' && before.state === 'offered')
    expect(today <= (before.dueOn ?? '')).toBe(true)
  if (event.actorRole === 'lender') expect(holder).not.toBeNull()
}

it('never lets two lenders hold a case, whatever is done in whatever order', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(steps, (drawn) => {
      let walked: Walk = { state: NO_CASE, events: [] }
      walked = walk(walked, { action: submit, lender: 'ibk', as: 'resident', isHolder: false }, '2020-09-14')
      let time = FIRST_DAY
      for (const step of drawn) {
        time += step.days * DAY
        walked = walk(walked, step, new Date(time).toISOString().slice(0, 10))
        const { offers = [], terms = null, disbursed = 0 } = walked.state.lending ?? {}
        expect(offers.filter(({ ended }) => ended === null).length).toBeLessThanOrEqual(1)
        expect(new Set(offers.map(({ lender }) => lender)).size).toBe(offers.length)
        expect(disbursed).toBeLessThanOrEqual(terms?.amount ?? disbursed)
        reached.add(walked.state.state)
      }
      expect(fold(walked.events)).toEqual(walked.state)
    }),
    { numRuns: 300, seed: 20_201_005 },
  )
  expect([...reached].sort()).toEqual(
    expect.arrayContaining(['carried-out', 'lender-accepted', 'lender-asked', 'offered', 'submitted']),
  )
})
