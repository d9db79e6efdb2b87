import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { type TestApi, testApi } from '../testing/test-api.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import { type CouncilPeople, FILING, testCouncils } from './testing/test-council.ts'

let database: Database
let api: TestApi
let people: CouncilPeople

beforeAll(async () => {
  database = await testDatabase()
  people = (await testCouncils(database)).people
  api = await testApi(database, () => TEST_NOW)
})
afterAll(async () => {
  await api.close()
  await database.close()
})

const post = (url: string, payload: object, key?: string) => ({
  method: 'POST' as const,
  url,
  payload,
  headers: key === undefined ? {} : { 'idempotency-key': key },
})

async function file(key: string): Promise<string> {
  const answer = await api.as(people.tenant, post('/v1/councils', FILING, key))
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}

it('takes a request once, by its key, from somebody who is signed in', async () => {
  const wanted = post('/v1/councils', FILING, 'request-1')
  expect((await api.as(null, wanted)).statusCode).toBe(401)
  const [first, again] = [await api.as(people.tenant, wanted), await api.as(people.tenant, wanted)]
  expect(first.statusCode, first.body).toBe(201)
  expect(again.json()).toEqual(first.json())
  expect((await api.as(people.tenant, post('/v1/councils', FILING))).statusCode).toBe(400)
  const nowhere = await api.as(
    people.tenant,
    post('/v1/councils', { ...FILING, borough: 'busan' }, 'request-2'),
  )
  expect(nowhere.statusCode).toBe(400)
})

it('tells a story over HTTP: notice, joining, a proposal, an agreement and its text', async () => {
  const id = await file('story-0001')
  const url = `/v1/councils/${id}`
  expect((await api.as(people.stranger, url)).statusCode).toBe(404)
  expect((await api.as(people.tenant, post(`${url}/invitation`, {}))).statusCode).toBe(403)
  const invited = await api.as(people.clerk, post(`${url}/invitation`, {}))
  const joined = await api.as(people.landlord, post('/v1/councils/join', { code: invited.json().joinCode }))
  expect(joined.statusCode, joined.body).toBe(200)
  expect(joined.json()).toMatchObject({ state: 'filed', you: { as: ['respondent'] } })
  const act = async (by: keyof CouncilPeople, seq: number, wanted: object) =>
    await api.as(people[by], post(`${url}/acts`, { seq, do: wanted }))
  expect((await act('landlord', 2, { act: 'answer', takesPart: true })).statusCode).toBe(200)
  const terms = { cut: 0.25, months: 6, from: '2020-10' }
  const propose = { act: 'propose', terms, words: null, until: '2020-09-30' }
  const late = await act('tenant', 2, propose)
  expect(late.statusCode).toBe(409)
  expect(late.json()).toMatchObject({ type: 'urn:ondol:problem:moved-on', seq: 3, state: 'negotiating' })
  const proposed = await act('tenant', 3, propose)
  expect(proposed.json().council).toMatchObject({ seq: 4, can: expect.arrayContaining(['take-back']) })
  expect(proposed.json().council.cannot).toContainEqual({ act: 'propose', reasons: [expect.any(Object)] })
  const own = await act('tenant', 4, { act: 'accept', proposal: 4 })
  expect(own.json()).toMatchObject({ status: 409, reasons: [{ rule: 'of-other-side' }] })
  expect((await act('mediator', 4, { act: 'message', text: '안녕하세요' })).statusCode).toBe(404)
  const accepted = await act('landlord', 4, { act: 'accept', proposal: 4 })
  const sha256: string = accepted.json().council.agreed.text.sha256
  const text = await api.as(people.landlord, `${url}/text`)
  expect(text.json()).toMatchObject({ sha256, text: expect.stringContaining('임차료 감액 합의서') })
  await act('landlord', 5, { act: 'sign', sha256 })
  const signed = await act('tenant', 6, { act: 'sign', sha256 })
  expect(signed.json().council).toMatchObject({ state: 'in-force', dueOn: '2021-03-31' })
})

it('gives hearings to calendars', async () => {
  const id = await file('calendar-1')
  const url = `/v1/councils/${id}`
  const code = (await api.as(people.clerk, post(`${url}/invitation`, {}))).json().joinCode
  await api.as(people.landlord, post('/v1/councils/join', { code }))
  await api.as(people.landlord, post(`${url}/acts`, { seq: 2, do: { act: 'answer', takesPart: true } }))
  const hearing = {
    act: 'schedule-hearing',
    at: '2020-09-22T05:00:00Z',
    minutes: 90,
    place: '마포구청 3층, 상생협의실; 서울특별시 마포구 월드컵로 212',
    purpose: '첫 협의',
  }
  const scheduled = await api.as(people.clerk, post(`${url}/acts`, { seq: 3, do: hearing }))
  expect(scheduled.statusCode, scheduled.body).toBe(200)
  const file4 = await api.as(people.tenant, `${url}/hearings/4/calendar`)
  expect(file4.headers['content-type']).toContain('text/calendar')
  const lines = file4.body.split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  const unfolded = file4.body.replaceAll('\r\n ', '')
  expect(unfolded).toContain('DTSTART:20200922T050000Z\r\nDTEND:20200922T063000Z')
  expect(unfolded).toContain('LOCATION:마포구청 3층\\, 상생협의실\\; 서울특별시 마포구 월드컵로 212')
  expect((await api.as(people.stranger, `${url}/hearings/4/calendar`)).statusCode).toBe(404)
})

it('lists page by page what is one’s own or one’s institution’s', async () => {
  for (let n = 0; n < 5; n++) await file(`list-000${n}`)
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor === '' ? '' : `&cursor=${cursor}`
    const page = await api.as(people.clerk, `/v1/councils?of=institution&sort=due&limit=2${query}`)
    expect(page.statusCode, page.body).toBe(200)
    seen.push(...page.json().councils.map(({ id }: { id: string }) => id))
    cursor = page.json().next
  }
  expect(new Set(seen).size).toBe(seen.length)
  const { rows } = { rows: await database.owner.selectFrom('council').select('council_id').execute() }
  expect(seen).toHaveLength(rows.length)
  const mine = await api.as(people.tenant, '/v1/councils?state=filed&limit=100')
  expect(mine.json().councils.length).toBeGreaterThanOrEqual(5)
  expect((await api.as(people.stranger, '/v1/councils')).json()).toEqual({ councils: [], next: null })
})

it('shows both routes of the law, and the guideline with its history and reasons', async () => {
  const { borough, lease, business } = FILING
  const rent = { ...lease, monthlyRent: 8_700_001 }
  const answer = await api.as(null, post('/v1/councils/routes', { borough, lease: rent, business }))
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json().routes.map(({ id, open }: { id: string; open: boolean }) => [id, open])).toEqual([
    ['claim', false],
    ['mediation', true],
  ])
  const within = await api.as(null, post('/v1/councils/routes', { borough, lease, business }))
  expect(within.json()).toMatchObject({ routes: [{ open: true }, { open: true }], recommended: { cut: 0.3 } })
  const guideline = await api.as(null, '/v1/councils/guideline')
  expect(guideline.json().clauses[0]).toMatchObject({ id: 'property-tax', reason: expect.any(Object) })
  const unreadable = await api.as(
    null,
    post('/v1/councils/routes', { borough, lease, business: { employees: 'two' } }),
  )
  expect(unreadable.statusCode).toBe(400)
})
