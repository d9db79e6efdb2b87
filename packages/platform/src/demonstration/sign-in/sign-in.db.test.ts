import { institutionsOf } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../database/index.ts'
import type { App } from '../../http/index.ts'
import type { ServerOptions } from '../../server/index.ts'
import { testAccount } from '../../testing/test-account.ts'
import { type TestBrowser, testBrowser, type Visit } from '../../testing/test-browser.ts'
import { testDatabase } from '../../testing/test-database.ts'
import { testKeyRing } from '../../testing/test-keys.ts'
import { ask, testServer } from '../../testing/test-server.ts'
import { examplePeople, examplePerson } from './people.ts'

const START = new Date('2026-11-23T16:00:00Z')
const MINUTE = 60_000

let now = START
let database: Database
let app: App
let origin: URL

const sealing = testKeyRing()

const listening = async (server: App): Promise<URL> => {
  const listens: Promise<string> = server.listen({ port: 0, host: '127.0.0.1' })
  return new URL((await listens).replace('127.0.0.1', 'localhost'))
}

const demonstration = async (options: Partial<ServerOptions> = {}): Promise<App> =>
  await testServer({
    now: () => now,
    delivery: { database, keys: sealing, signIn: 'demonstration' },
    rateLimits: null,
    ...options,
  })

beforeAll(async () => {
  database = await testDatabase()
  app = await demonstration()
  origin = await listening(app)
})
beforeEach(() => {
  now = START
})
afterAll(async () => {
  await app.close()
  await database.close()
})

/** Begins a sign-in and chooses somebody, up to the address to which the provider sends the browser back. */
const choose = async (browser: TestBrowser, subject: string, path = '/health'): Promise<URL> => {
  const { passed } = await browser.visit(`/sign-in?return=${encodeURIComponent(path)}`)
  const chosen = await browser.ask(passed.at(-1)?.href ?? '', { form: { subject } })
  const resumed = await browser.ask(chosen.headers.get('location') ?? '')
  return new URL(resumed.headers.get('location') ?? '')
}

const signIn = async (subject: string, browser = testBrowser(origin)): Promise<TestBrowser> => {
  const arrived = await choose(browser, subject)
  await browser.visit(arrived.href)
  return browser
}

interface Session {
  readonly signedIn: boolean
  readonly csrf: string
  readonly grants: readonly { readonly id: string; readonly role: string }[]
  readonly acting: { readonly role: string; readonly institution: string } | null
}

const sessionIn = async (browser: TestBrowser): Promise<Session> =>
  JSON.parse(await (await browser.ask('/v1/session')).text())

const post = async (browser: TestBrowser, path: string, json: unknown): Promise<Response> => {
  const { csrf } = await sessionIn(browser)
  const headers = { 'x-ondol-csrf': csrf, origin: origin.origin }
  return await browser.ask(path, { method: 'POST', json, headers })
}

const problemOf = async (response: Response): Promise<unknown> => JSON.parse(await response.text())

describe('the sign-in of a demonstration', () => {
  it('signs in whom one chooses, by a real provider over HTTP, and comes back', async () => {
    const browser = testBrowser(origin)
    const arrived = await choose(browser, 'kim-seoyeon', '/cases?open=1#top')
    const { passed } = await browser.visit(arrived.href)
    expect(passed.at(-1)?.href).toBe(`${origin.origin}/cases?open=1#top`)
    expect(await sessionIn(browser)).toMatchObject({
      signedIn: true,
      account: { id: examplePerson('kim-seoyeon')?.id, name: '김서연' },
      grants: [],
      acting: null,
    })
  })

  it('asks at every sign-in whom to be', async () => {
    const browser = await signIn('kim-seoyeon')
    const { response, passed } = await browser.visit('/sign-in')
    expect(passed.at(-1)?.pathname).toMatch(/^\/identity\/people\//)
    expect(await response.text()).toContain('누구로 들어갈까요?')
  })

  it('shows a page that works without a script and says that it is a demonstration', async () => {
    const { response } = await testBrowser(origin).visit('/sign-in')
    const page = await response.text()
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page).toContain('시연용 로그인')
    expect(page).not.toMatch(/<script|style=|<style/)
    const everybody = examplePeople.flatMap(({ people }) => people)
    for (const { name, about } of everybody)
      for (const text of [name.ko, name.en, about.ko, about.en]) expect(page).toContain(text)
    const [, style = ''] = page.match(/<link rel="stylesheet" href="([^"]+)">/) ?? []
    const sheet = await testBrowser(origin).ask(style)
    expect(sheet.headers.get('content-type')).toContain('text/css')
    const fonts = [...(await sheet.text()).matchAll(/url\("([^"]+)"\)/g)].map(([, url = '']) => url)
    expect(fonts).toHaveLength(2)
    for (const font of fonts)
      expect((await testBrowser(origin).ask(font)).headers.get('content-type')).toBe('font/woff2')
  })

  it('begins anew where the page was open for too long, and knows nobody else', async () => {
    const browser = testBrowser(origin)
    const { passed } = await browser.visit('/sign-in')
    const page = passed.at(-1)?.href ?? ''
    expect((await browser.ask(page, { form: { subject: 'nobody' } })).status).toBe(400)
    now = new Date(START.getTime() + 31 * MINUTE)
    const late = await browser.ask(page, { form: { subject: 'kim-seoyeon' } })
    expect(late.headers.get('location')).toBe('/sign-in')
  })

  it('has officers of institutions that there are, and acts in a role that is the only one', async () => {
    const known = new Set(institutionsOf(seoul).map(({ id }) => id))
    const grants = examplePeople.flatMap(({ people }) => people.flatMap((person) => person.grants))
    for (const { institution } of grants) expect(institution === null || known.has(institution)).toBe(true)
    const officer = await sessionIn(await signIn('oh-hyunwoo'))
    expect(officer.acting).toMatchObject({ role: 'officer', institution: 'win-win-council/mapo' })
    expect(officer.grants).toHaveLength(1)
  })

  it('has mediators where there is something to mediate: each in an institution that decides a programme', async () => {
    const deciding = new Set(seoul.programmes.flatMap(({ decidedBy }) => decidedBy))
    const decides = institutionsOf(seoul).filter(({ institution }) => deciding.has(institution))
    const grants = examplePeople.flatMap(({ people }) => people.flatMap((person) => person.grants))
    const mediating = grants.filter(({ role }) => role === 'mediator')
    expect(mediating).not.toEqual([])
    for (const { institution } of mediating) expect(decides.map(({ id }) => id)).toContain(institution)
    const mediator = await sessionIn(await signIn('noh-junhyeok'))
    expect(mediator.acting).toMatchObject({ role: 'mediator', institution: 'rent-reduction-committee' })
  })

  it('gives a role to people of an earlier demonstration that they have got since, and none back', async () => {
    const someone = examplePerson('baek-minseo')?.id ?? ''
    const grants = async (): Promise<readonly string[]> =>
      (
        await database.owner.selectFrom('role_grant').select('id').where('account_id', '=', someone).execute()
      ).map(({ id }) => id)
    const [before = ''] = await grants()
    await database.owner.deleteFrom('role_grant').where('id', '=', before).execute()
    await (await demonstration()).close()
    const [given = '', ...more] = await grants()
    expect(more).toEqual([])
    expect(given).not.toBe('')
    const end = { grant_id: given, ended_by: null, ended_at: START }
    await database.owner.insertInto('role_grant_end').values(end).execute()
    await (await demonstration()).close()
    expect(await grants()).toEqual([given])
  })

  it('lets who has several roles choose, among theirs alone', async () => {
    const browser = await signIn('seo-migyeong')
    const { acting, grants } = await sessionIn(browser)
    expect(acting).toBeNull()
    expect(grants.map(({ role }) => role)).toEqual(['supervisor', 'officer'])
    const supervisor = grants[0]?.id
    expect((await post(browser, '/v1/session/acting', { grant: supervisor })).status).toBe(204)
    expect((await sessionIn(browser)).acting).toMatchObject({ role: 'supervisor' })

    const other = await signIn('oh-hyunwoo')
    const refused = await post(other, '/v1/session/acting', { grant: supervisor })
    expect(refused.status).toBe(403)
    expect((await sessionIn(other)).acting).toMatchObject({ role: 'officer' })
    expect((await post(other, '/v1/session/acting', { grant: null })).status).toBe(204)
    expect((await sessionIn(other)).acting).toBeNull()
  })

  it('has a helper with consent', async () => {
    const helper = JSON.parse(await (await (await signIn('han-jiwoo')).ask('/v1/session')).text())
    expect(helper.consents).toMatchObject([
      { person: { name: '이순자' }, helper: { name: '한지우' }, how: 'online', endedAt: null },
    ])
  })

  it('keeps its people when it starts again, and their names sealed', async () => {
    const count = async (): Promise<readonly number[]> => {
      const rows = await Promise.all(
        (['account', 'role_grant', 'consent'] as const).map((table) =>
          database.owner.selectFrom(table).select('id').execute(),
        ),
      )
      return rows.map(({ length }) => length)
    }
    const before = await count()
    await (await demonstration()).close()
    expect(await count()).toEqual(before)
    const rows = await database.owner.selectFrom('account').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/김서연|kim-seoyeon@|\+82/)
  })
})

describe('signing out', () => {
  it('ends the session at once', async () => {
    const browser = await signIn('kim-seoyeon')
    const id = browser.cookie('ondol') ?? ''
    const answer = await post(browser, '/v1/session/end', undefined)
    expect(answer.status).toBe(200)
    expect(await problemOf(answer)).toEqual({ continueAt: null })
    expect(browser.cookie('ondol')).toBeUndefined()
    browser.setCookie('ondol', id)
    expect(await sessionIn(browser)).toEqual({ signedIn: false, canSignIn: true })
  })

  it('takes a page of ours', async () => {
    const browser = await signIn('kim-seoyeon')
    const { csrf } = await sessionIn(browser)
    const elsewhere = { 'x-ondol-csrf': csrf, origin: 'https://elsewhere.test' }
    expect((await browser.ask('/v1/session/end', { method: 'POST', headers: elsewhere })).status).toBe(403)
    const untold = { origin: origin.origin }
    expect((await browser.ask('/v1/session/end', { method: 'POST', headers: untold })).status).toBe(403)
    expect(await sessionIn(browser)).toMatchObject({ signedIn: true })
  })
})

describe('an attack on the sign-in', () => {
  const refused = async ({ response }: Visit): Promise<void> => {
    expect(response.status).toBe(400)
    expect(await problemOf(response)).toMatchObject({ type: 'urn:ondol:problem:sign-in-refused' })
  }

  it.each(['https://elsewhere.test', '//elsewhere.test', '/\\elsewhere.test', '/.//elsewhere.test'])(
    'does not lead to %s afterwards',
    async (path) => {
      const answer = await testBrowser(origin).ask(`/sign-in?return=${encodeURIComponent(path)}`)
      expect(answer.status).toBe(400)
      expect(answer.headers.get('location')).toBeNull()
    },
  )

  it('does not sign in a browser that did not begin', async () => {
    const attacker = testBrowser(origin)
    const arrived = await choose(attacker, 'choi-youngho')
    const victim = testBrowser(origin)
    await refused(await victim.visit(arrived.href))
    await victim.visit('/sign-in')
    await refused(await victim.visit(arrived.href))
    expect(victim.cookie('ondol')).toBeUndefined()
  })

  it('does not work with another state', async () => {
    const browser = testBrowser(origin)
    const arrived = await choose(browser, 'kim-seoyeon')
    arrived.searchParams.set('state', 'A'.repeat(43))
    await refused(await browser.visit(arrived.href))
    expect(browser.cookie('ondol')).toBeUndefined()
  })

  it('does not work with an answer that was used before', async () => {
    const browser = testBrowser(origin)
    const arrived = await choose(browser, 'kim-seoyeon')
    const state = browser.cookie('ondol-sign-in') ?? ''
    await browser.visit(arrived.href)
    const again = testBrowser(origin)
    again.setCookie('ondol-sign-in', state)
    await refused(await again.visit(arrived.href))
    expect(again.cookie('ondol')).toBeUndefined()
  })

  it("does not work with somebody else's code", async () => {
    const stolen = (await choose(testBrowser(origin), 'jo-eunbyeol')).searchParams.get('code') ?? ''
    const browser = testBrowser(origin)
    const arrived = await choose(browser, 'kim-seoyeon')
    arrived.searchParams.set('code', stolen)
    await refused(await browser.visit(arrived.href))
    expect(browser.cookie('ondol')).toBeUndefined()
  })

  it('does not work after ten minutes', async () => {
    const browser = testBrowser(origin)
    const { passed } = await browser.visit('/sign-in')
    now = new Date(START.getTime() + 10 * MINUTE)
    const page = passed.at(-1)?.href ?? ''
    await refused(await browser.visit(page, { form: { subject: 'kim-seoyeon' } }))
    expect(browser.cookie('ondol')).toBeUndefined()
  })

  it('does not keep a session that was fixed before, and ends the one from before', async () => {
    const browser = testBrowser(origin)
    const fixed = 'F'.repeat(43)
    browser.setCookie('ondol', fixed)
    await signIn('kim-seoyeon', browser)
    const first = browser.cookie('ondol') ?? ''
    expect(first).not.toBe(fixed)
    await signIn('lee-sunja', browser)
    expect(browser.cookie('ondol')).not.toBe(first)
    for (const id of [fixed, first]) {
      const attacker = testBrowser(origin)
      attacker.setCookie('ondol', id)
      expect(await sessionIn(attacker)).toMatchObject({ signedIn: false })
    }
  })

  it('does not leave in the database what would sign anybody in', async () => {
    const browser = await signIn('kim-seoyeon')
    await testBrowser(origin).visit('/sign-in')
    const rows = JSON.stringify([
      await database.owner.selectFrom('session').selectAll().execute(),
      await database.owner.selectFrom('sign_in_attempt').select('state_hash').execute(),
    ])
    expect(rows).not.toContain(browser.cookie('ondol'))
    expect(rows).not.toContain(browser.cookie('ondol-sign-in') ?? 'none')
  })

  it('shows a person a page in words', async () => {
    const answer = await testBrowser(origin).ask('/sign-in/callback?code=c&state=s', {
      headers: { accept: 'text/html' },
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('로그인하지 못했습니다')
  })
})

it('binds its cookies to the host and to TLS where people come by https', async () => {
  const publicUrl = new URL('https://relief.test')
  const secure = await demonstration({ publicUrl })
  const reachedAt = await listening(secure)
  const browser = testBrowser(publicUrl, reachedAt)
  const begun = await browser.ask('/sign-in')
  expect(begun.headers.get('location')).toMatch(/^https:\/\/relief\.test\/identity\/auth\?/)
  expect(begun.headers.get('set-cookie')).toMatch(
    /^__Host-ondol-sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const arrived = await choose(browser, 'kim-seoyeon')
  const ended = await browser.ask(arrived.href)
  expect(ended.headers.getSetCookie()).toContainEqual(
    expect.stringMatching(/^__Host-ondol=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  )
  expect(await sessionIn(browser)).toMatchObject({ signedIn: true })
  await secure.close()
})

it('sends a browser that uses another name of the machine to the one that its cookies belong to', async () => {
  const other = testBrowser(new URL(`http://127.0.0.1:${origin.port}`))
  const answer = await other.ask('/sign-in?return=/health')
  expect(answer.headers.get('location')).toBe(`${origin.origin}/sign-in?return=%2Fhealth&moved=yes`)
})

describe('outside a demonstration', () => {
  const settings = { issuer: new URL('http://127.0.0.1:1'), clientId: 'ondol', clientSecret: 'hidden' }

  it.each([
    ['a provider', settings],
    ['no sign-in', null],
  ])('there is no way to be an example person: with %s', async (_, signIn) => {
    const real = await testServer({ delivery: { database, keys: sealing, signIn } })
    for (const path of ['.well-known/openid-configuration', 'auth', 'people/x', 'token'])
      for (const method of ['GET', 'POST'] as const)
        expect((await ask(real, { method, url: `/identity/${path}` })).statusCode).toBe(404)
    await real.close()
  })

  it('a provider that does not answer stops nothing but signing in', async () => {
    const real = await testServer({ delivery: { database, keys: sealing, signIn: settings } })
    expect((await ask(real, '/health')).statusCode).toBe(200)
    expect((await ask(real, '/v1/session')).json()).toEqual({ signedIn: false, canSignIn: true })
    const refused = await ask(real, '/sign-in')
    expect(refused.statusCode).toBe(503)
    expect(refused.headers['retry-after']).toBe('5')
    expect(refused.json()).toMatchObject({ type: 'urn:ondol:problem:sign-in-unavailable' })
    const page = await ask(real, { url: '/sign-in', headers: { accept: 'text/html' } })
    expect(page.statusCode).toBe(503)
    expect(page.body).toContain('지금은 로그인할 수 없습니다')
    await real.close()
  })

  it('says that nobody can sign in where nothing is set up', async () => {
    const real = await testServer({ delivery: { database, keys: sealing, signIn: null } })
    expect((await ask(real, '/v1/session')).json()).toEqual({ signedIn: false, canSignIn: false })
    expect((await ask(real, '/sign-in')).statusCode).toBe(503)
    await real.close()
  })

  it('a demonstration does not begin on a database with real people', async () => {
    const own = await testDatabase()
    await testAccount(own, 'kim')
    const start = testServer({ delivery: { database: own, keys: sealing, signIn: 'demonstration' } })
    await expect(start).rejects.toThrow(/^DRILL: expected a database without real people/)
    await own.close()
  })
})
