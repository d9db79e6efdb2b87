import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountActor, Database } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { type BrowserHeaders, testSession } from '../testing/test-session.ts'
import { grantByCommand } from './grant-service.ts'

const NOW = new Date('2026-11-23T16:00:00Z')
const KIM = 'AAAA-BBBB-CCCC'
const OPERATOR = 'DDDD-EEEE-FFFF'
const COUNCIL = 'win-win-council/mapo'

let database: Database
let app: App
let asOperator: BrowserHeaders
let asAuditor: BrowserHeaders
let asKim: BrowserHeaders
let kim: AccountActor

const sealing = testKeyRing()

beforeAll(async () => {
  database = await testDatabase()
  app = await testServer({
    now: () => NOW,
    rateLimits: null,
    delivery: { database, keys: sealing, signIn: null },
  })
  kim = await testAccount(database, KIM)
  const operator = await testAccount(database, OPERATOR, { roles: ['operator'] })
  const auditor = await testAccount(database, 'auditor', { roles: ['auditor'] })
  asKim = await testSession(database, kim, NOW)
  asOperator = await testSession(database, operator, NOW)
  asAuditor = await testSession(database, auditor, NOW)
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

const get = async (headers: BrowserHeaders, url: string): Promise<Answer> =>
  await ask(app, { url, headers: { ...headers } })

const officer = { helpCode: KIM, role: 'officer', institution: COUNCIL }

it('gives a role, which the person may then choose, and takes it away', async () => {
  const given = await post(asOperator, '/v1/grants', officer)
  expect(given.statusCode).toBe(201)
  const { id } = given.json()
  expect((await get(asKim, '/v1/session')).json().grants).toEqual([
    { id, role: 'officer', institution: COUNCIL },
  ])
  expect((await post(asKim, '/v1/session/acting', { grant: id })).statusCode).toBe(204)
  expect((await get(asKim, '/v1/session')).json().acting).toMatchObject({ id })
  expect((await post(asOperator, `/v1/grants/${id}/end`)).statusCode).toBe(204)
  expect((await get(asKim, '/v1/session')).json()).toMatchObject({ acting: null, grants: [] })
  expect((await post(asOperator, `/v1/grants/${id}/end`)).statusCode).toBe(404)
  expect((await post(asKim, '/v1/session/acting', { grant: id })).statusCode).toBe(403)
})

it('gives the same role once', async () => {
  const one = (await post(asOperator, '/v1/grants', officer)).json()
  expect((await post(asOperator, '/v1/grants', officer)).json()).toEqual(one)
})

it('is for operators, and to read for auditors, who learn no names', async () => {
  expect((await post(asKim, '/v1/grants', officer)).statusCode).toBe(403)
  expect((await post(asAuditor, '/v1/grants', officer)).statusCode).toBe(403)
  expect((await get(asKim, '/v1/grants')).statusCode).toBe(403)
  const { grants } = (await get(asAuditor, '/v1/grants')).json()
  expect(grants.length).toBeGreaterThan(2)
  const others = grants.filter((grant: { role: string }) => grant.role !== 'auditor')
  for (const { account } of others) expect(account).toMatchObject({ name: null, helpCode: null })
})

it('comes in pages', async () => {
  const all = (await get(asOperator, '/v1/grants')).json().grants
  const first = (await get(asOperator, '/v1/grants?limit=2')).json()
  expect(first.grants).toEqual(all.slice(0, 2))
  const second = (await get(asOperator, `/v1/grants?limit=200&after=${first.next}`)).json()
  expect([...first.grants, ...second.grants]).toEqual(all)
  expect(second.next).toBeNull()
})

it('does not raise an operator by themselves', async () => {
  const refused = await post(asOperator, '/v1/grants', { helpCode: OPERATOR, role: 'paymaster' })
  expect(refused.json()).toMatchObject({ status: 403, type: 'urn:ondol:problem:not-allowed' })
})

it.each([
  ['an officer of nothing', { role: 'officer' }, /an institution, as the role officer is of one/],
  ['an auditor of one', { role: 'auditor', institution: COUNCIL }, /no institution, as the role auditor/],
  [
    'one that there is not',
    { role: 'officer', institution: 'win-win-council/busan' },
    /not "win-win-council/,
  ],
  ['a part of one', { role: 'officer', institution: 'win-win-council' }, /an institution of the city/],
])('refuses %s', async (_, role, detail) => {
  const refused = await post(asOperator, '/v1/grants', { helpCode: KIM, ...role })
  expect(refused.json()).toMatchObject({
    status: 400,
    place: 'institution',
    detail: expect.stringMatching(detail),
  })
})

it('makes the first operator by command, before they ever signed in', async () => {
  const person = { issuer: 'https://login.test', subject: 'first' }
  const around = {
    database,
    sealing,
    ids: () => uuid(),
    random: randomBytes,
    now: () => NOW,
    isInstitution: () => false,
  }
  const grant = await grantByCommand(person, { role: 'operator', institution: null }, around)
  expect(await grantByCommand(person, { role: 'operator', institution: null }, around)).toEqual(grant)
  const account = await database.owner
    .selectFrom('account')
    .innerJoin('role_grant', 'account_id', 'account.id')
    .where('subject', '=', 'first')
    .select(['issuer', 'role', 'granted_by'])
    .execute()
  expect(account).toEqual([{ issuer: 'https://login.test', role: 'operator', granted_by: null }])
})
