import { administrationAt, isWorkingDay, workingDaysBetween } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seoulToday } from '../../clock/index.ts'
import { COMMITTEE, FILING, type PersonName, type PureCouncil, pureCouncil } from '../testing/pure-council.ts'
import { ACTS } from './council-acts.ts'
import type { CouncilAct, SignatureMark } from './council-payloads.ts'
import { type CouncilEvent, type CouncilState, NO_COUNCIL } from './council-state.ts'
import { SIDES, type Side } from './council-states.ts'
import { afterEvent, foldCouncil } from './fold-council.ts'
import { lastDay } from './last-day.ts'

const MARK: SignatureMark = { provider: 'test', qualified: false, identity: 'x', signature: 's', at: '' }
const WHO: readonly PersonName[] = [
  'tenant',
  'landlord',
  'daughter',
  'stranger',
  'clerk',
  'mediator',
  'cityClerk',
  'lawyer',
  'member',
  'third',
  'fourth',
]

const terms = fc.record({
  cut: fc.constantFrom(0.2, 0.25, 0.3),
  months: fc.integer({ min: 1, max: 12 }),
  from: fc.constant('2020-10'),
})
const account = fc.constantFrom(...WHO)

/** An act that somebody might try; the numbers of events are filled in from what there is. */
type Tried = (state: CouncilState) => CouncilAct

const lastOf = (items: readonly { readonly id: number }[]): number => items.at(-1)?.id ?? 1
const voting: fc.Arbitrary<Tried> = fc.constantFrom('for' as const, 'against' as const).map(
  (ballot): Tried =>
    ({ motions }) => ({ act: 'vote', motion: lastOf(motions), ballot, reason: '까닭' }),
)

const tried: fc.Arbitrary<Tried> = fc.oneof(
  fc.constant<Tried>(() => ({ act: 'join', account: 'landlord' })),
  fc.constant<Tried>(() => ({ act: 'answer', takesPart: true, words: null })),
  fc.record({ account, scope: fc.constantFrom('negotiate' as const, 'settle' as const) }).map(
    (said): Tried =>
      () => ({ act: 'authorise', basis: '위임장', ...said }),
  ),
  account.map(
    (whom): Tried =>
      () => ({ act: 'end-authority', account: whom }),
  ),
  terms.map(
    (said): Tried =>
      () => ({ act: 'propose', terms: said, words: null, until: '2020-09-20' }),
  ),
  fc.constant<Tried>(({ proposals }) => ({ act: 'accept', proposal: lastOf(proposals) })),
  fc.constant<Tried>(({ proposals }) => ({ act: 'turn-down', proposal: lastOf(proposals), words: null })),
  fc.string({ minLength: 4, maxLength: 4 }).map(
    (nonce): Tried =>
      () => ({ act: 'seal-offer', commitment: nonce }),
  ),
  account.map(
    (mediator): Tried =>
      () => ({ act: 'assign-mediator', mediator }),
  ),
  fc.constant<Tried>(() => ({ act: 'recuse', reason: '친척', item: null })),
  account.map(
    (whom): Tried =>
      () => ({ act: 'challenge', account: whom, reason: '친척' }),
  ),
  account.map(
    (whom): Tried =>
      () => ({ act: 'decide-challenge', account: whom, upheld: true, reason: '예' }),
  ),
  terms.map(
    (said): Tried =>
      () => ({ act: 'put-settlement', terms: said, reason: '' }),
  ),
  fc.boolean().map(
    (accepts): Tried =>
      () => ({ act: 'answer-settlement', accepts, words: null }),
  ),
  fc.constant<Tried>(() => ({ act: 'refer', reason: '' })),
  fc.uniqueArray(account, { minLength: 3, maxLength: 3 }).map(
    (accounts): Tried =>
      () => ({
        act: 'seat-panel',
        panel: accounts.map((one, index) => ({ account: one, profession: index === 0 ? 'lawyer' : 'other' })),
      }),
  ),
  fc.constant<Tried>(() => ({
    act: 'seat-panel',
    panel: [
      { account: 'lawyer', profession: 'lawyer' },
      { account: 'member', profession: 'other' },
      { account: 'third', profession: 'other' },
    ],
  })),
  terms.map(
    (said): Tried =>
      () => ({ act: 'open-motion', text: '', subject: { kind: 'settlement', terms: said } }),
  ),
  { arbitrary: voting, weight: 6 },
  fc.constant<Tried>(({ motions }) => ({ act: 'close-motion', motion: lastOf(motions) })),
  fc.constantFrom('shown', 'other').map(
    (which): Tried =>
      ({ agreed }) => ({
        act: 'sign',
        sha256: which === 'shown' ? (agreed?.text.sha256 ?? '') : '0'.repeat(64),
        mark: MARK,
      }),
  ),
  fc.constant<Tried>(() => ({ act: 'message', text: '안녕하세요' })),
)
/** Somebody tries something: most often one whose place it is, else anybody. */
const step = fc.record({ who: fc.option(account, { freq: 3 }), place: fc.nat(2), tries: tried })
const story = fc.record({
  start: fc.constantFrom('filed', 'negotiating', 'mediation', 'panel', 'voting', 'agreed'),
  steps: fc.array(step, { minLength: 10, maxLength: 60 }),
})
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

const TERMS = { cut: 0.25, months: 6, from: '2020-10' }

/** A council that has come some way, and then everything that was tried. */
function told({ start, steps }: Story): PureCouncil {
  const council = pureCouncil()
  council.act('tenant', FILING)
  if (start !== 'filed') {
    council.act('landlord', { act: 'join', account: 'landlord' })
    council.act('landlord', { act: 'answer', takesPart: true, words: null })
  }
  if (start === 'mediation') council.act('clerk', { act: 'assign-mediator', mediator: 'mediator' })
  if (start === 'panel' || start === 'voting') {
    council.act('tenant', { act: 'refer', reason: '' })
    const panel = (['lawyer', 'member', 'third'] as const).map((one, index) => ({
      account: one,
      profession: index === 0 ? ('lawyer' as const) : ('other' as const),
    }))
    council.act('cityClerk', { act: 'seat-panel', panel })
  }
  if (start === 'voting')
    council.act('member', { act: 'open-motion', text: '', subject: { kind: 'settlement', terms: TERMS } })
  if (start === 'agreed') {
    council.act('tenant', { act: 'propose', terms: TERMS, words: null, until: '2020-09-20' })
    council.act('landlord', { act: 'accept', proposal: 4 })
  }
  for (const { who, place, tries } of steps) {
    const act = tries(council.state())
    council.act(who ?? aptFor(council.state(), act, place), act)
  }
  return council
}

/** One of those whose place an act is. */
function aptFor({ institutionId }: CouncilState, { act }: CouncilAct, place: number): PersonName {
  const { by } = ACTS[act]
  switch (by[place % by.length]) {
    case 'claimant':
      return 'tenant'
    case 'respondent':
      return 'landlord'
    case 'mediator':
      return 'mediator'
    case 'member':
      return (['lawyer', 'member', 'third'] as const)[place] ?? 'lawyer'
    default:
      return institutionId === COMMITTEE ? 'cityClerk' : 'clerk'
  }
}

/** Whether an account may act for a side of a council. */
function belongs(state: CouncilState, side: 'claimant' | 'respondent', who: string): boolean {
  const { account: principal, representatives } = state[side]
  return principal === who || representatives.some((one) => one.account === who)
}

/** What must have held of an event, given what the council was before it. */
function checkEvent(before: CouncilState, event: CouncilEvent): void {
  const { side } = event.payload
  const who = event.actorId ?? ''
  if (side !== undefined && event.type !== 'file' && event.type !== 'join') {
    expect(belongs(before, side, who)).toBe(true)
    expect(belongs(before, OTHER[side], who)).toBe(false)
  }
  if (SETTLING.has(event.type) && side !== undefined) {
    const mandate = before[side].representatives.find((one) => one.account === who)
    expect(before[side].account === who || mandate?.scope === 'settle').toBe(true)
  }
  if (event.type === 'vote') {
    expect(before.panel.some((seat) => seat.account === who)).toBe(true)
    expect(before.recusals.some((one) => one.account === who)).toBe(false)
    expect(SIDES.some((one) => belongs(before, one, who))).toBe(false)
  }
  if (event.type === 'sign') expect(event.payload.sha256).toBe(before.agreed?.text.sha256)
}

const OTHER: Readonly<Record<Side, Side>> = { claimant: 'respondent', respondent: 'claimant' }

const SETTLING: ReadonlySet<CouncilEvent['type']> = new Set([
  'accept',
  'sign',
  'seal-offer',
  'answer-settlement',
])

describe('whatever people try', () => {
  it('comes to everything that is to be looked at', () => {
    const seen = new Set(
      fc.sample(story, 400).flatMap((stated) =>
        told(stated)
          .events()
          .map(({ type }) => type),
      ),
    )
    const wanted = [
      'accept',
      'seal-offer',
      'answer-settlement',
      'recuse',
      'vote',
      'close-motion',
      'sign',
    ] as const
    for (const type of [...wanted, 'authorise', 'decide-challenge'] as const) expect(seen).toContain(type)
  })

  it('nobody acts for the other side, votes while recused, or signs another text', () => {
    fc.assert(
      fc.property(story, (stated) => {
        const council = told(stated)
        let state = NO_COUNCIL
        for (const event of council.events()) {
          checkEvent(state, event)
          state = afterEvent(state, event)
        }
        expect(state).toEqual(council.state())
        expect(foldCouncil(council.events())).toEqual(council.state())
        const { registered } = state
        if (registered !== null) expect(Object.keys(registered.signatures).sort()).toEqual([...SIDES])
      }),
      { numRuns: 600 },
    )
  })

  it('a carried motion has its quorum of members who were not recused when it closed', () => {
    fc.assert(
      fc.property(story, (stated) => {
        const council = told(stated)
        let state = NO_COUNCIL
        for (const event of council.events()) {
          const motion = event.type === 'close-motion' ? event.payload.motion : null
          if (event.payload.carried === true) {
            const out = new Set(state.recusals.map((one) => one.account))
            const votes = state.motions.find(({ id }) => id === motion)?.votes ?? []
            expect(votes.filter(({ member }) => !out.has(member)).length).toBeGreaterThanOrEqual(2)
          }
          state = afterEvent(state, event)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('time limits', () => {
  const { holidays } = administrationAt(seoul, '2020-09-15')
  const day = fc
    .integer({ min: 0, max: 365 * 6 })
    .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

  it('count every working day after the first, and no holiday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const last = lastDay(from, { count, unit: 'working-days' }, holidays)
        expect(isWorkingDay(last, holidays)).toBe(true)
        expect(workingDaysBetween(from, last, holidays)).toBe(count)
      }),
    )
  })

  it('count calendar days, and end on the first working day from the last on', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const last = lastDay(from, { count, unit: 'days' }, holidays)
        const nominal = new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10)
        expect(last >= nominal && isWorkingDay(last, holidays)).toBe(true)
        expect(workingDaysBetween(nominal, last, holidays)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('end with their day in Seoul, wherever the server stands', () => {
    const instant = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2025-06-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, (start) => {
        const council = pureCouncil(start.toISOString())
        council.act('tenant', FILING)
        const { endsBy } = council.state()
        if (endsBy === null) throw new Error('expected a last day')
        expect(seoulToday(start) < endsBy).toBe(true)
        const midnight = Date.parse(`${endsBy}T00:00:00+09:00`) + 86_400_000
        council.at(new Date(midnight - 1).toISOString())
        expect(council.act('system', { act: 'expire' }).kind).toBe('refused')
        council.at(new Date(midnight).toISOString())
        expect(council.act('system', { act: 'expire' }).kind).toBe('accepted')
      }),
    )
  })
})
