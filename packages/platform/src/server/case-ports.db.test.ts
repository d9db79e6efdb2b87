import { loadPack } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actOnCase, type CaseAction } from '../cases/index.ts'
import type { AccountActor, Actor, Database } from '../database/index.ts'
import { type CaseMoney, moneyOfCase, setBudget } from '../ledger/index.ts'
import { won } from '../money/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { casePorts } from './case-ports.ts'

const SYSTEM: Actor = { kind: 'system', job: 'test' }
const KEYS = testKeyRing()
const APPROVE: CaseAction = { action: 'approve', words: { plain: '조건을 모두 채웁니다' } }

let database: Database
let context: TestContext
let kim: AccountActor

beforeAll(async () => {
  database = await testDatabase()
  const ports = casePorts({ pack: loadPack(seoul), keys: KEYS, ids: uuid, now: () => TEST_NOW })
  context = await testContext(database, { ports, keys: KEYS })
  kim = await testAccount(database, 'kim')
})
afterAll(() => database.close())

const act = async (caseId: string, actor: Actor, action: CaseAction): Promise<string> =>
  (await actOnCase(context, { actor, caseId, action })).kind
const money = (caseId: string): Promise<readonly CaseMoney[]> =>
  database.transaction(SYSTEM, (transaction) => moneyOfCase(transaction, caseId))

it('reserves what is granted, once, and sets it free when the person withdraws', async () => {
  const { officer } = await testOffice(database, 'community-service-centre/mapo')
  const caseId = await testCase(context, kim)
  await act(caseId, officer, { action: 'take' })
  expect(await act(caseId, officer, APPROVE)).toBe('refused')
  const budget = { programme: 'seoul-basic-security', year: 2020, amount: won(100_000_000), source: '예산' }
  await database.transaction(SYSTEM, (transaction) =>
    setBudget(transaction, { ...budget, key: 'budget-2020', transferId: uuid(), at: TEST_NOW }),
  )
  expect(await act(caseId, officer, APPROVE)).toBe('done')
  const [held] = await money(caseId)
  expect(held?.reserved).toBeGreaterThan(0)
  expect(await act(caseId, kim, { action: 'withdraw' })).toBe('done')
  expect((await money(caseId)).map(({ reserved }) => reserved).filter((reserved) => reserved > 0)).toEqual([])
})

it('enters the tax that is forgone, and takes it back when the person withdraws', async () => {
  const { officer } = await testOffice(database, 'local-tax-review-board/mapo')
  const choices = [{ programme: 'local-income-tax-relief', subject: 'business/restaurant' }]
  const caseId = await testCase(context, kim, { choices })
  await act(caseId, officer, { action: 'take' })
  expect(await act(caseId, officer, APPROVE)).toBe('done')
  expect(await money(caseId)).toMatchObject([
    { line: { year: 2020 }, forgone: 420_000, reserved: 0 },
    { line: { year: 2021 }, forgone: 420_000, reserved: 0 },
  ])
  expect(await act(caseId, kim, { action: 'withdraw' })).toBe('done')
  expect((await money(caseId)).map(({ forgone }) => forgone).filter((forgone) => forgone > 0)).toEqual([])
})
