import { addWorkingDays } from '@ondol/rules'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  actOnCase,
  type CaseAction,
  type CaseState,
  findCase,
  holderOf,
  type Taken,
  verifyCase,
} from '../cases/index.ts'
import { type AccountActor, type Actor, type Database, isTaken } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { testLenders, testLoanCase, testWaiverCase } from '../testing/test-lenders.ts'
import { routeCase, routeCases } from './index.ts'

const SYSTEM: Actor = { kind: 'system', job: 'test' }
const ACCEPT: CaseAction = { action: 'accept-offer', amount: 20_000_000, rate: 0.015, months: 12 }

let database: Database
let context: TestContext
let lender: (id: string) => AccountActor
let kim: AccountActor
let now = TEST_NOW
let number = 0

beforeAll(async () => {
  database = await testDatabase()
  context = await testContext(database, { now: () => now })
  lender = await testLenders(database, context)
})
afterAll(() => database.close())
beforeEach(async () => {
  now = TEST_NOW
  kim = await testAccount(database, `applicant-${++number}`)
  context.heard.length = 0
})

const stateOf = async (caseId: string): Promise<CaseState> => {
  const kept = await database.transaction(SYSTEM, (transaction) => findCase(transaction, caseId))
  if (kept === undefined) throw new Error('expected the case')
  return kept.state
}
const holder = async (caseId: string): Promise<string> => holderOf(await stateOf(caseId)) ?? 'nobody'
const act = (caseId: string, actor: Actor, action: CaseAction): Promise<Taken> =>
  actOnCase(context, { actor, caseId, action })
const done = async (caseId: string, actor: Actor, action: CaseAction): Promise<void> => {
  const taken = await act(caseId, actor, action)
  expect(taken.kind, JSON.stringify(taken)).toBe('done')
}
/** The rules that refused it, or how else it ended. */
const refusal = async (caseId: string, actor: Actor, action: CaseAction): Promise<unknown> => {
  const taken = await act(caseId, actor, action)
  return taken.kind === 'refused' ? taken.reasons.map(({ rule }) => rule) : taken.kind
}
const day = (date: string): void => {
  now = new Date(`${date}T03:00:00Z`)
}

describe('a case for a loan', () => {
  it('is laid before the lender of its window, with working days to answer, around a holiday', async () => {
    day('2020-09-28')
    const caseId = await testLoanCase(context, kim, 'ibk')
    expect(await routeCases(context)).toMatchObject({ offered: 1 })
    const state = await stateOf(caseId)
    const { holidays } = context.figuresAt('2020-09-28')
    expect(state).toMatchObject({ state: 'offered', dueOn: addWorkingDays('2020-09-28', 3, holidays) })
    // Chuseok lies between.
    expect(state.dueOn).toBe('2020-10-06')
    expect(holderOf(state)).toBe('ibk')
    expect(context.heard.map(({ to, event }) => `${event.type} ${to}`)).toContain('offer applicant')
    day('2020-10-06')
    expect(await routeCases(context)).toMatchObject({ lapsed: 0 })
    await done(caseId, lender('ibk'), ACCEPT)
  })

  it('goes from one that is silent to the next, and from the last to the window', async () => {
    const caseId = await testLoanCase(context, kim, 'commercial-bank')
    await routeCases(context)
    const seen = [await holder(caseId)]
    for (const date of ['2020-09-21', '2020-09-25', '2020-10-07']) {
      day(date)
      await routeCases(context)
      seen.push(await holder(caseId))
    }
    expect(seen.slice(0, 2).sort()).toEqual(['commercial-bank/bukhansan', 'commercial-bank/hangang'])
    expect(seen.slice(2)).toEqual(['ibk', 'nobody'])
    expect(await stateOf(caseId)).toMatchObject({ state: 'submitted', lending: { exhausted: true } })
    const told = context.heard.filter(({ to }) => to === 'applicant').map(({ event }) => event.type)
    expect(told.filter((type) => type === 'lapse-offer')).toHaveLength(3)
    expect(told.at(-1)).toBe('end-route')
    const window = await testOffice(database, 'commercial-bank')
    await done(caseId, window.officer, { action: 'take' })
    expect(await database.transaction(SYSTEM, (transaction) => verifyCase(transaction, caseId))).toBeNull()
  })

  it('is not taken by a lender whose time has passed, before anybody noticed', async () => {
    const caseId = await testLoanCase(context, kim, 'semas')
    await routeCases(context)
    const first = lender(await holder(caseId))
    day('2020-09-21')
    expect(await refusal(caseId, first, ACCEPT)).toEqual(['in-answer-time'])
  })

  it('stands still for the lender while the applicant is asked', async () => {
    const caseId = await testLoanCase(context, kim, 'ibk')
    await routeCases(context)
    await done(caseId, lender('ibk'), {
      action: 'ask-applicant',
      items: [{ evidence: null, words: '사업자등록증 사본' }],
    })
    day('2020-10-30')
    await routeCases(context)
    expect(await holder(caseId)).toBe('ibk')
    const [asked] = (await stateOf(caseId)).asked
    await done(caseId, kim, {
      action: 'answer-evidence',
      answers: [{ item: asked?.id ?? '', files: [], words: '곧 보냅니다' }],
    })
    expect(await stateOf(caseId)).toMatchObject({ state: 'offered', dueOn: '2020-11-04' })
    await done(caseId, lender('ibk'), ACCEPT)
  })

  it('is paid out in parts, up to what was accepted', async () => {
    const caseId = await testLoanCase(context, kim, 'ibk')
    await routeCases(context)
    const ibk = lender('ibk')
    await done(caseId, ibk, ACCEPT)
    const report = (amount: number): CaseAction => ({
      action: 'report-disbursement',
      amount,
      on: '2020-09-16',
    })
    await done(caseId, ibk, report(5_000_000))
    expect(await stateOf(caseId)).toMatchObject({
      state: 'lender-accepted',
      lending: { disbursed: 5_000_000 },
    })
    expect(await refusal(caseId, ibk, report(15_000_001))).toEqual(['within-accepted'])
    await done(caseId, ibk, report(15_000_000))
    expect(await stateOf(caseId)).toMatchObject({ state: 'carried-out', dueOn: null })
    await done(caseId, ibk, {
      action: 'report-change',
      change: 'deferral',
      from: '2020-12-01',
      months: 6,
      rate: null,
      amount: null,
    })
    expect((await stateOf(caseId)).lending?.reports.map(({ kind }) => kind)).toEqual([
      'disbursement',
      'disbursement',
      'change',
    ])
  })

  it('can be turned down by the applicant, whatever the terms', async () => {
    const caseId = await testLoanCase(context, kim, 'ibk')
    await routeCases(context)
    await done(caseId, lender('ibk'), ACCEPT)
    await done(caseId, kim, { action: 'withdraw' })
    expect(await holder(caseId)).toBe('nobody')
    // IBK is its own window, and still sees what came in there; as a lender it holds it no longer.
    expect(await refusal(caseId, lender('ibk'), ACCEPT)).toEqual(['capacity'])
  })

  it('is granted once, also where the same shop applied twice', async () => {
    const other = await testAccount(database, `other-${number}`)
    const identifiers = { 'business/restaurant': { registrationNumber: '124-81-00998' } }
    const cases = await Promise.all(
      [kim, other].map((actor) => testLoanCase(context, actor, 'ibk', { identifiers })),
    )
    const [one = '', two = ''] = cases
    await routeCases(context)
    await done(one, lender('ibk'), ACCEPT)
    expect(await refusal(two, lender('ibk'), ACCEPT)).toEqual(['claimed'])
    await done(one, kim, { action: 'withdraw' })
    await done(two, lender('ibk'), ACCEPT)
  })
})

describe('a waiver', () => {
  it('waits for the applicant to say which lender it is about, and goes to no other', async () => {
    const caseId = await testWaiverCase(context, kim)
    await routeCases(context)
    expect(await holder(caseId)).toBe('nobody')
    expect(await refusal(caseId, kim, { action: 'name-lender', lender: 'ibk' })).toEqual(['may-be-named'])
    await done(caseId, kim, { action: 'name-lender', lender: 'lender/namsan' })
    await routeCases(context)
    expect(await holder(caseId)).toBe('lender/namsan')
    await done(caseId, lender('lender/namsan'), { action: 'decline-offer', code: 'not-our-loan' })
    expect(await routeCases(context)).toMatchObject({ ended: 1 })
    expect(await holder(caseId)).toBe('nobody')
  })
})

describe('who holds a case', () => {
  it('is one lender, however many servers lay it before somebody at once', async () => {
    const caseId = await testLoanCase(context, kim, 'commercial-bank')
    const results = await Promise.all([1, 2, 3, 4].map(() => routeCase(context, caseId)))
    expect(results.filter((one) => one === 'offered')).toHaveLength(1)
    expect((await stateOf(caseId)).lending?.offers).toHaveLength(1)
  })

  it('is decided by the first of two acts at once', async () => {
    const caseId = await testLoanCase(context, kim, 'ibk')
    await routeCases(context)
    const { seq } = await stateOf(caseId)
    const decline: CaseAction = { action: 'decline-offer', code: 'credit' }
    const taken = await Promise.all(
      [ACCEPT, decline].map((action) => actOnCase(context, { actor: lender('ibk'), caseId, seq, action })),
    )
    expect(taken.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  })

  it('is one lender to the database too, whatever the application does', async () => {
    const caseId = await testLoanCase(context, kim, 'ibk')
    await routeCases(context)
    const twice = database.transaction(SYSTEM, async (transaction) => {
      const row = await transaction
        .selectFrom('lender_offer')
        .selectAll()
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('lender_offer')
        .values({ ...row, number: 2, lender_id: 'semas' })
        .execute()
    })
    await expect(twice).rejects.toSatisfy((error) => isTaken(error, 'lender_offer_held'))
  })
})

describe('what a lender sees', () => {
  const sees = async (actor: Actor, caseId: string): Promise<readonly number[]> => {
    const { application } = await stateOf(caseId)
    return await database.transaction(actor, async (transaction) => {
      const count = async (table: 'case_summary' | 'case_event'): Promise<number> => {
        const rows = await transaction
          .selectFrom(table)
          .select('case_id')
          .where('case_id', '=', caseId)
          .execute()
        return rows.length
      }
      const applications = await transaction
        .selectFrom('application')
        .select('id')
        .where('id', '=', application)
        .execute()
      return [await count('case_summary'), await count('case_event'), applications.length]
    })
  }

  it('is the case while it holds it, and nothing before or after', async () => {
    const caseId = await testLoanCase(context, kim, 'commercial-bank')
    const banks = ['commercial-bank/hangang', 'commercial-bank/bukhansan'].map(lender)
    expect(await Promise.all(banks.map((bank) => sees(bank, caseId)))).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
    await routeCases(context)
    const first = lender(await holder(caseId))
    const second = banks.find((bank) => bank !== first)
    if (second === undefined) throw new Error('expected two banks')
    expect(await sees(first, caseId)).toEqual([1, 2, 1])
    expect(await sees(second, caseId)).toEqual([0, 0, 0])
    await done(caseId, first, { action: 'decline-offer', code: 'credit', words: '내부 사정' })
    expect(await sees(first, caseId)).toEqual([0, 0, 0])
    await routeCases(context)
    // The submission and the offer to it; neither the first offer nor why it was declined.
    expect(await sees(second, caseId)).toEqual([1, 2, 1])
    await done(caseId, second, ACCEPT)
    await done(caseId, second, { action: 'report-disbursement', amount: 20_000_000, on: '2020-09-15' })
    expect(await sees(second, caseId)).toEqual([1, 4, 1])
  })

  it('is nothing that it may write elsewhere', async () => {
    const caseId = await testLoanCase(context, kim, 'ibk')
    await routeCases(context)
    const semas = lender('semas')
    expect(await refusal(caseId, semas, ACCEPT)).toBe('absent')
    const forged = database.transaction(semas, (transaction) =>
      transaction
        .insertInto('lender_offer')
        .values({
          case_id: caseId,
          number: 2,
          lender_id: 'semas',
          application_id: uuid(),
          applicant_id: kim.accountId,
          institution_id: 'ibk',
          programme: 'emergency-loan',
          seq: 2,
          offered_at: now,
          answer_by: '2020-09-18',
          answered_at: null,
          standing: 'open',
          due_on: '2020-09-18',
          code: null,
          accepted_at: null,
          carried_out_at: null,
          amount: null,
          disbursed: 0,
          ended_at: null,
        })
        .execute(),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })
})
