import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountActor, Database, Role } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { type BrowserHeaders, testSession } from '../testing/test-session.ts'
import { reserve } from './index.ts'
import { AT, movement, nextId, OFFICE, SYSTEM } from './testing/movements.ts'

const PROGRAMME = 'youth-basic-income'
const BUDGET = { programme: PROGRAMME, year: 2026, amount: 10_000, source: '2026년도 본예산' }

let database: Database
let app: App
const sessions = new Map<Role, BrowserHeaders>()

beforeAll(async () => {
  database = await testDatabase()
  app = await testServer({ delivery: { database }, now: () => AT })
  const roles = ['resident', 'officer', 'supervisor', 'auditor', 'paymaster', 'operator'] as const
  for (const role of roles) sessions.set(role, await testSession(database, await account(role), AT))
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const account = (role: Role): Promise<AccountActor> => {
  const institution = role === 'officer' || role === 'supervisor' ? OFFICE : null
  return testAccount(database, role, { roles: role === 'resident' ? [] : [role], institution })
}

const get = (role: Role, url: string): Promise<Answer> =>
  ask(app, { url, headers: { ...sessions.get(role) } })

const set = (
  body: object,
  more: Readonly<Record<string, string>> = {},
  role: Role = 'operator',
): Promise<Answer> =>
  ask(app, {
    url: '/v1/ledger/budgets',
    method: 'POST',
    headers: { ...sessions.get(role), 'idempotency-key': `key-${nextId()}`, ...more },
    body,
  })

describe('setting a budget', () => {
  it('is done once, however often it is sent', async () => {
    const headers = { 'idempotency-key': 'budget-2026-first' }
    const first = await set(BUDGET, headers)
    expect(first.statusCode).toBe(200)
    expect((await set(BUDGET, headers)).json()).toEqual(first.json())
    const { budgets } = (await get('supervisor', '/v1/ledger/budgets?year=2026')).json()
    expect(budgets).toMatchObject([{ programme: PROGRAMME, budget: 10_000, free: 10_000 }])
  })

  it('is refused with the key of another setting, in the language that is asked for', async () => {
    const answer = await set(
      { ...BUDGET, amount: 20_000 },
      { 'idempotency-key': 'budget-2026-first', 'accept-language': 'en' },
    )
    expect(answer.statusCode).toBe(409)
    expect(answer.json().detail).toMatch(
      /^The idempotency key "request\/.*\/budget-2026-first" stands for transfer/,
    )
  })

  it.each([
    [
      { ...BUDGET, programme: 'rent-reduction' },
      'body.programme: expected a programme that the city pays for',
    ],
    [{ ...BUDGET, amount: -1 }, 'body.amount'],
    [{ ...BUDGET, amount: 0.5 }, 'body.amount'],
    [{ ...BUDGET, source: ' ' }, 'body.source'],
  ])('is refused for %o', async (body, detail) => {
    const answer = await set(body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain(detail)
  })

  it('takes a key', async () => {
    const answer = await set(BUDGET, { 'idempotency-key': '' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().place).toBe('headers.idempotency-key')
  })

  it.each(['resident', 'officer', 'supervisor', 'auditor', 'paymaster'] satisfies Role[])(
    'is not for the %s',
    async (role) => {
      expect((await set(BUDGET, {}, role)).statusCode).toBe(403)
    },
  )
})

describe('reading', () => {
  const whole = ['/v1/ledger/trial-balance']
  const all = ['/v1/ledger/accounts', '/v1/ledger/transfers', '/v1/ledger/budgets', ...whole]

  it.each(all)('%s is not for people, nor for officers', async (url) => {
    for (const role of ['resident', 'officer'] as const) expect((await get(role, url)).statusCode).toBe(403)
    expect((await ask(app, url)).statusCode).toBe(401)
  })

  it.each(all)('%s is for those who answer for the money', async (url) => {
    for (const role of ['auditor', 'paymaster', 'operator'] as const)
      expect((await get(role, url)).statusCode).toBe(200)
    expect((await get('supervisor', url)).statusCode).toBe(whole.includes(url) ? 403 : 200)
  })

  it('pages through the transfers, the newest first, each once', async () => {
    const line = { kind: 'budget', programme: PROGRAMME, year: 2026 } as const
    await set({ ...BUDGET, amount: 10_000 })
    for (let n = 0; n < 5; n++)
      await database.transaction(SYSTEM, (transaction) =>
        reserve(transaction, movement({ line, caseId: nextId() }, 10)),
      )
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const before: string = next === '' ? '' : `&before=${next}`
      const page = (
        await get('auditor', `/v1/ledger/transfers?limit=2&programme=${PROGRAMME}${before}`)
      ).json()
      seen.push(...page.transfers.map(({ id }: { id: string }) => id))
      next = page.next
    }
    expect(seen.length).toBeGreaterThanOrEqual(6)
    expect(seen).toEqual([...new Set(seen)].toSorted().toReversed())
  })

  it('shows what an account holds on its own side, with its title', async () => {
    const { accounts } = (await get('auditor', '/v1/ledger/accounts?year=2026')).json()
    expect(accounts).toContainEqual({
      code: `reserved/${PROGRAMME}/2026`,
      kind: 'reserved',
      title: { ko: '승인하고 아직 지급을 명하지 않은 금액', en: 'approved and not yet ordered' },
      programme: PROGRAMME,
      year: 2026,
      fund: null,
      balance: 50,
    })
  })

  it('tells each transfer with its sides, and who made it', async () => {
    const { transfers } = (await get('supervisor', '/v1/ledger/transfers?kind=reserve&limit=1')).json()
    expect(transfers).toMatchObject([
      {
        kind: 'reserve',
        institution: OFFICE,
        madeBy: 'system/test',
        at: AT.toISOString(),
        entries: expect.arrayContaining([{ account: `budget/${PROGRAMME}/2026`, amount: 10 }]),
      },
    ])
    expect((await get('supervisor', '/v1/ledger/transfers?kind=set-budget')).json().transfers).toEqual([])
  })

  it('tells the transfers of one case, and those that move one account', async () => {
    const line = { kind: 'budget', programme: PROGRAMME, year: 2026 } as const
    const caseId = nextId()
    await database.transaction(SYSTEM, (transaction) => reserve(transaction, movement({ line, caseId }, 10)))
    const ofCase = (await get('auditor', `/v1/ledger/transfers?caseId=${caseId}`)).json().transfers
    expect(ofCase).toMatchObject([{ caseId, kind: 'reserve' }])
    const moving = async (account: string): Promise<readonly { readonly kind: string }[]> =>
      (await get('auditor', `/v1/ledger/transfers?limit=200&account=${account}/${PROGRAMME}/2026`)).json()
        .transfers
    expect(new Set((await moving('reserved')).map(({ kind }) => kind))).toEqual(new Set(['reserve']))
    expect(new Set((await moving('budget')).map(({ kind }) => kind))).toEqual(
      new Set(['set-budget', 'reserve']),
    )
    expect(await moving('bank')).toEqual([])
  })

  it('adds everything up', async () => {
    const balance = (await get('auditor', '/v1/ledger/trial-balance')).json()
    expect(balance).toMatchObject({ holds: true, broken: [], debit: balance.credit })
    expect(balance.debit).toBeGreaterThan(0)
  })
})
