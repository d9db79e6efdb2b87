import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountActor, Database } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { type TestApi, testApi } from '../testing/test-api.ts'
import { testDatabase } from '../testing/test-database.ts'
import { restaurantApplication, TEST_NOW } from '../testing/test-delivery.ts'
import {
  acknowledgementSchema,
  applicationViewSchema,
  draftItemSchema,
  draftSchema,
} from './application-schemas.ts'

let database: Database
let api: TestApi
let kim: AccountActor
let other: AccountActor

beforeAll(async () => {
  database = await testDatabase()
  api = await testApi(database, () => TEST_NOW)
  kim = await testAccount(database, 'kim')
  other = await testAccount(database, 'other')
})
afterAll(async () => {
  await api.close()
  await database.close()
})

const submit = (actor: AccountActor | null, key: string, change = {}) =>
  api.as(actor, {
    method: 'POST',
    url: '/v1/applications',
    headers: { 'idempotency-key': key },
    payload: restaurantApplication(change),
  })

describe('POST /v1/applications', () => {
  it('acknowledges what is stored, in the shape that the API describes', async () => {
    const answer = await submit(kim, 'first-key')
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(acknowledgementSchema.parse(answer.json()).cases).toHaveLength(3)
    const again = await submit(kim, 'first-key')
    expect(again.statusCode).toBe(201)
    expect(again.body).toBe(answer.body)
  })

  it('asks for somebody signed in, and for a key', async () => {
    expect((await submit(null, 'first-key')).statusCode).toBe(401)
    const keyless = await api.as(kim, {
      method: 'POST',
      url: '/v1/applications',
      payload: restaurantApplication(),
    })
    expect(keyless.statusCode).toBe(400)
    expect(keyless.json()).toMatchObject({ detail: expect.stringContaining('idempotency-key') })
  })

  it.each([
    ['a key that stands for something else', { language: 'en' }, 422, 'urn:ondol:problem:key-taken'],
    [
      'facts that cannot be read',
      { facts: { person: { kim: { borough: 'atlantis' } } } },
      400,
      'urn:ondol:problem:unreadable',
    ],
    ['a person who did not consent', { for: '0190a000-0000-7000-8000-000000000001' }, 403, 'about:blank'],
  ])('refuses %s', async (_, change, status, type) => {
    const answer = await submit(kim, 'first-key', change)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ status, type })
  })

  it('takes an application for somebody helped', async () => {
    const helper = await testAccount(database, 'helper')
    const consent = {
      id: crypto.randomUUID(),
      person_id: other.accountId,
      helper_id: helper.accountId,
      scope: 'apply' as const,
      how: 'online' as const,
      note: null,
      recorded_by: other.accountId,
      institution_id: null,
      given_at: TEST_NOW,
      expires_at: new Date(TEST_NOW.getTime() + 86_400_000),
    }
    await database.owner.insertInto('consent').values(consent).execute()
    const answer = await submit(helper, 'for-another', { for: other.accountId })
    expect(answer.statusCode).toBe(201)
    const { id } = acknowledgementSchema.parse(answer.json())
    const view = await api.as(other, `/v1/applications/${id}`)
    expect(view.json()).toMatchObject({ byProxy: true })
  })
})

describe('GET /v1/applications/{id}', () => {
  it('shows what was handed in to whose it is, with numbers in part', async () => {
    const { id, cases } = acknowledgementSchema.parse((await submit(kim, 'first-key')).json())
    const answer = await api.as(kim, `/v1/applications/${id}`)
    const view = applicationViewSchema.parse(answer.json())
    expect(view.applicant).toMatchObject({ name: '김하늘', residentNumber: '780411-2******' })
    expect(view.cases).toEqual(cases.map((one) => one.id))
    expect((await api.as(other, `/v1/applications/${id}`)).statusCode).toBe(404)
  })
})

describe('/v1/drafts', () => {
  const create = async (content: object): Promise<string> => {
    const answer = await api.as(kim, {
      method: 'POST',
      url: '/v1/drafts',
      payload: { label: '가게', content },
    })
    expect(answer.statusCode).toBe(201)
    return draftItemSchema.parse(answer.json()).id
  }
  const change = (
    actor: AccountActor,
    id: string,
    { version, content }: { version: number; content: object },
  ) =>
    api.as(actor, {
      method: 'PUT',
      url: `/v1/drafts/${id}`,
      headers: { 'if-match': `"${version}"` },
      payload: { content },
    })

  it('keeps what was written until it is handed in, and nobody else reads it', async () => {
    const id = await create({ page: 2, secret: '780411-2345678' })
    const read = draftSchema.parse((await api.as(kim, `/v1/drafts/${id}`)).json())
    expect(read).toMatchObject({ label: '가게', version: 1, content: { page: 2, secret: '780411-2345678' } })
    const row = await database.owner
      .selectFrom('application_draft')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    expect(JSON.stringify(row)).not.toContain('780411')
    for (const method of ['GET', 'DELETE'] as const)
      expect((await api.as(other, { method, url: `/v1/drafts/${id}` })).statusCode).toBe(404)
    expect((await submit(kim, 'of-a-draft', { draft: id })).statusCode).toBe(201)
    expect((await api.as(kim, `/v1/drafts/${id}`)).statusCode).toBe(404)
  })

  it('is not overwritten from another device', async () => {
    const id = await create({ page: 1 })
    expect((await change(kim, id, { version: 1, content: { page: 2 } })).json()).toMatchObject({
      version: 2,
      label: '가게',
    })
    const late = await change(kim, id, { version: 1, content: { page: 9 } })
    expect(late.statusCode).toBe(409)
    expect(late.json()).toMatchObject({ type: 'urn:ondol:problem:moved-on', seq: 2 })
    expect((await change(other, id, { version: 2, content: {} })).statusCode).toBe(404)
    expect((await api.as(kim, `/v1/drafts/${id}`)).json()).toMatchObject({ content: { page: 2 } })
  })

  it('is listed, and thrown away', async () => {
    const id = await create({})
    const listed = (await api.as(kim, '/v1/drafts')).json<{ drafts: { id: string }[] }>()
    expect(listed.drafts.map((one) => one.id)).toContain(id)
    expect((await api.as(kim, { method: 'DELETE', url: `/v1/drafts/${id}` })).statusCode).toBe(204)
    expect((await api.as(kim, `/v1/drafts/${id}`)).statusCode).toBe(404)
    expect((await api.as(other, '/v1/drafts')).json()).toEqual({ drafts: [] })
  })

  it('has room for twenty', async () => {
    const many = await testAccount(database, 'many')
    const post = () => api.as(many, { method: 'POST', url: '/v1/drafts', payload: { content: {} } })
    for (let draft = 0; draft < 20; draft++) expect((await post()).statusCode).toBe(201)
    expect((await post()).statusCode).toBe(409)
  })
})
