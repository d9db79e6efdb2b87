import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { AccountActor, Database } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { type BrowserHeaders, testSession } from '../testing/test-session.ts'

const START = new Date('2026-11-23T16:00:00Z')
const DAY = 24 * 3_600_000
const CENTRE = 'community-service-centre/mapo'
const HELP_CODE = 'AAAA-BBBB-CCCC'

let now = START
let database: Database
let app: App
let kim: AccountActor
let helper: AccountActor
let asKim: BrowserHeaders
let asHelper: BrowserHeaders
let asOfficer: BrowserHeaders

beforeAll(async () => {
  database = await testDatabase()
  app = await testServer({
    now: () => now,
    rateLimits: null,
    delivery: { database, keys: testKeyRing(), signIn: null },
  })
  kim = await testAccount(database, 'kim')
  helper = await testAccount(database, HELP_CODE)
  const officer = await testAccount(database, 'DDDD-EEEE-FFFF', { roles: ['officer'], institution: CENTRE })
  asKim = await testSession(database, kim, now)
  asHelper = await testSession(database, helper, now)
  asOfficer = await testSession(database, officer, now)
})
beforeEach(() => {
  now = START
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const post = async (headers: BrowserHeaders, url: string, payload?: object): Promise<Answer> =>
  await ask(app, {
    method: 'POST',
    url,
    headers: { ...headers },
    ...(payload === undefined ? {} : { payload }),
  })

const consentsOf = async (headers: BrowserHeaders): Promise<readonly Record<string, unknown>[]> =>
  (await ask(app, { url: '/v1/consents', headers: { ...headers } })).json().consents

const online = { how: 'online', helpCode: HELP_CODE, days: 30 }

it('is given to whoever told their help code, once one has seen who that is', async () => {
  const url = '/v1/helpers/aaaa%20bbbb%20cccc'
  expect((await ask(app, { url, headers: { ...asKim } })).json()).toEqual({ name: null })
  expect((await ask(app, url)).statusCode).toBe(401)
  const given = await post(asKim, '/v1/consents', online)
  expect(given.statusCode).toBe(201)
  expect(given.json()).toMatchObject({
    personId: kim.accountId,
    helperId: helper.accountId,
    expiresAt: new Date(START.getTime() + 30 * DAY).toISOString(),
  })
  expect(await consentsOf(asKim)).toMatchObject([{ id: given.json().id, how: 'online', endedAt: null }])
  expect(await consentsOf(asHelper)).toMatchObject([{ id: given.json().id, person: { id: kim.accountId } }])
})

it.each([
  ['kim', () => asKim],
  ['the helper', () => asHelper],
])('is ended by %s, and by nobody else', async (_, headers) => {
  const { id } = (await post(asKim, '/v1/consents', online)).json()
  expect((await post(asOfficer, `/v1/consents/${id}/end`)).statusCode).toBe(404)
  expect((await post(headers(), `/v1/consents/${id}/end`)).statusCode).toBe(204)
  expect((await post(headers(), `/v1/consents/${id}/end`)).statusCode).toBe(404)
  const [ended] = (await consentsOf(asKim)).filter((consent) => consent['id'] === id)
  expect(ended).toMatchObject({ endedAt: START.toISOString() })
})

it.each([
  ['a code that nobody has', { ...online, helpCode: '0000-0000-0000' }, 404],
  ['no code at all', { ...online, helpCode: 'hello' }, 404],
  ['more than a year', { ...online, days: 366 }, 400],
  ['no days', { ...online, days: 0 }, 400],
  ['nobody', { how: 'online' }, 400],
])('is not given to %s', async (_, body, status) => {
  expect((await post(asKim, '/v1/consents', body)).statusCode).toBe(status)
})

it('is not given to oneself', async () => {
  const refused = await post(asHelper, '/v1/consents', online)
  expect(refused.json()).toMatchObject({ status: 400, place: 'body.helpCode' })
})

it('is recorded at a counter for a person who does not sign in, by an officer there', async () => {
  const body = { how: 'counter', person: { name: '이순자' }, note: '신분증 확인, 위임장 12호' }
  expect((await post(asKim, '/v1/consents', body)).json()).toMatchObject({
    status: 403,
    type: 'urn:ondol:problem:not-allowed',
  })
  const recorded = await post(asOfficer, '/v1/consents', body)
  expect(recorded.statusCode).toBe(201)
  expect(await consentsOf(asOfficer)).toMatchObject([
    { how: 'counter', note: '신분증 확인, 위임장 12호', person: { name: '이순자' } },
  ])
  const account = await database.owner
    .selectFrom('account')
    .where('id', '=', recorded.json().personId)
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(account.issuer).toBe('urn:ondol:counter')
  expect(account.name_sealed).not.toContain('이순자')
})

it('lets a helper who is not the officer help, too, and the officer end it', async () => {
  const body = { how: 'counter', person: { name: '박영자' }, helpCode: HELP_CODE, note: '위임장 13호' }
  const { id } = (await post(asOfficer, '/v1/consents', body)).json()
  expect((await consentsOf(asHelper)).map((consent) => consent['id'])).toContain(id)
  expect((await post(asOfficer, `/v1/consents/${id}/end`)).statusCode).toBe(204)
})

it('is refused without a session', async () => {
  expect((await ask(app, '/v1/consents')).statusCode).toBe(401)
  expect((await ask(app, { method: 'POST', url: '/v1/consents', payload: online })).statusCode).toBe(401)
})
