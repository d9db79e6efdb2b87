import { examples } from '@ondol/seoul'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { AccountActor, Database, Role } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { pollFolder, USUAL_SETTINGS } from '../payments/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { type BrowserHeaders, testSession } from '../testing/test-session.ts'
import { bankBy } from './bank-settings.ts'

type Name = 'person' | 'officer' | 'supervisor' | 'paymaster' | 'operator' | 'auditor'

interface Someone {
  readonly actor: AccountActor
  readonly headers: BrowserHeaders
}

interface SeenCase {
  readonly seq: number
  readonly state: string
  readonly can: readonly string[]
  readonly payments: unknown
  readonly timeline: readonly { readonly action: string }[]
}

interface SeenOrder {
  readonly id: string
  readonly amount: number
  readonly state: string
  readonly mine: boolean
}

const example = examples.find(({ id }) => id === 'home-study-tutor')
const programme = 'paid-sick-leave'
const WORDS = { plain: '조건을 모두 채웁니다' }

let database: Database
let app: App
let folder: string
let number = 0
let now = TEST_NOW
const people = new Map<Name, Someone>()

beforeAll(async () => {
  database = await testDatabase()
  folder = temporaryFolder('bank')
  const bank = bankBy({ folder, name: '온돌시', city: null, fund: null, dataFolder: folder, isDrill: true })
  app = await testServer({ now: () => now, delivery: { database, bank } })
  for (const role of ['paymaster', 'operator', 'auditor'] as const) await hire(role, role, null)
  const budget = { programme, year: 2020, amount: 1_000_000_000, source: '추가경정예산' }
  await done('operator', '/v1/ledger/budgets', budget, { 'idempotency-key': 'budget-2020' })
})
afterAll(async () => {
  await app.close()
  await database.close()
})
beforeEach(async () => {
  number += 1
  now = TEST_NOW
  const actor = await testAccount(database, `person-${number}`)
  people.set('person', { actor, headers: await testSession(database, actor, now) })
})

async function hire(name: Name, role: Role, institution: string | null): Promise<void> {
  const actor = await testAccount(database, `${name}-${number}`, { roles: [role], institution })
  people.set(name, { actor, headers: await testSession(database, actor, now) })
}

const asked = (name: Name, options: InjectOptions): Promise<Answer> =>
  ask(app, { ...options, headers: { ...people.get(name)?.headers, ...options.headers } })

async function done<T>(name: Name, url: string, payload?: object, headers = {}): Promise<T> {
  const method = payload === undefined ? 'GET' : 'POST'
  const answer = await asked(name, { url, method, headers, ...(payload === undefined ? {} : { payload }) })
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`)
  return answer.json<T>()
}

/** Hands in as the person, and hires the office that receives it. */
async function apply(choice: { readonly programme: string; readonly subject: string }): Promise<string> {
  const application = {
    facts: example?.facts,
    choices: [choice],
    registers: [],
    identifiers: {},
    language: 'ko',
    applicant: {
      subject: 'person/han',
      name: '한지우',
      residentNumber: `850411-2${String(number).padStart(6, '0')}`,
      account: { bank: '004', number: '940502-00-000000', holder: '한지우' },
    },
  }
  const key = { 'idempotency-key': `application-${number}` }
  interface Taken {
    readonly cases: readonly { readonly id: string; readonly institution: string }[]
  }
  const [taken] = (await done<Taken>('person', '/v1/applications', application, key)).cases
  if (taken === undefined) throw new Error('expected a case')
  await hire('officer', 'officer', taken.institution)
  await hire('supervisor', 'supervisor', taken.institution)
  return taken.id
}

const seen = (name: Name, caseId: string): Promise<SeenCase> => done(name, `/v1/cases/${caseId}`)

async function act(name: Name, caseId: string, action: object): Promise<Answer> {
  const { seq } = await seen(name, caseId)
  return await asked(name, {
    method: 'POST',
    url: `/v1/cases/${caseId}/actions`,
    payload: { seq, do: action },
  })
}

async function acted(name: Name, caseId: string, action: object): Promise<void> {
  const answer = await act(name, caseId, action)
  expect(answer.statusCode, answer.body).toBe(200)
}

const orders = async (caseId: string): Promise<readonly SeenOrder[]> =>
  (await done<{ readonly orders: readonly SeenOrder[] }>('paymaster', `/v1/payments/orders?caseId=${caseId}`))
    .orders

interface Released {
  readonly releases: readonly { readonly kind: string }[]
}

it('goes from an application to the account and back, between people who each do their part', async () => {
  const caseId = await apply({ programme, subject: 'person/han' })
  await acted('officer', caseId, { action: 'take' })
  const departure = { kind: 'hardship', reason: '치료가 길어져 더 쉬어야 합니다' }
  const decided = { words: WORDS, amount: 1_400_000, departure }
  expect((await act('officer', caseId, { action: 'approve', ...decided })).statusCode).toBe(409)
  await acted('officer', caseId, { action: 'propose-decision', outcome: 'approve', ...decided })
  expect(await orders(caseId)).toEqual([])
  await acted('supervisor', caseId, { action: 'second-sign' })

  const [order] = await orders(caseId)
  expect(order).toMatchObject({ amount: 1_400_000, state: 'planned', mine: true })
  const byHand = await act('paymaster', caseId, { action: 'release', amount: 1_400_000 })
  expect([byHand.statusCode, byHand.json<{ readonly place: string }>().place]).toEqual([
    400,
    'body.do.action',
  ])
  expect((await seen('paymaster', caseId)).can).not.toContain('release')
  expect((await seen('person', caseId)).payments).toMatchObject({ granted: 1_400_000, released: 0, paid: 0 })

  const release = { orders: [order?.id] }
  const others = await Promise.all(
    (['officer', 'supervisor', 'auditor', 'person'] as const).map((name) =>
      asked(name, { method: 'POST', url: '/v1/payments/orders/release', payload: release }),
    ),
  )
  expect(others.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403])
  const { releases } = await done<Released>('paymaster', '/v1/payments/orders/release', release)
  expect(releases.map(({ kind }) => kind)).toEqual(['done'])
  const { sent } = await done<{ readonly sent: readonly string[] }>('paymaster', '/v1/payments/batches', {})
  expect(sent).toHaveLength(1)
  for (let look = 0; look < 3; look++) {
    await pollFolder(folder, { now, settings: USUAL_SETTINGS })
    await done('paymaster', '/v1/payments/reports', {})
  }

  const paid = await seen('person', caseId)
  expect(paid).toMatchObject({
    state: 'paid',
    payments: { granted: 1_400_000, released: 1_400_000, paid: 1_400_000 },
  })
  expect(paid.timeline.map(({ action }) => action).slice(-2)).toEqual(['release', 'mark-paid'])
  const { notices } = await done<{ readonly notices: readonly { readonly kind: string }[] }>(
    'person',
    '/v1/notices',
  )
  expect(notices.map(({ kind }) => kind)).toEqual(['paid', 'approved', 'submitted'])
  expect(await done('auditor', '/v1/ledger/trial-balance')).toMatchObject({ holds: true })
  expect(await done('auditor', '/v1/payments/reconciliation')).toMatchObject({
    discrepancies: [],
    totals: { differs: false, bank: { debited: 1_400_000 }, ledger: { disbursed: 1_400_000 } },
  })
  expect(await done('auditor', `/v1/ledger/budgets?programme=${programme}`)).toMatchObject({
    budgets: [{ budget: 1_000_000_000, reserved: 0, committed: 0, paid: 1_400_000, free: 998_600_000 }],
  })
})

it('begins a membership of the fund, which the fund and its member see', async () => {
  const caseId = await apply({ programme: 'employment-fund-membership', subject: 'person/han' })
  await acted('officer', caseId, { action: 'take' })
  await acted('officer', caseId, { action: 'approve', words: WORDS })
  expect(await orders(caseId)).toEqual([])
  now = new Date('2020-10-02T03:00:00Z')
  await hire('auditor', 'auditor', null)
  const { funds } = await done<{ readonly funds: readonly unknown[] }>('auditor', '/v1/fund')
  expect(funds).toMatchObject([{ id: 'employment-fund', members: 1 }])
})
