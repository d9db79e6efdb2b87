import { loadPack, type PackDefinition } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AccountActor, Database } from '../database/index.ts'
import { setBudget } from '../ledger/index.ts'
import { won } from '../money/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { type TestApi, testApi } from '../testing/test-api.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import type { Answer } from '../testing/test-server.ts'
import type { PersonAction } from './index.ts'
import { openCases, viewCase } from './index.ts'
import { casePageSchema, caseViewSchema } from './view-schemas.ts'
import type { CaseView } from './views.ts'

let database: Database
let context: TestContext
let api: TestApi
let office: Office
let kim: AccountActor
let caseId = ''
let now = TEST_NOW
let number = 0

beforeAll(async () => {
  database = await testDatabase()
  context = await testContext(database, { now: () => now })
  api = await testApi(database, () => now, context.keys)
  office = await testOffice(database, 'community-service-centre/mapo')
})
afterAll(async () => {
  await api.close()
  await database.close()
})
beforeEach(async () => {
  now = TEST_NOW
  kim = await testAccount(database, `kim-${++number}`)
  caseId = await testCase(context, kim)
})

const view = async (actor: AccountActor): Promise<CaseView> => {
  const answer = await api.as(actor, `/v1/cases/${caseId}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return caseViewSchema.parse(answer.json())
}

const act = (actor: AccountActor | null, seq: number, action: PersonAction): Promise<Answer> =>
  api.as(actor, { method: 'POST', url: `/v1/cases/${caseId}/actions`, payload: { seq, do: action } })

const acted = async (actor: AccountActor, action: PersonAction): Promise<CaseView> => {
  const { seq } = await view(actor)
  const answer = await act(actor, seq, action)
  expect(answer.statusCode, answer.body).toBe(200)
  return caseViewSchema.parse(answer.json())
}

describe('GET /v1/cases/{id}', () => {
  it('tells the person what happened, what happens next and by when, and why', async () => {
    const seen = await view(kim)
    expect(seen).toMatchObject({
      state: 'submitted',
      programme: { id: 'seoul-basic-security', title: { ko: '서울형 기초보장' } },
      institution: { title: { ko: '마포구 동주민센터', en: expect.stringContaining('Mapo') } },
      dueOn: '2020-09-17',
      workingDaysLeft: 2,
      waitsFor: 'office',
      next: { ko: '담당자가 2020-09-17까지 검토를 시작합니다.' },
      can: ['withdraw', 'message'],
      payments: { granted: 0, released: 0, paid: 0 },
    })
    expect(seen.timeline).toMatchObject([
      { seq: 1, who: 'you', action: 'submit', text: { ko: '신청이 접수되었습니다.' } },
    ])
    expect(seen.reasons?.conditions.map(({ id }) => id)).toEqual([
      'in-seoul',
      'income',
      'assets',
      'no-supporter',
      'no-double',
    ])
  })

  it('is a 404 to everybody else, as for a case that there is not', async () => {
    const stranger = await testAccount(database, `stranger-${number}`)
    const [theirs, none] = await Promise.all([
      api.as(stranger, `/v1/cases/${caseId}`),
      api.as(stranger, '/v1/cases/0190a000-0000-7000-8000-000000000001'),
    ])
    expect(theirs.statusCode).toBe(404)
    expect({ ...theirs.json<object>() }).toEqual({ ...none.json<object>() })
    expect((await api.as(null, `/v1/cases/${caseId}`)).statusCode).toBe(401)
  })

  it('says so where it takes longer than it should', async () => {
    now = new Date('2020-09-21T03:00:00Z')
    expect(await view(kim)).toMatchObject({
      workingDaysLeft: -2,
      next: { ko: expect.stringContaining('늦어지고 있습니다') },
    })
  })

  it('keeps from the person what the office notes for itself', async () => {
    await acted(office.officer, { action: 'take' })
    await acted(office.officer, { action: 'note', text: '전화로 확인함' })
    await acted(office.officer, { action: 'message', text: '곧 연락드리겠습니다' })
    expect(JSON.stringify(await view(kim))).not.toContain('전화로 확인함')
    expect(JSON.stringify(await view(office.officer))).toContain('전화로 확인함')
    const { timeline } = await view(kim)
    expect(timeline.at(-1)).toMatchObject({ who: 'office', action: 'message', words: '곧 연락드리겠습니다' })
    expect(JSON.stringify(timeline)).not.toContain(office.officer.accountId)
  })

  it('gives the reasons of then, also when the pack has changed since', async () => {
    const before = await view(kim)
    const limit = 'seoul-basic-security.assets-at-most'
    const changed: PackDefinition = {
      ...seoul,
      parameters: seoul.parameters.map((one) =>
        one.kind === 'value' && one.id === limit ? { ...one, values: { start: 1 } } : one,
      ),
    }
    expect(seoul.parameters.some(({ id }) => id === limit)).toBe(true)
    const later = await openCases({ ...context, pack: loadPack(changed) })
    const after = await viewCase(later, kim, caseId)
    expect(after?.reasons).toEqual(before.reasons)
  })
})

describe('GET /v1/cases', () => {
  it('lists mine in pages, the latest first, and nobody else’s', async () => {
    const ids = [caseId]
    for (let more = 0; more < 4; more++) ids.unshift(await testCase(context, kim))
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const answer: Answer = await api.as(kim, `/v1/cases?limit=2${next === '' ? '' : `&cursor=${next}`}`)
      const page = casePageSchema.parse(answer.json())
      seen.push(...page.cases.map(({ id }) => id))
      next = page.next
    }
    expect(seen).toEqual(ids)
    expect(casePageSchema.parse((await api.as(office.officer, '/v1/cases')).json()).cases).toEqual([])
    expect(casePageSchema.parse((await api.as(kim, '/v1/cases?state=approved')).json()).cases).toEqual([])
    expect((await api.as(kim, '/v1/cases?cursor=nonsense')).statusCode).toBe(400)
  })
})

describe('POST /v1/cases/{id}/actions', () => {
  it('takes a case through to its payment over HTTP, with the budget of the ledger', async () => {
    await database.transaction({ kind: 'system', job: 'test' }, (transaction) =>
      setBudget(transaction, {
        programme: 'seoul-basic-security',
        year: 2020,
        amount: won(100_000_000),
        key: `test-${number}`,
        transferId: context.ids(),
        at: now,
        source: '추경',
      }),
    )
    const account = { bank: '004', number: '940502-00-000000', holder: '김하늘' }
    const applicant = { subject: 'person/kim', name: '김하늘', residentNumber: '780411-2900001', account }
    caseId = await testCase(context, kim, { applicant })
    await acted(office.officer, { action: 'take' })
    const approved = await acted(office.officer, {
      action: 'approve',
      words: { plain: '조건을 모두 채웁니다' },
    })
    expect(approved.decision).toMatchObject({ outcome: 'approve', departs: false, appealUntil: '2020-12-14' })
    expect(approved.can).toEqual(['note', 'message'])
    const granted = approved.payments.granted
    expect(granted).toBeGreaterThan(0)
    const { orders } = (await api.as(office.paymaster, `/v1/payments/orders?caseId=${caseId}`)).json()
    const [{ id: first, amount }] = orders
    const url = '/v1/payments/orders/release'
    const released = await api.as(office.paymaster, { method: 'POST', url, payload: { orders: [first] } })
    expect(released.json()).toEqual({ releases: [{ kind: 'done', orderId: first }] })
    expect(await view(office.paymaster)).toMatchObject({
      payments: { granted, released: amount, paid: 0 },
      timeline: [],
      reasons: null,
    })
    expect(await view(kim)).toMatchObject({
      state: 'approved',
      text: { ko: '승인되었습니다.' },
      next: { ko: '지급하고 있습니다.' },
      can: ['appeal', 'message'],
    })
  })

  it('is refused where the budget has nothing, and says so', async () => {
    caseId = await testCase(context, kim, {
      choices: [{ programme: 'youth-basic-income', subject: 'person/kim', reason: '사정이 있습니다' }],
    })
    const officer = (await testOffice(database, 'youth-office')).officer
    await acted(officer, { action: 'take' })
    const departure = { kind: 'hardship', reason: '사정' } as const
    const answer = await act(officer, 2, { action: 'approve', amount: 100_000, months: 1, departure })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ type: 'urn:ondol:problem:refused', reasons: [{ rule: 'budget' }] })
  })

  it('tells where the case is, where it moved on meanwhile', async () => {
    await acted(office.officer, { action: 'take' })
    const late = await act(office.supervisor, 1, { action: 'note', text: 'x' })
    expect(late.statusCode).toBe(409)
    expect(late.json()).toMatchObject({ type: 'urn:ondol:problem:moved-on', seq: 2, state: 'under-review' })
  })

  it.each([
    ['a role that may not', () => kim, { action: 'approve' }, 403, 'urn:ondol:problem:not-allowed'],
    [
      'a state that does not allow it',
      () => kim,
      { action: 'appeal', reason: 'x' },
      409,
      'urn:ondol:problem:refused',
    ],
    ['nobody', () => null, { action: 'withdraw' }, 401, 'urn:ondol:problem:not-signed-in'],
  ] satisfies [string, () => AccountActor | null, PersonAction, number, string][])(
    'refuses %s',
    async (_, actor, action, status, type) => {
      const answer = await act(actor(), 1, action)
      expect(answer.statusCode).toBe(status)
      expect(answer.json()).toMatchObject({ type })
    },
  )

  it('says at what place a correction cannot be read', async () => {
    await acted(office.officer, { action: 'take' })
    const answer = await act(office.officer, 2, {
      action: 'correct-facts',
      corrections: [{ fact: 'household/home.assets', value: 'much' }],
      reason: 'x',
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ place: 'household/home.assets' })
  })

  it('is taken back by the person, who hears what can be done then', async () => {
    expect(await acted(kim, { action: 'withdraw' })).toMatchObject({
      state: 'withdrawn',
      can: ['message'],
      waitsFor: 'nobody',
    })
  })
})

it('names all states and actions', async () => {
  const answer = await api.as(null, '/v1/case-states')
  expect(answer.json()).toMatchObject({
    states: expect.arrayContaining([
      { id: 'evidence-asked', title: { ko: '서류 보완 요청', en: 'evidence asked' } },
    ]),
    actions: expect.arrayContaining([
      { id: 'second-sign', title: { ko: '두 번째 서명', en: 'sign second' } },
    ]),
  })
})
