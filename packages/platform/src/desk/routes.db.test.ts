import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actOnCase, type CaseAction, deskCaseViewSchema } from '../cases/index.ts'
import type { AccountActor, Database } from '../database/index.ts'
import { BOROUGHS } from '../demonstration/situations/boroughs.ts'
import { testAccount } from '../testing/test-account.ts'
import { type TestApi, testApi } from '../testing/test-api.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { restaurantApplication, TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import type { BulkAnswer, BulkRequest, QueuePage } from './desk.ts'
import {
  bulkAnswerSchema,
  departuresSchema,
  duplicatesSchema,
  loadSchema,
  queuePageSchema,
} from './desk-schemas.ts'

const WORDS = { plain: '조건을 모두 채웁니다' }
const keys = testKeyRing()

let database: Database
let context: TestContext
let api: TestApi
let office: Office
let kim: AccountActor
let now = TEST_NOW
let number = 0

beforeAll(async () => {
  database = await testDatabase()
  context = { ...(await testContext(database, { now: () => now })), keys }
  api = await testApi(database, () => now, keys)
})
afterAll(async () => {
  await api.close()
  await database.close()
})
/** Each test has an institution of its own, so that its queue is its own too. */
beforeEach(async () => {
  now = TEST_NOW
  number++
  kim = await testAccount(database, `kim-${number}`)
  office = await testOffice(database, `local-tax-review-board/${BOROUGHS[number]}`)
})

const caseOf = async (actor = kim, change: Parameters<typeof testCase>[2] = {}): Promise<string> => {
  const { facts } = restaurantApplication()
  const placed = structuredClone(facts) as { business: { restaurant: { borough: string } } }
  placed.business.restaurant.borough = BOROUGHS[number] ?? 'jung'
  const choices = [{ programme: 'local-income-tax-relief', subject: 'business/restaurant' }]
  return await testCase(context, actor, { facts: placed, choices, ...change })
}

const done = async (caseId: string, actor: AccountActor, action: CaseAction): Promise<void> => {
  const taken = await actOnCase(context, { actor, caseId, action })
  expect(taken.kind, JSON.stringify(taken)).toBe('done')
}

const queue = async (actor: AccountActor, query = ''): Promise<QueuePage> => {
  const answer = await api.as(actor, `/v1/desk/cases${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return queuePageSchema.parse(answer.json())
}
const idsIn = ({ cases }: QueuePage): readonly string[] => cases.map(({ id }) => id)

describe('GET /v1/desk/cases', () => {
  it('is the queue of the institution, what is due first on top, and of no other', async () => {
    const late = await caseOf()
    now = new Date('2020-09-17T03:00:00Z')
    const fresh = await caseOf()
    expect(idsIn(await queue(office.officer))).toEqual([late, fresh])
    expect(idsIn(await queue(office.officer, '?order=desc'))).toEqual([fresh, late])
    const elsewhere = await testOffice(database, `fund-office-${number}`)
    expect(idsIn(await queue(elsewhere.officer))).toEqual([])
    expect((await api.as(kim, '/v1/desk/cases')).statusCode).toBe(403)
    expect((await api.as(null, '/v1/desk/cases')).statusCode).toBe(401)
  })

  it('filters, and counts under the filters', async () => {
    const [taken, waiting] = [await caseOf(), await caseOf()]
    await done(taken, office.officer, { action: 'take' })
    now = new Date('2020-09-21T03:00:00Z')
    expect(await queue(office.officer, '?state=submitted')).toMatchObject({
      cases: [
        { id: waiting, flags: { late: true, duplicate: false, escalated: false }, workingDaysLeft: -2 },
      ],
      counts: { total: 1, byState: { submitted: 1, 'under-review': 1 }, late: 1, mine: 0, unassigned: 1 },
    })
    expect(idsIn(await queue(office.officer, '?officer=me'))).toEqual([taken])
    expect(idsIn(await queue(office.officer, '?officer=nobody'))).toEqual([waiting])
    expect(idsIn(await queue(office.officer, '?late=true'))).toEqual([waiting])
    expect(idsIn(await queue(office.officer, '?dueBy=2020-09-17'))).toEqual([waiting])
    expect(idsIn(await queue(office.officer, '?programme=emergency-loan'))).toEqual([])
    expect((await api.as(office.officer, '/v1/desk/cases?state=lost')).statusCode).toBe(400)
  })

  it('finds a case by what was said on the telephone', async () => {
    const wanted = await caseOf()
    await caseOf()
    const { cases } = await queue(office.officer)
    const reference = cases.find(({ id }) => id === wanted)?.reference ?? ''
    const said = encodeURIComponent(reference.toLowerCase().replace('-', ' ').replaceAll('0', 'o'))
    expect(idsIn(await queue(office.officer, `?search=${said}`))).toEqual([wanted])
    expect(idsIn(await queue(office.officer, `?search=${reference.slice(0, 4)}`))).toContain(wanted)
    expect(idsIn(await queue(office.officer, '?search=%25%25'))).toEqual([])
  })

  it.each(['due', 'submitted', 'amount'])('comes in pages by %s, each case once', async (sort) => {
    const all = new Set<string>()
    for (let more = 0; more < 5; more++) all.add(await caseOf())
    for (const order of ['asc', 'desc']) {
      const seen: string[] = []
      let next: string | null = ''
      while (next !== null) {
        const page: QueuePage = await queue(
          office.officer,
          `?sort=${sort}&order=${order}&limit=2${next === '' ? '' : `&cursor=${next}`}`,
        )
        seen.push(...idsIn(page))
        next = page.next
      }
      expect(seen).toHaveLength(5)
      expect(new Set(seen)).toEqual(all)
    }
  })
})

describe('GET /v1/desk/cases/{id}', () => {
  it('shows what the rules said and say, and every difference beside the facts that made it', async () => {
    const caseId = await caseOf()
    await done(caseId, office.officer, { action: 'take' })
    const corrections = [{ fact: 'business/restaurant.localIncomeTax', value: 600_000 }]
    await done(caseId, office.officer, { action: 'correct-facts', corrections, reason: '과세 자료 확인' })
    const answer = await api.as(office.officer, `/v1/desk/cases/${caseId}?lang=en`)
    const view = deskCaseViewSchema.parse(answer.json())
    expect(view.rules).toMatchObject({
      submitted: { benefit: { amount: 420_000 } },
      now: { status: 'eligible', benefit: { amount: 300_000 } },
      needsSecondSignature: false,
      differences: [
        { kind: 'fact', id: 'business/restaurant.localIncomeTax', before: 840_000, now: 600_000 },
        { kind: 'amount', id: null, before: 420_000, now: 300_000 },
      ],
    })
    expect(view.facts).toContainEqual({
      fact: 'business/restaurant.localIncomeTax',
      title: expect.objectContaining({ en: expect.any(String) }),
      value: 600_000,
      provenance: 'corrected',
      stated: 840_000,
      source: '과세 자료 확인',
    })
    expect(view.facts.map(({ fact }) => fact)).toContain('business/restaurant.sales.2019-06')
    expect(view.applicant).toMatchObject({ name: '김하늘', residentNumber: '780411-2******', byProxy: false })
    expect(view.can).toEqual(expect.arrayContaining(['approve', 'reject', 'ask-evidence', 'note']))
    expect(view.chain.events).toBe(3)
  })

  it('says what is not open to a colleague, and why', async () => {
    const caseId = await caseOf()
    await done(caseId, office.officer, { action: 'take' })
    const view = deskCaseViewSchema.parse((await api.as(office.colleague, `/v1/desk/cases/${caseId}`)).json())
    expect(view.can).toEqual(['note', 'message'])
    expect(view.cannot.find(({ action }) => action === 'approve')?.reasons[0]?.en).toContain('in charge')
  })

  it('is not for the applicant, other institutions, or paymasters', async () => {
    const caseId = await caseOf()
    const elsewhere = await testOffice(database, `fund-office-${number}`)
    expect((await api.as(kim, `/v1/desk/cases/${caseId}`)).statusCode).toBe(403)
    expect((await api.as(elsewhere.officer, `/v1/desk/cases/${caseId}`)).statusCode).toBe(404)
    expect((await api.as(office.paymaster, `/v1/desk/cases/${caseId}`)).statusCode).toBe(403)
    const own = await testAccount(database, `own-${number}`, {
      roles: ['officer'],
      institution: office.officer.institution,
    })
    const theirs = await caseOf(own)
    expect((await api.as(own, `/v1/desk/cases/${theirs}`)).statusCode).toBe(404)
  })
})

describe('GET /v1/cases/{id}/duplicates', () => {
  const shop = { identifiers: { 'business/restaurant': { registrationNumber: '124-81-00998' } } }

  it('shows other cases about the same business side by side, and opens none that is not the reader’s', async () => {
    const mine = await caseOf(kim, shop)
    const other = await testAccount(database, `other-${number}`)
    const theirs = await caseOf(other, shop)
    const answer = await api.as(office.officer, `/v1/cases/${mine}/duplicates`)
    expect(duplicatesSchema.parse(answer.json()).duplicates).toEqual([
      {
        case: theirs,
        relation: 'same-business',
        earlier: false,
        programme: { id: 'local-income-tax-relief', title: expect.anything() },
        institution: expect.objectContaining({ id: office.officer.institution }),
        state: 'submitted',
        submittedAt: TEST_NOW.toISOString(),
        total: 840_000,
        mayOpen: true,
      },
    ])
    expect(answer.body).not.toContain(other.accountId)
    await done(theirs, other, { action: 'withdraw' })
    expect(
      duplicatesSchema.parse((await api.as(office.officer, `/v1/cases/${mine}/duplicates`)).json())
        .duplicates,
    ).toEqual([])
    expect((await api.as(office.officer, `/v1/cases/${context.ids()}/duplicates`)).statusCode).toBe(404)
  })
})

describe('POST /v1/desk/bulk', () => {
  const bulk = async (actor: AccountActor, payload: BulkRequest): Promise<BulkAnswer> => {
    const answer = await api.as(actor, { method: 'POST', url: '/v1/desk/bulk', payload })
    expect(answer.statusCode, answer.body).toBe(200)
    return bulkAnswerSchema.parse(answer.json())
  }
  const stateOf = async (caseId: string): Promise<string | undefined> =>
    (
      await database.owner
        .selectFrom('case_summary')
        .select('state')
        .where('case_id', '=', caseId)
        .executeTakeFirst()
    )?.state

  it('says case by case what would happen, and does that and no more', async () => {
    const [first, second, moved, unknown] = [await caseOf(), await caseOf(), await caseOf(), context.ids()]
    await done(second, office.colleague, { action: 'take' })
    const preview = await bulk(office.officer, {
      preview: true,
      cases: [first, second, moved, unknown],
      do: { action: 'take' },
    })
    expect(preview).toMatchObject({
      action: 'take',
      accepted: 2,
      lines: [
        { case: first, accepted: true, to: 'under-review', reasons: [] },
        { case: second, accepted: false, reasons: [{ en: expect.stringContaining('under review') }] },
        { case: moved, accepted: true },
        { case: unknown, accepted: false, reference: null },
      ],
    })
    expect(await stateOf(first)).toBe('submitted')
    await done(moved, office.colleague, { action: 'note', text: '먼저 봄' })
    const token = preview.token ?? ''
    const answer = await bulk(office.officer, { preview: false, token })
    expect(answer).toMatchObject({
      accepted: 1,
      token: null,
      lines: [
        { case: first, accepted: true },
        { case: moved, accepted: false, reasons: [{ en: expect.stringContaining('moved on') }] },
      ],
    })
    expect(await stateOf(first)).toBe('under-review')
    expect(await stateOf(moved)).toBe('submitted')
    expect(await bulk(office.officer, { preview: false, token })).toEqual(answer)
  })

  it('refuses all that departs from the rules, and approves what the rules say', async () => {
    const [yes, no] = [await caseOf(), await caseOf()]
    for (const caseId of [yes, no]) await done(caseId, office.officer, { action: 'take' })
    const corrections = [{ fact: 'business/restaurant.localIncomeTax', value: 0 }]
    await done(no, office.officer, { action: 'correct-facts', corrections, reason: '과세 자료 확인' })
    const preview = await bulk(office.officer, {
      preview: true,
      cases: [yes, no],
      do: { action: 'approve', words: WORDS },
    })
    expect(preview.lines).toMatchObject([
      { case: yes, accepted: true, to: 'approved', amount: 840_000 },
      { case: no, accepted: false, amount: null },
    ])
  })

  it('takes no token of somebody else, nor one that is old', async () => {
    const caseId = await caseOf()
    const { token } = await bulk(office.officer, { preview: true, cases: [caseId], do: { action: 'take' } })
    const execute = (actor: AccountActor) =>
      api.as(actor, { method: 'POST', url: '/v1/desk/bulk', payload: { preview: false, token } })
    expect((await execute(office.colleague)).statusCode).toBe(404)
    now = new Date(TEST_NOW.getTime() + 31 * 60_000)
    expect((await execute(office.officer)).statusCode).toBe(404)
    expect(await stateOf(caseId)).toBe('submitted')
  })
})

describe('GET /v1/desk/load', () => {
  it('shows a supervisor who has how much, with what nobody has on top', async () => {
    const [taken] = [await caseOf(), await caseOf()]
    await done(taken, office.officer, { action: 'take' })
    now = new Date('2020-09-21T03:00:00Z')
    const { lines } = loadSchema.parse((await api.as(office.supervisor, '/v1/desk/load')).json())
    expect(lines).toEqual([
      { officer: null, byState: { submitted: 1 }, open: 1, overdue: 1, firstDue: '2020-09-17' },
      {
        officer: office.officer.accountId,
        byState: { 'under-review': 1 },
        open: 1,
        overdue: 0,
        firstDue: '2020-09-29',
      },
    ])
    expect((await api.as(office.officer, '/v1/desk/load')).statusCode).toBe(403)
  })
})

describe('GET /v1/reports/departures', () => {
  it('counts decisions that depart from the rules by their kind, beside all that were made', async () => {
    const cases = [await caseOf(), await caseOf(), await caseOf()]
    for (const caseId of cases) await done(caseId, office.officer, { action: 'take' })
    const hardship = { kind: 'hardship', reason: '사정' } as const
    const departing: CaseAction = { action: 'approve', amount: 400_000, words: WORDS, departure: hardship }
    await done(cases[0] ?? '', office.officer, departing)
    await done(cases[1] ?? '', office.officer, departing)
    await done(cases[2] ?? '', office.officer, { action: 'approve', words: WORDS })
    const report = async (actor: AccountActor, query = '') => {
      const { lines } = departuresSchema.parse((await api.as(actor, `/v1/reports/departures${query}`)).json())
      return lines.filter(({ officer }) => officer === office.officer.accountId)
    }
    const auditor = await testAccount(database, `auditor-${number}`, { roles: ['auditor'] })
    const line = {
      programme: 'local-income-tax-relief',
      institution: office.officer.institution,
      officer: office.officer.accountId,
      kind: 'hardship',
      outcome: 'approve',
      decisions: 2,
      of: 3,
    }
    expect(await report(office.supervisor)).toEqual([line])
    expect(await report(auditor, '?from=2020-09-15&to=2020-09-15')).toEqual([line])
    expect(await report(auditor, '?from=2020-09-16')).toEqual([])
    const elsewhere = await testOffice(database, `fund-office-${number}`)
    expect(await report(elsewhere.supervisor)).toEqual([])
    expect((await api.as(office.officer, '/v1/reports/departures')).statusCode).toBe(403)
  })
})
