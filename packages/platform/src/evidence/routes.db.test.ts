import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountActor, Database } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { type BrowserHeaders, testSession } from '../testing/test-session.ts'
import { testFile } from './file-kind/testing/test-files.ts'
import { type RegistersUnderTest, startRegisters, TOKEN } from './registers/testing/registers-under-test.ts'
import { applyFor, testEvidence } from './testing/test-evidence.ts'
import { documentSchema, evidenceSchema, toldSchema } from './view-schemas.ts'

let database: Database
let app: App
let registers: RegistersUnderTest
let kim: AccountActor
let people: Readonly<Record<'kim' | 'lee' | 'officer' | 'stranger', BrowserHeaders>>
let caseId: string

beforeAll(async () => {
  database = await testDatabase()
  registers = await startRegisters({ today: () => TEST_NOW })
  const context = await testEvidence(database)
  const folder = temporaryFolder('evidence')
  app = await testServer({
    now: () => TEST_NOW,
    rateLimits: null,
    delivery: {
      database,
      keys: context.keys,
      evidence: { folder, s3: null, clamd: null, registers: { url: registers.url, token: TOKEN } },
    },
  })
  kim = await testAccount(database, 'kim')
  const found = (await applyFor(context, kim, { registers: ['tax'] })).get('rent-reduction')
  caseId = found?.id ?? ''
  const session = async (name: string, institution: string | null): Promise<BrowserHeaders> => {
    const roles = institution === null ? [] : (['officer'] as const)
    return await testSession(database, await testAccount(database, name, { roles, institution }), TEST_NOW)
  }
  people = {
    kim: await testSession(database, kim, TEST_NOW),
    lee: await session('lee', null),
    officer: await session('officer', found?.institution ?? ''),
    stranger: await session('stranger', 'youth-office'),
  }
})
afterAll(async () => {
  await app.close()
  await registers.app.close()
  await database.close()
})

interface Sent {
  readonly by?: keyof typeof people
  readonly metadata?: Readonly<Record<string, string>>
  readonly content?: Buffer
}

const TUS = { 'tus-resumable': '1.0.0' }

/** Uploads in one go, as the protocol allows. */
async function upload({ by = 'kim', metadata = {}, content = testFile('paper.jpg') }: Sent): Promise<Answer> {
  const all = { case: caseId, name: '임대차 계약서.pdf', paper: 'lease-contract', ...metadata }
  const pairs = Object.entries(all).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
  return await ask(app, {
    method: 'POST',
    url: '/v1/uploads',
    headers: {
      ...people[by],
      ...TUS,
      'upload-length': String(content.length),
      'upload-metadata': pairs.join(','),
      'content-type': 'application/offset+octet-stream',
    },
    payload: content,
  })
}

const get = (url: string, by: keyof typeof people = 'kim'): Promise<Answer> =>
  ask(app, { url, headers: { ...people[by] } })

const post = (url: string, payload: object, by: keyof typeof people): Promise<Answer> =>
  ask(app, { method: 'POST', url, headers: { ...people[by] }, payload })

describe('a paper over HTTP', () => {
  it('is handed in, found again, shown to the officer, and accepted', async () => {
    const uploaded = await upload({})
    expect(uploaded.statusCode).toBe(200)
    const document = documentSchema.parse(uploaded.json())
    expect(document).toMatchObject({
      state: 'checked',
      name: '임대차 계약서.jpg',
      scan: { verdict: 'unscanned' },
    })
    expect((await get(`/v1/evidence/${document.id}`)).json()).toEqual(document)

    const content = await get(String(document.content), 'officer')
    expect(content.rawPayload.equals(testFile('paper.jpg'))).toBe(true)
    expect(content.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringMatching(/^inline; .*filename\*=UTF-8''%EC%9E%84/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(content.headers['content-security-policy']).not.toContain('script')

    const judged = await post(`/v1/evidence/${document.id}/review`, { outcome: 'accepted' }, 'officer')
    expect(documentSchema.parse(judged.json())).toMatchObject({ state: 'accepted' })
    const of = evidenceSchema.parse((await get(`/v1/cases/${caseId}/evidence`)).json())
    expect(of.needs).toMatchObject([
      { paper: { id: 'lease-contract' }, isNeeded: false },
      { paper: { id: 'vat-sales-record' }, isNeeded: true },
    ])
    expect(of.documents.map(({ id }) => id)).toContain(document.id)
    expect(of.registers).toMatchObject([{ id: 'tax', isAgreed: true, answers: [] }])
  })

  it('is saved, not shown, where browsers cannot show it or somebody asks for that', async () => {
    const heic = documentSchema.parse((await upload({ content: testFile('paper.heic') })).json())
    expect(heic.isShowable).toBe(false)
    expect((await get(String(heic.content))).headers['content-disposition']).toMatch(/^attachment; /)
    const pdf = documentSchema.parse((await upload({ content: testFile('packed.pdf') })).json())
    expect((await get(`${pdf.content}?save=true`)).headers['content-disposition']).toMatch(/^attachment; /)
    expect((await get(String(pdf.content))).headers['content-disposition']).toMatch(/^inline; /)
  })

  it('is refused with the reason, and remembered so', async () => {
    const refused = await upload({ content: Buffer.from('<script>alert(1)</script>') })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({
      type: 'urn:ondol:problem:evidence:not-accepted',
      detail: expect.stringContaining('PDF나 사진'),
    })
    const of = evidenceSchema.parse((await get(`/v1/cases/${caseId}/evidence`)).json())
    const kept = of.documents.find(({ state }) => state === 'refused')
    expect(kept).toMatchObject({ content: null, refusal: { ko: expect.stringContaining('PDF나 사진') } })
    expect((await get(`/v1/evidence/${kept?.id}/content`)).statusCode).toBe(404)
  })

  it('is nobody else’s', async () => {
    const { id, content } = documentSchema.parse((await upload({})).json())
    for (const by of ['lee', 'stranger'] as const) {
      expect((await upload({ by })).statusCode).toBe(404)
      for (const url of [`/v1/evidence/${id}`, String(content), `/v1/cases/${caseId}/evidence`])
        expect((await get(url, by)).statusCode).toBe(404)
      expect((await post(`/v1/evidence/${id}/review`, { outcome: 'accepted' }, by)).statusCode).toBe(404)
    }
    expect((await post(`/v1/evidence/${id}/review`, { outcome: 'accepted' }, 'kim')).statusCode).toBe(403)
    expect((await ask(app, String(content))).statusCode).toBe(401)
  })

  it('is continued by whoever began it, and not by those who may see it', async () => {
    const metadata = `case ${Buffer.from(caseId).toString('base64')},name ${Buffer.from('a').toString('base64')}`
    const headers = { ...TUS, 'upload-length': '10', 'upload-metadata': metadata }
    const begun = await ask(app, {
      method: 'POST',
      url: '/v1/uploads',
      headers: { ...people.kim, ...headers },
    })
    const url = String(begun.headers.location)
    const offset = (by: keyof typeof people): Promise<Answer> =>
      ask(app, { method: 'HEAD', url, headers: { ...people[by], ...TUS } })
    expect((await offset('kim')).headers['upload-offset']).toBe('0')
    expect((await offset('officer')).statusCode).toBe(404)
    expect((await offset('lee')).statusCode).toBe(404)
    const gone = await ask(app, { method: 'DELETE', url, headers: { ...people.kim, ...TUS } })
    expect(gone.statusCode).toBe(204)
    const [, , , id] = url.split('/')
    expect((await get(`/v1/evidence/${id}`)).json()).toMatchObject({ state: 'given-up' })
  })

  it.each([
    [{ case: 'x' }, 'Upload-Metadata.case'],
    [{ name: '' }, 'Upload-Metadata.name'],
    [{ about: 'lease/l1' }, 'Upload-Metadata.about'],
  ])('names the place where %j cannot be read', async (metadata, place) => {
    const answer = await upload({ metadata })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ place })
  })

  it('needs the page’s own token', async () => {
    const { 'x-ondol-csrf': _, ...headers } = people.kim
    const answer = await ask(app, {
      method: 'POST',
      url: '/v1/uploads',
      headers: { ...headers, ...TUS, 'upload-length': '1' },
    })
    expect(answer.statusCode).toBe(403)
  })
})

describe('registers over HTTP', () => {
  it('are asked with the person’s consent, once', async () => {
    const url = `/v1/cases/${caseId}/register-questions`
    const told = toldSchema.parse((await post(url, {}, 'kim')).json())
    expect(told.told).toEqual([
      {
        register: 'tax',
        thing: 'business/restaurant',
        outcome: 'found',
        facts: ['business/restaurant.sales'],
      },
    ])
    expect((await post(url, {}, 'officer')).json()).toEqual({ told: [] })
    expect((await post(url, {}, 'lee')).statusCode).toBe(404)
    const of = evidenceSchema.parse((await get(`/v1/cases/${caseId}/evidence`, 'officer')).json())
    expect(of.registers[0]?.answers).toMatchObject([{ outcome: 'found', thing: 'business/restaurant' }])
    expect(of.needs.flatMap(({ facts }) => facts)).toContainEqual(
      expect.objectContaining({ fact: 'business/restaurant.sales', standing: 'register' }),
    )
  })
})
