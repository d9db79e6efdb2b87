import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findCase, holderOf } from '../cases/index.ts'
import { caseViewSchema } from '../cases/view-schemas.ts'
import type { AccountActor, Actor, Database } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { type TestApi, testApi } from '../testing/test-api.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { testLenders, testLoanCase } from '../testing/test-lenders.ts'
import type { Answer } from '../testing/test-server.ts'
import { routeCases } from './index.ts'
import { lenderCaseSchema, offerPageSchema, waitingTimesSchema } from './lender-schemas.ts'
import type { LenderCaseView, OfferPage } from './offers.ts'

const SYSTEM: Actor = { kind: 'system', job: 'test' }
const accept = { action: 'accept-offer', amount: 20_000_000, rate: 0.015, months: 12 }

let database: Database
let context: TestContext
let api: TestApi
let lender: (id: string) => AccountActor
let kim: AccountActor
let now = TEST_NOW
let number = 0

beforeAll(async () => {
  database = await testDatabase()
  context = await testContext(database, { now: () => now })
  api = await testApi(database, () => now, context.keys)
  lender = await testLenders(database, context)
})
afterAll(async () => {
  await api.close()
  await database.close()
})
beforeEach(async () => {
  now = TEST_NOW
  kim = await testAccount(database, `borrower-${++number}`)
})

const offers = async (actor: AccountActor, query = ''): Promise<OfferPage> => {
  const answer = await api.as(actor, `/v1/lender/offers${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return offerPageSchema.parse(answer.json())
}
const look = async (actor: AccountActor, caseId: string): Promise<LenderCaseView> => {
  const answer = await api.as(actor, `/v1/lender/cases/${caseId}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return lenderCaseSchema.parse(answer.json())
}
const say = (actor: AccountActor, caseId: string, payload: object): Promise<Answer> =>
  api.as(actor, { method: 'POST', url: `/v1/lender/cases/${caseId}/actions`, payload })
const holder = async (caseId: string): Promise<AccountActor> => {
  const kept = await database.transaction(SYSTEM, (transaction) => findCase(transaction, caseId))
  return lender((kept && holderOf(kept.state)) ?? 'nobody')
}

/** Somebody who signs in at a later hour: sessions do not last for days. */
const another = (institution: string): Promise<AccountActor> =>
  testAccount(database, `another@${institution}-${++number}`, { roles: ['officer'], institution })

describe('the room of a lender', () => {
  it('shows what is due first, page by page, and the same as a table', async () => {
    for (const day of ['14', '15', '16']) {
      now = new Date(`2020-09-${day}T03:00:00Z`)
      await testLoanCase(context, kim, 'ibk')
      await routeCases(context)
    }
    const ibk = await another('ibk')
    const all = await offers(ibk, '?standing=open')
    expect(all.offers.map(({ dueOn }) => dueOn)).toEqual(['2020-09-17', '2020-09-18', '2020-09-21'])
    expect(all.offers[0]).toMatchObject({ standing: 'open', workingDaysLeft: 1, amount: null })
    const first = await offers(ibk, '?limit=2')
    const second = await offers(ibk, `?limit=2&cursor=${encodeURIComponent(first.next ?? '')}`)
    expect([...first.offers, ...second.offers].map(({ case: id }) => id)).toEqual(
      all.offers.map(({ case: id }) => id),
    )
    expect(second.next).toBeNull()
    const table = await api.as(ibk, '/v1/lender/offers.csv')
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(table.body.trim().split('\r\n')).toHaveLength(4)
  })

  it('is closed to others', async () => {
    expect((await api.as(null, '/v1/lender/offers')).statusCode).toBe(401)
    expect((await api.as(kim, '/v1/lender/offers')).statusCode).toBe(403)
    const officer = await testAccount(database, `elsewhere-${number}`, {
      roles: ['officer'],
      institution: 'community-service-centre/mapo',
    })
    expect((await api.as(officer, '/v1/lender/offers')).statusCode).toBe(403)
  })

  it('passes a case on that is declined, and both are told what is theirs to know', async () => {
    const caseId = await testLoanCase(context, kim, 'commercial-bank')
    await routeCases(context)
    const first = await holder(caseId)
    const seen = await look(first, caseId)
    expect(seen).toMatchObject({
      state: 'offered',
      applicant: { name: '김하늘' },
      result: { status: 'eligible' },
    })
    expect(seen.facts.map(({ fact }) => fact)).toContain('person/kim.creditGrade')
    expect(seen.facts.some(({ fact }) => fact.startsWith('household/'))).toBe(false)
    expect(seen.can).toEqual(['ask-applicant', 'decline-offer', 'accept-offer', 'message'])
    const declined = await say(first, caseId, {
      seq: seen.seq,
      do: { action: 'decline-offer', code: 'own-limit-reached', words: '올해 한도를 다 썼습니다.' },
    })
    expect(declined.json()).toMatchObject({ state: 'submitted', held: false })
    expect((await api.as(first, `/v1/lender/cases/${caseId}`)).statusCode).toBe(404)
    expect((await api.as(first, `/v1/cases/${caseId}`)).statusCode).toBe(404)

    const second = await holder(caseId)
    expect(second).not.toBe(first)
    const next = await look(second, caseId)
    expect(JSON.stringify(next)).not.toContain('한도를 다 썼습니다')
    // The applicant's own view and the desk are other rooms, also for the one that holds the case.
    expect((await api.as(second, `/v1/cases/${caseId}`)).statusCode).toBe(404)
    expect((await api.as(second, `/v1/desk/cases/${caseId}`)).statusCode).toBe(404)
    const own = caseViewSchema.parse((await api.as(kim, `/v1/cases/${caseId}`)).json())
    expect(own.lending).toMatchObject({
      offers: [
        { ended: { how: 'declined', code: 'own-limit-reached' } },
        { lender: { id: second.institution }, ended: null },
      ],
      next: { id: 'ibk' },
      needsName: false,
    })
    expect(own.timeline.map(({ words }) => words)).toContain('올해 한도를 다 썼습니다.')
  })

  it('answers 409 where the case has moved on, and where the time has passed', async () => {
    const caseId = await testLoanCase(context, kim, 'ibk')
    await routeCases(context)
    const ibk = lender('ibk')
    const { seq } = await look(ibk, caseId)
    const stale = await say(ibk, caseId, { seq: seq - 1, do: accept })
    expect([stale.statusCode, stale.json().type]).toEqual([409, 'urn:ondol:problem:moved-on'])
    now = new Date('2020-09-21T03:00:00Z')
    const late = await say(await another('ibk'), caseId, { seq, do: accept })
    expect([late.statusCode, late.json().type]).toEqual([409, 'urn:ondol:problem:refused'])
    expect(late.json().reasons).toMatchObject([{ rule: 'in-answer-time' }])
  })

  it('takes what was accepted and paid out, once, and shows it to the applicant', async () => {
    const caseId = await testLoanCase(context, kim, 'ibk')
    await routeCases(context)
    const ibk = lender('ibk')
    const { seq } = await look(ibk, caseId)
    const twice = [await say(ibk, caseId, { seq, do: accept }), await say(ibk, caseId, { seq, do: accept })]
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    const paid = { action: 'report-disbursement', amount: 20_000_000, on: '2020-09-16' }
    const report = await say(ibk, caseId, { seq: seq + 1, do: paid })
    expect(report.json()).toMatchObject({ state: 'carried-out', held: true })
    const own = caseViewSchema.parse((await api.as(kim, `/v1/cases/${caseId}`)).json())
    expect(own).toMatchObject({
      state: 'carried-out',
      lending: { terms: { amount: 20_000_000, rate: 0.015, months: 12 }, disbursed: 20_000_000 },
    })
    const unheard = await say(ibk, caseId, { seq: seq + 2, do: { ...accept, amount: 1.5 } })
    expect(unheard.statusCode).toBe(400)
  })
})

describe('GET /v1/lenders/waiting-times', () => {
  it('is open, and tells nothing of a lender with few cases', async () => {
    const answer = await api.as(null, '/v1/lenders/waiting-times')
    expect(answer.statusCode).toBe(200)
    const { lenders, publishedFrom, answerDays } = waitingTimesSchema.parse(answer.json())
    expect([publishedFrom, answerDays]).toEqual([10, 3])
    const semas = lenders.find(({ lender: one }) => one.id === 'semas/cheonggye')
    expect(semas).toMatchObject({ offers: 0, figures: null })
  })

  it('counts working days to the first answer, and who let the time pass', async () => {
    const ids: string[] = []
    for (let count = 0; count < 12; count++) {
      const borrower = await testAccount(database, `many-${number}-${count}`)
      ids.push(await testLoanCase(context, borrower, 'ibk'))
    }
    await routeCases(context)
    now = new Date('2020-09-16T03:00:00Z')
    const ibk = await another('ibk')
    for (const id of ids.slice(0, 6)) {
      const { seq } = await look(ibk, id)
      expect((await say(ibk, id, { seq, do: accept })).statusCode).toBe(200)
    }
    now = new Date('2020-10-20T03:00:00Z')
    await routeCases(context)
    const answer = await api.as(null, '/v1/lenders/waiting-times')
    const { lenders } = waitingTimesSchema.parse(answer.json())
    const figures = lenders.find(({ lender: one }) => one.id === 'ibk')?.figures
    expect(figures?.medianDays).toBe(1)
    expect(figures?.answeredInTime).toBeGreaterThan(0.3)
    expect(figures?.answeredInTime).toBeLessThan(0.7)
  })
})
