import { seoul } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitApplication } from '../applications/index.ts'
import { actOnCase, type CaseAction, escalateOverdue } from '../cases/index.ts'
import type { AccountActor, Database } from '../database/index.ts'
import { listNotices } from '../notices/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { restaurantApplication, TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { testSession } from '../testing/test-session.ts'
import { caseNotices } from './case-notices.ts'
import { namingOf } from './tell-case.ts'

let database: Database
let context: TestContext
let kim: AccountActor
let office: Office
let now = TEST_NOW

beforeAll(async () => {
  database = await testDatabase()
  const notify = caseNotices({ now: () => now, ids: uuid, naming: namingOf(seoul) })
  context = await testContext(database, { now: () => now, ports: { notify } })
  kim = await testAccount(database, 'kim')
  office = await testOffice(database, 'community-service-centre/mapo')
  // Whoever signs in has a grant of the role.
  for (const one of [office.supervisor, office.secondSupervisor]) await testSession(database, one, TEST_NOW)
})
afterAll(() => database.close())

const told = async (
  actor: AccountActor,
): Promise<readonly { readonly kind: string; readonly text: string }[]> => {
  const notices = await database.transaction(actor, (transaction) =>
    listNotices(transaction, { to: actor.accountId }, { limit: 50 }),
  )
  return notices.map(({ kind, text }) => ({ kind, text: text.ko }))
}

const act = async (caseId: string, actor: AccountActor, action: CaseAction): Promise<void> => {
  const taken = await actOnCase(context, { actor, caseId, action })
  expect(taken.kind, JSON.stringify(taken)).toBe('done')
}

it('confirms all that was handed in with one notice', async () => {
  const lee = await testAccount(database, 'lee')
  const submitting = {
    actor: lee,
    applicantId: lee.accountId,
    key: 'lee-1',
    request: restaurantApplication(),
  }
  const { cases } = await submitApplication(context, submitting)
  const [notice, ...more] = await told(lee)
  expect(more).toEqual([])
  expect(notice?.kind).toBe('submitted')
  for (const { reference } of cases) expect(notice?.text).toContain(reference)
})

it('tells the applicant what is asked, decided and answered, and the office that work waits', async () => {
  const caseId = await testCase(context, kim)
  await act(caseId, office.officer, { action: 'take' })
  const items = [{ evidence: null, words: '가족관계를 알 수 있는 서류' }]
  await act(caseId, office.officer, { action: 'ask-evidence', items })
  expect((await told(kim))[0]).toMatchObject({
    kind: 'evidence-asked',
    text: expect.stringContaining('가족관계'),
  })
  const answers = [{ item: '3.1', files: [], words: '전화로 말씀드렸습니다' }]
  await act(caseId, kim, { action: 'answer-evidence', answers })
  expect((await told(office.officer))[0]).toMatchObject({ kind: 'work-waits' })
  const words = { plain: '소득이 기준보다 많습니다' }
  const departure = { kind: 'other' as const, reason: '확인된 소득이 다름' }
  await act(caseId, office.officer, { action: 'propose-decision', outcome: 'reject', words, departure })
  expect((await told(office.supervisor))[0]?.kind).toBe('work-waits')
  await act(caseId, office.supervisor, { action: 'second-sign' })
  expect((await told(kim))[0]).toMatchObject({ kind: 'rejected', text: expect.stringContaining(words.plain) })
  await act(caseId, kim, { action: 'appeal', reason: '소득이 잘못 계산되었습니다' })
  expect((await told(kim))[0]?.kind).toBe('appeal-received')
  expect(await told(office.secondSupervisor)).toHaveLength(2)
  expect(await told(office.colleague)).toEqual([])
})

it('tells a person kindly that another case is like theirs', async () => {
  const park = await testAccount(database, 'park')
  const request = restaurantApplication({
    applicant: { subject: 'person/kim', name: '박', residentNumber: '780411-2777777' },
    choices: [{ programme: 'seoul-basic-security', subject: 'household/home' }],
  })
  for (const key of ['park-1', 'park-2'])
    await submitApplication(context, { actor: park, applicantId: park.accountId, key, request })
  expect((await told(park)).map(({ kind }) => kind).toReversed()).toEqual([
    'submitted',
    'submitted',
    'duplicate-found',
  ])
})

it('tells the supervisors of the institution of what waits too long, and the person in whose hands it is', async () => {
  const choi = await testAccount(database, 'choi')
  const caseId = await testCase(context, choi)
  await act(caseId, office.officer, { action: 'take' })
  await act(caseId, office.officer, {
    action: 'ask-evidence',
    items: [{ evidence: null, words: '통장 사본' }],
  })
  const elsewhere = await testAccount(database, 'elsewhere', {
    roles: ['supervisor'],
    institution: 'fund-office',
  })
  await testSession(database, elsewhere, now)
  now = new Date('2020-12-01T03:00:00Z')
  expect(await escalateOverdue(context)).toBeGreaterThan(0)
  now = TEST_NOW
  expect((await told(choi))[0]?.kind).toBe('evidence-reminder')
  expect((await told(office.officer))[0]?.kind).toBe('overdue')
  expect((await told(office.supervisor))[0]?.kind).toBe('overdue')
  expect(await told(elsewhere)).toEqual([])
})

it('tells nobody of what was rolled back', async () => {
  const jung = await testAccount(database, 'jung')
  const caseId = await testCase(context, jung)
  await act(caseId, office.officer, { action: 'take' })
  const reserve = async () => ({ ko: '예산이 없습니다', en: 'No money is left' })
  const poor = { ...context, ports: { ...context.ports, reserve } }
  const action = { action: 'approve', words: { plain: '조건을 모두 채웁니다' } } as const
  const taken = await actOnCase(poor, { actor: office.officer, caseId, action })
  expect(taken).toMatchObject({ kind: 'refused', reasons: [{ rule: 'budget' }] })
  expect((await told(jung)).map(({ kind }) => kind)).toEqual(['submitted'])
})

it('tells the applicant where their case was sent on to, and why', async () => {
  const lee = await testAccount(database, 'sent-on')
  const caseId = await testCase(context, lee)
  const reason = '이사한 구의 동주민센터가 맡습니다.'
  await act(caseId, office.supervisor, {
    action: 'send-on',
    institution: 'community-service-centre/jung',
    reason,
  })
  const [notice] = await told(lee)
  expect(notice?.kind).toBe('sent-on')
  for (const words of ['중구 동주민센터', reason, '다시 신청하거나 서류를 또 내지 않아도 됩니다'])
    expect(notice?.text).toContain(words)
})
