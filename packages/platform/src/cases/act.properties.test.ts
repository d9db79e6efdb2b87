import { administrationAt, deliveryOf } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { act } from './act.ts'
import type { Acting } from './acting.ts'
import { ACTION_NAMES } from './action-names.ts'
import { ACTIONS } from './actions.ts'
import type { CaseEvent, CaseState } from './case-state.ts'
import { after, fold, NO_CASE } from './fold.ts'
import { LENDING_ACTIONS } from './lending-actions.ts'
import { ARROWS, movesFrom } from './machine.ts'
import type { CaseAction, RulesAnswer } from './payloads.ts'
import type { Capacity } from './states.ts'
import { anyAction } from './testing/random-actions.ts'

/** Tried by themselves, beside the lenders that take them. */
const LENDING: ReadonlySet<string> = new Set(Object.keys(LENDING_ACTIONS))
const TODAY = '2020-09-15'
const DAY = 86_400_000
const figures = administrationAt(seoul, TODAY)
const benefit = { kind: 'benefit', amount: 100_000, unit: 'KRW/month', months: 6 } as const
const yes: RulesAnswer = { status: 'eligible', benefit, failing: [], open: [], excludedBy: null }
const no: RulesAnswer = {
  status: 'ineligible',
  benefit: null,
  failing: ['assets'],
  open: [],
  excludedBy: null,
}

const people: readonly (readonly [string, readonly Capacity[]])[] = [
  ['applicant', ['resident']],
  ['helper', ['proxy']],
  ['officer', ['officer']],
  ['colleague', ['officer', 'paymaster']],
  ['supervisor', ['supervisor']],
  ['chief', ['supervisor', 'paymaster']],
  ['mediator', ['mediator']],
  ['cashier', ['paymaster']],
  ['auditor', ['auditor']],
  ['platform', ['system']],
]

interface Step {
  /** In one of four steps, whoever acts may be anybody; in the others somebody whose role allows it. */
  readonly anyone: number
  readonly who: (typeof people)[number]
  readonly action: CaseAction
  readonly days: number
  readonly answer: RulesAnswer
}

interface Try extends Omit<Step, 'action'> {
  readonly candidates: readonly CaseAction[]
}

/** In three of four steps, something that the state allows, so that the walk gets anywhere. */
const stepIn = (state: CaseState, { candidates, ...rest }: Try): Step => {
  const fits = candidates.find(({ action }) => movesFrom(action, state.state).length > 0)
  const [first = submission] = candidates
  return { ...rest, action: rest.days % 4 === 0 ? first : (fits ?? first) }
}

const steps: fc.Arbitrary<readonly Try[]> = fc.array(
  fc.record({
    who: fc.constantFrom(...people),
    anyone: fc.integer({ min: 0, max: 3 }),
    candidates: fc.array(anyAction, { minLength: 6, maxLength: 6 }),
    days: fc.integer({ min: 0, max: 20 }),
    answer: fc.constantFrom(yes, no),
  }),
  { minLength: 60, maxLength: 120, size: 'max' },
)

const submission: CaseAction = {
  action: 'submit',
  application: 'a',
  programme: 'p',
  subject: 'person/kim',
  packVersion: '1',
  packHash: 'h',
  factsHash: 'f',
  rules: yes,
  reason: null,
  language: 'ko',
}

const acting = (who: Step['who'], answer: RulesAnswer, today: string): Acting => ({
  actorId: who[0] === 'platform' ? null : who[0],
  capacities: who[1],
  today,
  figures,
  rules: {
    answer,
    because: { ko: [], en: [] },
    kind: 'benefit',
    unit: 'KRW/month',
    delivery: deliveryOf(benefit),
    packHash: 'h',
  },
  papers: [],
  takers: ['another-office'],
})

const actorOf = ({ who, anyone, action, days }: Step): Step['who'] => {
  const able = people.filter(([, capacities]) =>
    capacities.some((one) => ACTIONS[action.action].by.includes(one)),
  )
  return anyone === 0 ? who : (able[days % able.length] ?? who)
}

const eventFor = (state: CaseState, step: Step, at: Date): CaseEvent | null => {
  const answer = act(state, step.action, acting(actorOf(step), step.answer, at.toISOString().slice(0, 10)))
  if (answer.kind === 'refused') {
    expect(answer.reasons.length).toBeGreaterThan(0)
    for (const { text } of answer.reasons) expect(text.ko !== '' && text.en !== '').toBe(true)
    return null
  }
  const [name] = actorOf(step)
  return {
    ...answer.event,
    caseId: 'c',
    seq: state.seq + 1,
    at: at.toISOString(),
    actorId: name === 'platform' ? null : name,
    actorRole: answer.capacity,
    applicantId: 'applicant',
    institutionId: 'office',
  }
}

const check = (before: CaseState, state: CaseState, event: CaseEvent): void => {
  const fits = ARROWS.some(
    ({ action, from, to }) => action === event.type && from === before.state && to === state.state,
  )
  expect(fits, `${before.state} --${event.type}--> ${state.state}`).toBe(true)
  expect(ACTIONS[event.type].by).toContain(event.actorRole)
  expect(0 <= state.paid && state.paid <= state.released).toBe(true)
  const { decision } = state
  if (event.type === 'release') {
    expect(state.released).toBeLessThanOrEqual(decision?.payable ?? 0)
    expect([decision?.decidedBy, decision?.signedBy]).not.toContain(event.actorId)
  }
  if (decision !== null && decision.signedBy !== null) expect(decision.signedBy).not.toBe(decision.decidedBy)
  if (event.type === 'approve') expect(decision?.total ?? 0).toBeLessThanOrEqual(figures.secondSignatureAbove)
  if (decision?.departs === true) expect(decision.departure).not.toBeNull()
  if (state.state === 'paid') expect(state.paid).toBeGreaterThanOrEqual(decision?.payable ?? 0)
  if (state.proposal !== null) expect(state.state).toBe('under-review')
  if (state.state === 'appealed') expect(state.appealedFrom).not.toBeNull()
  else expect(state.appealedFrom).toBeNull()
}

it('never leads where the table does not, whoever does whatever in whatever order', () => {
  const reached = new Set<string>()
  const taken = new Set<string>()
  fc.assert(
    fc.property(steps, (all) => {
      let at = new Date(`${TODAY}T03:00:00Z`)
      const first = eventFor(
        NO_CASE,
        { who: ['applicant', ['resident']], anyone: 0, action: submission, days: 0, answer: yes },
        at,
      )
      const events: CaseEvent[] = first === null ? [] : [first]
      let state = fold(events)
      for (const one of all) {
        const step = stepIn(state, one)
        at = new Date(at.getTime() + step.days * DAY)
        const event = eventFor(state, step, at)
        if (event === null) continue
        const next = after(state, event)
        check(state, next, event)
        events.push(event)
        state = next
        reached.add(state.state)
        taken.add(event.type)
      }
      expect(fold(events)).toEqual(state)
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    }),
    { numRuns: 200, seed: 1 },
  )
  // The walk is worth something only if it comes about: to every state, and by nearly every action.
  expect([...reached].sort()).toEqual(
    [
      'appealed',
      'approved',
      'closed',
      'committee',
      'evidence-asked',
      'paid',
      'rejected',
      'reopened',
      'submitted',
      'under-review',
      'withdrawn',
    ].sort(),
  )
  const untried = ACTION_NAMES.filter((action) => !taken.has(action) && !LENDING.has(action))
  expect(untried.sort()).toEqual(['add-evidence', 'submit', 'verify-facts'])
})
