import { seoul } from '@ondol/seoul'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor, Database, Transaction } from '../database/index.ts'
import { bindGrant, commit, disburse, endow, openYear, setBudget, trialBalance } from '../ledger/index.ts'
import { won } from '../money/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { collectContributions } from './collect.ts'
import type { FundContext } from './context.ts'
import { contributionMonths } from './contribution-months.ts'
import { followMembership, type MembershipDecided } from './enrol.ts'
import { type FundState, fundState } from './fund-state.ts'
import { type ContributionView, listContributions } from './list-contributions.ts'
import { shiftMonth } from './months.ts'
import { recordPayment } from './record-payment.ts'
import { type Statement, statementOf } from './statement.ts'

const SYSTEM: Actor = { kind: 'system', job: 'test' }
const [fund] = seoul.administration.funds
if (fund === undefined) throw new Error('the pack has no fund')
const OFFICE = 'fund-office'
const MEMBERSHIP = 'employment-fund-membership'
const LINE = { kind: 'fund', fund: fund.id } as const

let database: Database
let context: FundContext
let now = new Date()
let ids = 0
const nextId = (): string => `0190a000-0000-7000-8000-${String(++ids).padStart(12, '0')}`
const setDay = (day: string): void => {
  now = new Date(`${day}T03:00:00Z`)
}

beforeAll(async () => {
  database = await testDatabase()
  context = { database, pack: seoul, now: () => now, ids: nextId }
  await run((transaction) => openYear(transaction, context, 2026))
})
afterAll(() => database.close())
beforeEach(() => setDay('2026-03-15'))

const run = <T>(use: (transaction: Transaction) => Promise<T>, actor: Actor = SYSTEM): Promise<T> =>
  database.transaction(actor, use)

const actorOf = (accountId: string, role?: 'officer' | 'auditor', institution = OFFICE): Actor => ({
  kind: 'account',
  accountId,
  roles: role === undefined ? ['resident'] : ['resident', role],
  institution: role === 'officer' ? institution : null,
  actsFor: [accountId],
})
const officer = actorOf('0190a000-0000-7000-9000-000000000001', 'officer')

interface Member {
  readonly memberId: string
  readonly caseId: string
}

let seq = 0
const decide = (member: Member, shares: MembershipDecided['shares']): Promise<unknown> =>
  run(
    (transaction) =>
      followMembership(transaction, context, {
        ...member,
        fund: fund.id,
        institutionId: OFFICE,
        programme: MEMBERSHIP,
        seq: ++seq,
        shares,
      }),
    officer,
  )

const join = async (share = 18_000): Promise<Member> => {
  const member = { memberId: nextId(), caseId: nextId() }
  expect(await decide(member, { member: share, city: share })).toBeNull()
  return member
}

const contributions = (memberId: string): Promise<readonly ContributionView[]> =>
  run((transaction) => listContributions(transaction, { fund: fund.id, memberId }, { limit: 100 }))

const pay = async (memberId: string, month: string, paidOn = '2026-03-15'): Promise<unknown> => {
  const found = (await contributions(memberId)).find((one) => one.month === month)
  const paid = { contributionId: found?.id ?? nextId(), amount: null, reference: `receipt-${month}`, paidOn }
  return await run((transaction) => recordPayment(transaction, context, paid), officer)
}

const statement = (memberId: string, from: string, to: string, actor?: Actor): Promise<Statement> =>
  run((transaction) => statementOf(transaction, { fund: fund.id, memberId, from, to }), actor)

const state = (): Promise<FundState> =>
  run((transaction) => fundState(transaction, { fund, institution: OFFICE, month: '2026-04' }))

describe('a membership', () => {
  it('is asked for its contribution from the month after the decision on', async () => {
    const { memberId } = await join()
    await collectContributions(context, '2026-03')
    expect(await contributions(memberId)).toEqual([])
    await collectContributions(context, '2026-04')
    expect(await contributions(memberId)).toMatchObject([
      { month: '2026-04', memberShare: 18_000, cityShare: 18_000, dueOn: '2026-05-10', state: 'due' },
    ])
  })

  it('changes its shares with a later decision, and ends with one', async () => {
    const member = await join(10_000)
    setDay('2026-05-02')
    await decide(member, { member: 20_000, city: 20_000 })
    setDay('2026-07-20')
    await decide(member, null)
    for (const month of ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08'])
      await collectContributions(context, month)
    const asked = (await contributions(member.memberId)).map(({ month, memberShare }) => [month, memberShare])
    expect(asked.toSorted()).toEqual([
      ['2026-04', 10_000],
      ['2026-05', 10_000],
      ['2026-06', 20_000],
      ['2026-07', 20_000],
    ])
  })

  it('is one at a time', async () => {
    const { memberId } = await join()
    expect(await decide({ memberId, caseId: nextId() }, { member: 1, city: 1 })).toMatchObject({
      en: 'This person is a member of the fund already, by another case.',
    })
  })

  it('stays as it is where a decision says the same again', async () => {
    const member = await join(10_000)
    setDay('2026-05-02')
    await decide(member, { member: 10_000, city: 10_000 })
    for (const month of ['2026-04', '2026-05', '2026-06']) await collectContributions(context, month)
    expect(await contributions(member.memberId)).toHaveLength(3)
  })
})

describe('the monthly run', () => {
  it('asks each member once, however often and at how many places it runs', async () => {
    const members = [await join(), await join(), await join()]
    await Promise.all([collectContributions(context, '2026-04'), collectContributions(context, '2026-04')])
    expect(await collectContributions(context, '2026-04')).toMatchObject({ due: 0 })
    for (const { memberId } of members) expect(await contributions(memberId)).toHaveLength(1)
  })

  it('notes what is late, and takes it all the same', async () => {
    const { memberId } = await join()
    await collectContributions(context, '2026-04')
    setDay('2026-05-10')
    await collectContributions(context, '2026-04')
    expect(await contributions(memberId)).toMatchObject([{ state: 'due' }])
    setDay('2026-05-11')
    expect((await collectContributions(context, '2026-04')).missed).toBeGreaterThan(0)
    expect(await contributions(memberId)).toMatchObject([{ state: 'missed' }])
    expect(await pay(memberId, '2026-04', '2026-05-11')).toBeNull()
    expect(await contributions(memberId)).toMatchObject([
      { state: 'paid', paidOn: '2026-05-11', cityPaid: true },
    ])
  })
})

describe('a contribution', () => {
  it('brings the member’s share and the city’s into the fund, once', async () => {
    const { memberId } = await join()
    await collectContributions(context, '2026-04')
    const before = await state()
    expect(await pay(memberId, '2026-04')).toBeNull()
    expect(await pay(memberId, '2026-04')).toBeNull()
    const after = await state()
    expect(after.reserve - before.reserve).toBe(36_000)
    expect(after.collected).toBe(after.reserve + after.reserved + after.committed + after.paid)
    expect((await statement(memberId, '2026-03', '2026-03')).closing).toBe(36_000)
  })

  it('is refused where it was paid with another receipt, is not there, or is to be paid tomorrow', async () => {
    const { memberId } = await join()
    await collectContributions(context, '2026-04')
    expect(await pay(memberId, '2026-05')).toMatchObject({ en: 'There is no such contribution.' })
    expect(await pay(memberId, '2026-04', '2026-03-16')).toMatchObject({ en: 'This day has not come yet.' })
    await pay(memberId, '2026-04')
    const [contribution] = await contributions(memberId)
    const again = {
      contributionId: contribution?.id ?? '',
      amount: 18_000,
      reference: 'R',
      paidOn: '2026-03-15',
    }
    expect(await run((transaction) => recordPayment(transaction, context, again))).toMatchObject({
      en: 'This month is paid already.',
    })
  })

  it('counts for the member where the city’s budget has nothing left, and the city owes its share', async () => {
    setDay('2028-03-15')
    const { memberId } = await join(5_000)
    await collectContributions(context, '2028-04')
    expect(await pay(memberId, '2028-04', '2028-03-15')).toBeNull()
    expect(await contributions(memberId)).toMatchObject([{ state: 'paid', cityPaid: false }])
    expect((await state()).owedByCity).toBe(5_000)
    const budget = { programme: MEMBERSHIP, year: 2028, amount: won(1_000_000), source: '2028년도 예산' }
    await run((transaction) =>
      setBudget(transaction, { ...budget, key: 'b-2028', transferId: nextId(), at: now }),
    )
    expect((await collectContributions(context, '2028-04')).made).toBe(1)
    expect(await contributions(memberId)).toMatchObject([{ state: 'paid', cityPaid: true }])
    expect((await state()).owedByCity).toBe(0)
  })

  it('counts within the last 24 months before a date', async () => {
    const { memberId } = await join()
    const months = Array.from({ length: 30 }, (_, n) => shiftMonth('2026-04', n))
    for (const month of months) await collectContributions(context, month)
    setDay('2028-12-31')
    for (const month of months.filter((_, n) => n !== 28)) await pay(memberId, month, '2028-12-31')
    const counted = (asOf: string): Promise<number> =>
      run((transaction) => contributionMonths(transaction, { fund, memberId, asOf }))
    expect(await counted('2026-04-30')).toBe(0)
    expect(await counted('2026-05-01')).toBe(1)
    expect(await counted('2028-04-01')).toBe(24)
    expect(await counted('2028-05-31')).toBe(24)
    expect(await counted('2028-10-15')).toBe(23)
  })
})

describe('a benefit', () => {
  it('is paid from the fund, and never from more than it holds', async () => {
    const { memberId } = await join()
    await collectContributions(context, '2026-04')
    await pay(memberId, '2026-04')
    const { reserve } = await state()
    const caseId = nextId()
    const grant = (payable: number, key: string): ReturnType<typeof bindGrant> =>
      run((transaction) =>
        bindGrant(transaction, context, {
          key,
          caseId,
          payable,
          programme: 'employment-fund-benefit',
          institution: OFFICE,
        }),
      )
    expect(await grant(reserve + 1, 'too-much')).toMatchObject({
      kind: 'refused',
      reasons: [{ kind: 'not-enough', account: 'fund/employment-fund', available: reserve }],
    })
    const endowment = { key: 'endow', transferId: nextId(), at: now, fund: fund.id, memo: '전출금' }
    const from = { kind: 'budget', programme: 'employment-fund-benefit', year: 2026 } as const
    await run((transaction) => endow(transaction, { ...endowment, amount: won(1_000_000), from }))
    expect(await grant(1_000_000, 'enough')).toMatchObject({ kind: 'done' })
    const movement = {
      at: now,
      caseId,
      institution: OFFICE,
      member: memberId,
      parts: [{ line: LINE, amount: won(500_000) }],
    }
    for (const move of [commit, disburse])
      await run((transaction) => move(transaction, { ...movement, key: nextId(), transferId: nextId() }))
    const { lines, closing } = await statement(memberId, '2026-03', '2026-04')
    expect(lines).toEqual([
      { on: '2026-03-15', kind: 'own-contribution', month: '2026-04', amount: 18_000, balance: 18_000 },
      { on: '2026-03-15', kind: 'city-contribution', month: '2026-04', amount: 18_000, balance: 36_000 },
      { on: '2026-03-15', kind: 'benefit', month: null, amount: -500_000, balance: -464_000 },
    ])
    expect(closing).toBe(-464_000)
    expect(await statement(memberId, '2026-04', '2026-04')).toMatchObject({ opening: -464_000, lines: [] })
    expect(await state()).toMatchObject({ reserved: 500_000, paid: 500_000 })
  })
})

describe('who sees', () => {
  it('a member their own statement and contributions, and nobody else’s', async () => {
    const [one, other] = [await join(), await join()]
    await collectContributions(context, '2026-04')
    await pay(one.memberId, '2026-04')
    const mine = actorOf(one.memberId)
    expect((await statement(one.memberId, '2026-03', '2026-03', mine)).lines).toHaveLength(2)
    expect((await statement(one.memberId, '2026-03', '2026-03', actorOf(other.memberId))).lines).toEqual([])
    const listed = await run(
      (transaction) => listContributions(transaction, { fund: fund.id }, { limit: 100 }),
      mine,
    )
    expect(new Set(listed.map(({ memberId }) => memberId))).toEqual(new Set([one.memberId]))
  })

  it('officers of the fund its members, and officers of others nobody', async () => {
    const list = (actor: Actor): Promise<readonly ContributionView[]> =>
      run((transaction) => listContributions(transaction, { fund: fund.id }, { limit: 100 }), actor)
    expect((await list(officer)).length).toBeGreaterThan(0)
    expect(await list(actorOf(nextId(), 'officer', 'youth-office'))).toEqual([])
  })
})

it('adds up, whoever pays when and how often', async () => {
  setDay('2026-06-15')
  const members = [await join(7_000), await join(11_000)]
  const step = fc.record({ who: fc.nat(1), month: fc.integer({ min: 7, max: 9 }), again: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      await Promise.all(
        ['2026-07', '2026-08', '2026-09'].map((month) => collectContributions(context, month)),
      )
      await Promise.all(
        steps.flatMap(({ who, month, again }) => {
          const { memberId } = members[who] ?? { memberId: '' }
          const once = (): Promise<unknown> => pay(memberId, `2026-0${month}`, '2026-06-15')
          return again ? [once(), once()] : [once()]
        }),
      )
      for (const { memberId } of members) {
        const paid = (await contributions(memberId)).filter((one) => one.state === 'paid')
        const total = paid.reduce((sum, { memberShare, cityShare }) => sum + memberShare + cityShare, 0)
        expect((await statement(memberId, '2026-01', '2026-12')).closing).toBe(total)
      }
    }),
    { numRuns: 10 },
  )
  const { collected, reserve, reserved, committed, paid } = await state()
  expect(collected).toBe(reserve + reserved + committed + paid)
  expect(await run(trialBalance)).toMatchObject({ holds: true, broken: [] })
})
