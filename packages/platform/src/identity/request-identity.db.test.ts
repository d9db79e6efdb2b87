import fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AccountActor, Database } from '../database/index.ts'
import { type App, RequestError } from '../http/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { ask } from '../testing/test-server.ts'
import { type BrowserHeaders, TEST_ORIGIN, testSession } from '../testing/test-session.ts'
import { requireAccount, requireRole } from './guards.ts'
import { knowWhoAsks } from './request-identity.ts'
import { hashOf } from './session-id.ts'
import { endSession } from './session-store.ts'

const START = new Date('2026-11-23T16:00:00Z')
const MINUTE = 60_000
const CENTRE = 'community-service-centre/mapo'

let now = START
let database: Database
let app: App
let kim: AccountActor
let officer: AccountActor

beforeAll(async () => {
  database = await testDatabase()
  kim = await testAccount(database, 'kim')
  officer = await testAccount(database, 'officer', { roles: ['officer'], institution: CENTRE })
  app = fastify()
  app.setErrorHandler((error, _, reply) =>
    error instanceof RequestError ? reply.code(error.statusCode).send(error.problem) : reply.send(error),
  )
  await knowWhoAsks(app, { database, now: () => now, publicUrl: () => new URL(TEST_ORIGIN) })
  app.get('/actor', async ({ actor }) => actor)
  app.post('/change', { preHandler: requireAccount }, async () => 'changed')
  app.get('/queue', { preHandler: requireRole('officer', 'supervisor') }, async () => 'queue')
})
beforeEach(() => {
  now = START
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const actorWith = async (headers: Partial<BrowserHeaders>): Promise<unknown> =>
  (await ask(app, { url: '/actor', headers })).json()

describe('who asks', () => {
  it('is a visitor without a session, and with one that nobody has', async () => {
    expect(await actorWith({})).toEqual({ kind: 'visitor' })
    expect(await actorWith({ cookie: `ondol=${'A'.repeat(43)}` })).toEqual({ kind: 'visitor' })
    expect(await actorWith({ cookie: 'ondol=; ondol=%27--' })).toEqual({ kind: 'visitor' })
  })

  it('is the account of the session, in the role in which it acts', async () => {
    expect(await actorWith(await testSession(database, kim, now))).toEqual(kim)
    expect(await actorWith(await testSession(database, officer, now))).toEqual(officer)
  })

  it('is nobody to whom the hash in the database is known', async () => {
    const { cookie } = await testSession(database, kim, now)
    const [, id = ''] = cookie.split('=')
    expect(await actorWith({ cookie: `ondol=${hashOf(id)}` })).toEqual({ kind: 'visitor' })
  })

  it('is no longer anybody once the session has ended', async () => {
    const headers = await testSession(database, kim, now)
    const [, id = ''] = headers.cookie.split('=')
    expect(await actorWith(headers)).toEqual(kim)
    await database.transaction({ kind: 'system', job: 'test' }, (transaction) =>
      endSession(transaction, hashOf(id), now),
    )
    expect(await actorWith(headers)).toEqual({ kind: 'visitor' })
  })

  it('is nobody after an hour without use, and remains as long as there is some', async () => {
    const headers = await testSession(database, kim, now)
    now = new Date(START.getTime() + 59 * MINUTE)
    expect(await actorWith(headers)).toEqual(kim)
    now = new Date(now.getTime() + 59 * MINUTE)
    expect(await actorWith(headers)).toEqual(kim)
    now = new Date(now.getTime() + 60 * MINUTE)
    expect(await actorWith(headers)).toEqual({ kind: 'visitor' })
  })

  it('is nobody after twelve hours, however much it was used', async () => {
    const headers = await testSession(database, kim, now)
    for (let minutes = 45; minutes < 12 * 60; minutes += 45) {
      now = new Date(START.getTime() + minutes * MINUTE)
      expect(await actorWith(headers)).toEqual(kim)
    }
    now = new Date(START.getTime() + 12 * 60 * MINUTE)
    expect(await actorWith(headers)).toEqual({ kind: 'visitor' })
  })

  it('acts for those whose consent stands, and no longer', async () => {
    const helper = await testAccount(database, 'helper')
    const headers = await testSession(database, helper, now)
    const consent = { id: helper.accountId, person_id: kim.accountId, helper_id: helper.accountId }
    const given = { recorded_by: kim.accountId, given_at: now, expires_at: new Date('2026-11-23T17:30:00Z') }
    await database.transaction(kim, async (transaction) => {
      await transaction
        .insertInto('consent')
        .values({ ...consent, ...given, scope: 'apply', how: 'online', note: null, institution_id: null })
        .execute()
    })
    expect(await actorWith(headers)).toEqual({ ...helper, actsFor: [helper.accountId, kim.accountId] })
    now = new Date('2026-11-23T16:50:00Z')
    await actorWith(headers)
    now = given.expires_at
    expect(await actorWith(headers)).toEqual(helper)
    now = new Date('2026-11-23T17:00:00Z')
    await database.transaction(kim, async (transaction) => {
      const end = { consent_id: consent.id, ended_by: kim.accountId, ended_at: now }
      await transaction.insertInto('consent_end').values(end).execute()
    })
    expect(await actorWith(headers)).toEqual(helper)
  })

  it('loses a role with the request after it was taken away', async () => {
    const supervisor = await testAccount(database, 'supervisor', {
      roles: ['supervisor'],
      institution: CENTRE,
    })
    const headers = await testSession(database, supervisor, now)
    expect((await ask(app, { url: '/queue', headers })).statusCode).toBe(200)
    await database.transaction({ kind: 'system', job: 'test' }, async (transaction) => {
      const { id } = await transaction
        .selectFrom('role_grant')
        .where('account_id', '=', supervisor.accountId)
        .select('id')
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('role_grant_end')
        .values({ grant_id: id, ended_by: null, ended_at: now })
        .execute()
    })
    expect((await ask(app, { url: '/queue', headers })).statusCode).toBe(403)
    expect(await actorWith(headers)).toMatchObject({ roles: ['resident'], institution: null })
  })
})

describe('guards', () => {
  it('answer 401 to visitors and 403 to those without the role', async () => {
    expect((await ask(app, { method: 'POST', url: '/change' })).json()).toMatchObject({
      status: 401,
      type: 'urn:ondol:problem:not-signed-in',
    })
    expect((await ask(app, '/queue')).statusCode).toBe(401)
    const resident = await testSession(database, kim, now)
    expect((await ask(app, { url: '/queue', headers: resident })).json()).toMatchObject({
      status: 403,
      detail: 'This takes the role officer or supervisor; choose it if it is among yours.',
    })
    const headers = await testSession(database, officer, now)
    expect((await ask(app, { url: '/queue', headers })).body).toBe('queue')
  })
})

describe('a change', () => {
  const change = async (stated: Readonly<Record<string, string | undefined>>): Promise<number> => {
    const headers = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
    return (await ask(app, { method: 'POST', url: '/change', headers })).statusCode
  }

  it('is taken from a page of ours', async () => {
    const headers = await testSession(database, kim, now)
    expect(await change(headers)).toBe(200)
    expect(await change({ ...headers, 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  it.each([
    ['without the token', { 'x-ondol-csrf': undefined }],
    ['with an empty token', { 'x-ondol-csrf': '' }],
    ['with a wrong token', { 'x-ondol-csrf': 'A'.repeat(43) }],
    ['from another origin', { origin: 'https://elsewhere.test' }],
    ['from a sandboxed page', { origin: 'null' }],
    ['from our name with another port', { origin: `${TEST_ORIGIN}:81` }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling', { 'sec-fetch-site': 'same-site' }],
    ['without any word of where it comes from', { origin: undefined }],
  ])('is refused %s', async (_, forged) => {
    const headers = await testSession(database, kim, now)
    expect(await change({ ...headers, ...forged })).toBe(403)
  })

  it('is refused with the token of another session', async () => {
    const headers = await testSession(database, kim, now)
    const { 'x-ondol-csrf': other } = await testSession(database, kim, now)
    expect(await change({ ...headers, 'x-ondol-csrf': other })).toBe(403)
  })

  it('may be read without a token', async () => {
    const { cookie } = await testSession(database, kim, now)
    expect(await actorWith({ cookie })).toEqual(kim)
  })
})
