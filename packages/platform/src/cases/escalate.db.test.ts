import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { AccountActor, Database } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { actOnCase, type CaseAction, type CaseState, escalateOverdue, findCase } from './index.ts'

let database: Database
let context: TestContext
let office: Office
let kim: AccountActor
let now = TEST_NOW
let number = 0

beforeAll(async () => {
  database = await testDatabase()
  context = await testContext(database, { now: () => now })
  office = await testOffice(database, 'community-service-centre/mapo')
})
afterAll(() => database.close())
beforeEach(async () => {
  now = TEST_NOW
  kim = await testAccount(database, `kim-${++number}`)
})

const act = async (caseId: string, actor: AccountActor, action: CaseAction): Promise<void> => {
  const taken = await actOnCase(context, { actor, caseId, action })
  expect(taken.kind, JSON.stringify(taken)).toBe('done')
}
const stateOf = async (caseId: string): Promise<CaseState | undefined> =>
  (
    await database.transaction({ kind: 'system', job: 'test' }, (transaction) =>
      findCase(transaction, caseId),
    )
  )?.state

/** How many are told of, and who hears. */
const escalate = async (): Promise<readonly [number, readonly string[]]> => {
  context.heard.length = 0
  const told = await escalateOverdue(context)
  return [told, context.heard.map(({ to }) => to)]
}

it('tells the supervisor of a case that nobody takes, once', async () => {
  const caseId = await testCase(context, kim)
  now = new Date('2020-09-17T14:59:00Z')
  expect(await escalate()).toEqual([0, []])
  now = new Date('2020-09-17T15:01:00Z')
  expect(await escalate()).toEqual([1, ['supervisor']])
  expect(await escalate()).toEqual([0, []])
  expect(await stateOf(caseId)).toMatchObject({
    state: 'submitted',
    escalated: true,
    dueOn: '2020-09-17',
    seq: 2,
  })
  await act(caseId, kim, { action: 'withdraw' })
})

it('takes no silence of a person as an answer: the officer hears, the person is reminded, and may still answer', async () => {
  const caseId = await testCase(context, kim)
  await act(caseId, office.officer, { action: 'take' })
  await act(caseId, office.officer, {
    action: 'ask-evidence',
    items: [{ evidence: null, words: '통장 사본' }],
  })
  now = new Date('2020-12-01T03:00:00Z')
  expect(await escalate()).toEqual([1, ['applicant', 'officer']])
  expect(await stateOf(caseId)).toMatchObject({ state: 'evidence-asked', asked: [{ id: '3.1' }] })
  await act(caseId, kim, {
    action: 'answer-evidence',
    answers: [{ item: '3.1', files: [], words: '늦었습니다' }],
  })
  expect(await stateOf(caseId)).toMatchObject({ state: 'under-review', escalated: false })
  now = new Date('2021-01-01T03:00:00Z')
  expect(await escalate()).toEqual([1, ['supervisor']])
  await act(caseId, kim, { action: 'withdraw' })
})

it('has no clock for what the city does not pay, nor once payment has begun', async () => {
  const caseId = await testCase(context, kim)
  await act(caseId, office.officer, { action: 'take' })
  await act(caseId, office.officer, { action: 'approve', words: { plain: '조건을 모두 채웁니다' } })
  expect(await stateOf(caseId)).toMatchObject({ state: 'approved', dueOn: '2020-09-22' })
  await act(caseId, office.paymaster, { action: 'release', amount: 1000 })
  expect(await stateOf(caseId)).toMatchObject({ state: 'approved', dueOn: null })
  const tax = await testOffice(database, 'local-tax-review-board/mapo')
  const choices = [{ programme: 'local-income-tax-relief', subject: 'business/restaurant' }]
  const relief = await testCase(context, kim, { choices })
  await act(relief, tax.officer, { action: 'take' })
  await act(relief, tax.officer, { action: 'approve', words: { plain: '조건을 모두 채웁니다' } })
  expect(await stateOf(relief)).toMatchObject({ state: 'approved', dueOn: null })
  now = new Date('2021-06-01T03:00:00Z')
  expect(await escalate()).toEqual([0, []])
})

it('goes through more than one batch, and two servers tell of each case once', async () => {
  const people = await Promise.all(
    Array.from({ length: 6 }, (_, n) => testAccount(database, `many-${number}-${n}`)),
  )
  const cases: string[] = []
  for (let n = 0; n < 120; n++) cases.push(await testCase(context, people[n % people.length] ?? kim))
  now = new Date('2020-10-05T03:00:00Z')
  context.heard.length = 0
  const told = await Promise.all([escalateOverdue(context), escalateOverdue(context)])
  expect(told[0] + told[1]).toBe(120)
  expect(new Set(context.heard.map(({ event }) => event.caseId))).toEqual(new Set(cases))
  expect(context.heard).toHaveLength(120)
})
