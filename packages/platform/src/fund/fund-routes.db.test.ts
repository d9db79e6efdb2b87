import { seoul } from '@ondol/seoul'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountActor, Actor, Database, Role } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { openYear } from '../ledger/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { type BrowserHeaders, testSession } from '../testing/test-session.ts'
import { followMembership } from './index.ts'

const AT = new Date('2026-11-24T03:00:00Z')
const SYSTEM: Actor = { kind: 'system', job: 'test' }
const FUND = 'employment-fund'
const BENEFIT = 'employment-fund-benefit'

let database: Database
let app: App
let member: AccountActor
let ids = 0
const nextId = (): string => `0190a000-0000-7000-8000-${String(++ids).padStart(12, '0')}`
const sessions = new Map<Role | 'stranger' | 'other-officer', BrowserHeaders>()

beforeAll(async () => {
  database = await testDatabase()
  app = await testServer({ delivery: { database, keys: testKeyRing() }, now: () => AT, ids: nextId })
  const people = [
    ['resident', 'resident', null],
    ['stranger', 'resident', null],
    ['officer', 'officer', 'fund-office'],
    ['other-officer', 'officer', 'youth-office'],
    ['auditor', 'auditor', null],
    ['operator', 'operator', null],
  ] as const
  for (const [name, role, institution] of people) {
    const roles = role === 'resident' ? [] : [role]
    const actor = await testAccount(database, name, { roles, institution })
    if (name === 'resident') member = actor
    sessions.set(name, await testSession(database, actor, AT))
  }
  const around = { pack: seoul, ids: nextId, now: () => AT }
  await database.transaction(SYSTEM, async (transaction) => {
    await openYear(transaction, around, 2026)
    await followMembership(transaction, around, {
      fund: FUND,
      memberId: member.accountId,
      caseId: nextId(),
      institutionId: 'fund-office',
      programme: 'employment-fund-membership',
      seq: 1,
      shares: { member: 18_000, city: 18_000 },
    })
  })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

type Who = Role | 'stranger' | 'other-officer'

const request = (
  who: Who,
  url: string,
  body?: object,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  ask(app, {
    url,
    headers: { ...sessions.get(who), ...more },
    ...(body === undefined ? {} : { method: 'POST', body }),
  })

const endow = (amount: number, key: string, change: object = {}): Promise<Answer> =>
  request(
    'operator',
    '/v1/fund/endowments',
    { fund: FUND, programme: BENEFIT, year: 2026, amount, source: '2026년도 전출금', ...change },
    { 'idempotency-key': key },
  )

describe('from the city and the members into the fund', () => {
  it('the city adds what its budget has, once', async () => {
    expect((await endow(5_000_000, 'endow-2026-1')).statusCode).toBe(200)
    expect((await endow(5_000_000, 'endow-2026-1')).statusCode).toBe(200)
    expect((await endow(6_000_000, 'endow-2026-1')).statusCode).toBe(409)
    expect((await endow(99_000_000_000, 'endow-2026-2')).json().detail).toContain('남은 금액은')
    expect((await endow(1, 'endow-2026-3', { programme: 'paid-sick-leave' })).statusCode).toBe(404)
    const [fund] = (await request('auditor', '/v1/fund')).json().funds
    expect(fund).toMatchObject({ id: FUND, reserve: 5_000_000, collected: 5_000_000, paid: 0 })
  })

  it('a member is asked, pays at the counter, and reads it on their statement', async () => {
    const run = (await request('operator', '/v1/fund/collections', { month: '2026-12' })).json()
    expect(run).toEqual({ due: 1, missed: 0, made: 0 })
    const [asked] = (await request('resident', '/v1/fund/contributions')).json().contributions
    expect(asked).toMatchObject({ month: '2026-12', memberShare: 18_000, state: 'due', dueOn: '2027-01-10' })
    const url = `/v1/fund/contributions/${asked.id}/payment`
    const receipt = { reference: '영수증 12', paidOn: '2026-11-24' }
    expect((await request('other-officer', url, receipt)).statusCode).toBe(409)
    expect((await request('officer', url, receipt)).statusCode).toBe(200)
    expect((await request('officer', url, receipt)).statusCode).toBe(200)
    expect((await request('officer', url, { ...receipt, reference: '영수증 13' })).statusCode).toBe(409)
    const statement = (await request('resident', '/v1/fund/statement')).json()
    expect(statement).toEqual({
      fund: FUND,
      from: '2025-12',
      to: '2026-11',
      opening: 0,
      lines: [
        { on: '2026-11-24', kind: 'own-contribution', month: '2026-12', amount: 18_000, balance: 18_000 },
        { on: '2026-11-24', kind: 'city-contribution', month: '2026-12', amount: 18_000, balance: 36_000 },
      ],
      closing: 36_000,
    })
    const [fund] = (await request('officer', '/v1/fund')).json().funds
    expect(fund).toMatchObject({ reserve: 5_036_000, members: 0, owedByCity: 0 })
  })
})

const VALID = { fund: FUND, programme: BENEFIT, year: 2026, amount: 1, source: 'x' }

describe('who may', () => {
  it('read a statement: whoever it is of', async () => {
    expect((await request('stranger', '/v1/fund/statement')).json()).toMatchObject({ lines: [], closing: 0 })
    expect((await request('stranger', '/v1/fund/contributions')).json().contributions).toEqual([])
    expect((await ask(app, '/v1/fund/statement')).statusCode).toBe(401)
    expect((await request('resident', '/v1/fund/statement?fund=none')).statusCode).toBe(404)
    expect((await request('resident', '/v1/fund/statement?from=2026-13')).statusCode).toBe(400)
  })

  it('see the fund: those who run or check it', async () => {
    expect((await request('resident', '/v1/fund')).statusCode).toBe(403)
    expect((await request('other-officer', '/v1/fund')).json()).toEqual({ funds: [] })
  })

  it('write: operators and officers', async () => {
    for (const who of ['resident', 'officer', 'auditor'] as const) {
      expect((await request(who, '/v1/fund/collections', { month: '2026-12' })).statusCode).toBe(403)
      const endowment = await request(who, '/v1/fund/endowments', VALID, { 'idempotency-key': 'key-12345' })
      expect(endowment.statusCode).toBe(403)
    }
    const url = `/v1/fund/contributions/${nextId()}/payment`
    expect((await request('resident', url, { reference: 'x', paidOn: '2026-11-24' })).statusCode).toBe(403)
  })
})
