import { fuseUnit, loadPack } from '@ondol/rules'
import { examples, seoul } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ApplicationContext } from '../applications/index.ts'
import {
  actOnCase,
  type CaseAction,
  type CaseState,
  findCase,
  openCases,
  verifyCase,
} from '../cases/index.ts'
import type { AccountActor, Actor, Database } from '../database/index.ts'
import { listContributions } from '../fund/list-contributions.ts'
import { budgetUse, moneyOfCase, openYear, setBudget, trialBalance } from '../ledger/index.ts'
import { won } from '../money/index.ts'
import { changeAccount, releaseOrder } from '../payments/desk/index.ts'
import {
  makeBatches,
  type PaymentContext,
  pollFolder,
  receiveFiles,
  sendBatches,
  USUAL_SETTINGS,
} from '../payments/index.ts'
import { casePorts } from '../server/case-ports.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, type TestContext } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { bankBy } from './bank-settings.ts'
import { openPayments } from './open-payments.ts'

const SYSTEM: Actor = { kind: 'system', job: 'test' }
const WORDS = { plain: '조건을 모두 채웁니다' }

let database: Database
let folder: string
let context: TestContext & ApplicationContext
let payments: PaymentContext
let now = TEST_NOW
let person: AccountActor
const offices = new Map<string, Office>()
let number = 0

beforeAll(async () => {
  database = await testDatabase()
  folder = temporaryFolder('bank')
  const pack = loadPack(seoul, { compile: fuseUnit })
  const keys = testKeyRing()
  const around = { database, pack, keys, ids: uuid, now: () => now }
  const cases = await openCases({ ...around, ports: casePorts(around) })
  context = { ...cases, keys, declared: null, heard: [] }
  const bank = bankBy({ folder, name: '온돌시', city: null, fund: null, dataFolder: folder, isDrill: true })
  payments = openPayments(cases, { keys, bank })
  await database.transaction(SYSTEM, (transaction) => openYear(transaction, { ...around, pack: seoul }, 2020))
})
afterAll(async () => {
  await database.close()
})
beforeEach(async () => {
  now = TEST_NOW
  person = await testAccount(database, `person-${++number}`)
})

/** A case of one of the example situations, with the people of its office. */
async function caseOf(
  situation: string,
  choice: { readonly programme: string; readonly subject: string },
  { ending = '000', applicant = 'person/han' } = {},
): Promise<{ readonly caseId: string; readonly office: Office }> {
  const example = examples.find(({ id }) => id === situation)
  if (example === undefined) throw new Error(`no situation ${situation}`)
  const caseId = await testCase(context, person, {
    facts: example.facts,
    choices: [choice],
    registers: [],
    applicant: {
      subject: applicant,
      name: '한지우',
      residentNumber: `850411-2${String(number).padStart(6, '0')}`,
      account: { bank: '004', number: `940502-00-000${ending}`, holder: '한지우' },
    },
  })
  const { institutionId } = await stateOf(caseId)
  const office = offices.get(institutionId) ?? (await testOffice(database, institutionId))
  offices.set(institutionId, office)
  return { caseId, office }
}

async function stateOf(caseId: string): Promise<CaseState> {
  const kept = await database.transaction(SYSTEM, (transaction) => findCase(transaction, caseId))
  if (kept === undefined) throw new Error(`no case ${caseId}`)
  return kept.state
}

async function act(actor: Actor, caseId: string, action: CaseAction): Promise<CaseState> {
  const taken = await actOnCase(context, { actor, caseId, action })
  if (taken.kind !== 'done') throw new Error(`${action.action}: ${JSON.stringify(taken)}`)
  return taken.state
}

async function approve(caseId: string, office: Office, more: object = {}): Promise<CaseState> {
  await act(office.officer, caseId, { action: 'take' })
  return await act(office.officer, caseId, { action: 'approve', words: WORDS, ...more })
}

const planned = async (caseId: string): Promise<readonly string[]> => {
  const orders = database.owner.selectFrom('payment_order').where('case_id', '=', caseId).select('id')
  return (await orders.where('state', '=', 'planned').orderBy('due_on').execute()).map(({ id }) => id)
}

async function release(caseId: string, actor: AccountActor): Promise<readonly string[]> {
  const kinds: string[] = []
  for (const orderId of await planned(caseId))
    kinds.push((await releaseOrder(payments, { actor, orderId })).kind)
  return kinds
}

async function bank(): Promise<void> {
  await makeBatches(payments, SYSTEM)
  await sendBatches(payments)
  for (let look = 0; look < 5; look++) {
    await pollFolder(folder, { now, settings: USUAL_SETTINGS })
    await receiveFiles(payments)
  }
}

const money = async (caseId: string): Promise<unknown> =>
  (await database.transaction(SYSTEM, (transaction) => moneyOfCase(transaction, caseId)))[0] ?? null

const notices = async (caseId: string): Promise<readonly string[]> => {
  const rows = await database.owner
    .selectFrom('notice')
    .where('case_id', '=', caseId)
    .where('account_id', '=', person.accountId)
    .select('kind')
    .orderBy('id')
    .execute()
  return rows.map(({ kind }) => kind)
}

const fault = (caseId: string): Promise<unknown> =>
  database.transaction(SYSTEM, (transaction) => verifyCase(transaction, caseId))

const SICK_LEAVE = { programme: 'paid-sick-leave', subject: 'person/han' }
const PREMIUM = { programme: 'premium-support-joining', subject: 'person/han' }

describe('what the city pays', () => {
  it('is on the account, and the case, the ledger and the person know', async () => {
    const { caseId, office } = await caseOf('home-study-tutor', SICK_LEAVE)
    const { decision } = await approve(caseId, office)
    expect(decision?.payable).toBe(336_720)
    expect(await money(caseId)).toMatchObject({ reserved: 336_720 })
    expect(await release(caseId, office.paymaster)).toEqual(['done'])
    expect(await stateOf(caseId)).toMatchObject({ state: 'approved', released: 336_720, paid: 0 })
    await bank()
    expect(await stateOf(caseId)).toMatchObject({ state: 'paid', released: 336_720, paid: 336_720 })
    expect(await money(caseId)).toMatchObject({ reserved: 0, committed: 0, paid: 336_720 })
    expect(await notices(caseId)).toEqual(['submitted', 'approved', 'paid'])
    expect(await fault(caseId)).toBeNull()
  })

  it('comes month by month, and is paid with the last', async () => {
    const { caseId, office } = await caseOf('home-study-tutor', PREMIUM)
    await approve(caseId, office)
    for (const [month, kinds] of [
      ['2020-09-15', ['done', 'refused', 'refused']],
      ['2020-10-15', ['done', 'refused']],
      ['2020-11-15', ['done']],
    ] as const) {
      now = new Date(`${month}T03:00:00Z`)
      expect(await release(caseId, office.paymaster)).toEqual(kinds)
      await bank()
      expect((await stateOf(caseId)).state).toBe(month === '2020-11-15' ? 'paid' : 'approved')
    }
    expect(await money(caseId)).toMatchObject({ reserved: 0, paid: 22_500 })
  })

  it('is not released by whoever decided, although they are a paymaster too', async () => {
    const { caseId, office } = await caseOf('home-study-tutor', SICK_LEAVE)
    await approve(caseId, office)
    const both: AccountActor = { ...office.officer, roles: ['resident', 'paymaster'], institution: null }
    expect(await release(caseId, both)).toEqual(['refused'])
    expect(await money(caseId)).toMatchObject({ reserved: 336_720, committed: 0 })
  })

  it('comes back, waits for another account, and is paid there', async () => {
    const { caseId, office } = await caseOf('home-study-tutor', SICK_LEAVE, { ending: '912' })
    await approve(caseId, office)
    await release(caseId, office.paymaster)
    await bank()
    expect(await stateOf(caseId)).toMatchObject({ state: 'approved', released: 0, paid: 0 })
    expect(await notices(caseId)).toEqual(['submitted', 'approved', 'paid', 'payment-returned'])
    expect(await release(caseId, office.paymaster)).toEqual(['refused'])
    const account = { bank: '088', number: '110123456789', holder: '한지우' }
    await database.transaction(person, (transaction) =>
      changeAccount(transaction, payments, { caseId, account }),
    )
    expect(await release(caseId, office.paymaster)).toEqual(['done'])
    await bank()
    expect(await stateOf(caseId)).toMatchObject({ state: 'paid', paid: 336_720 })
    expect(await fault(caseId)).toBeNull()
  })

  it('that was refused and is debited all the same, counts as paid', async () => {
    const { caseId, office } = await caseOf('home-study-tutor', SICK_LEAVE, { ending: '920' })
    await approve(caseId, office)
    await release(caseId, office.paymaster)
    await bank()
    expect(await stateOf(caseId)).toMatchObject({ state: 'paid', released: 336_720, paid: 336_720 })
    expect(await money(caseId)).toMatchObject({ reserved: 0, paid: 336_720 })
  })

  it('is asked back where it is decided anew with less, and the person is told', async () => {
    const { caseId, office } = await caseOf('home-study-tutor', SICK_LEAVE)
    await approve(caseId, office)
    await release(caseId, office.paymaster)
    await bank()
    await act(office.supervisor, caseId, { action: 'reopen', reason: '금액을 잘못 보았습니다' })
    const departure = { kind: 'other', reason: '이틀은 인정되지 않습니다' } as const
    await approve(caseId, office, { amount: 200_000, departure })
    expect(await money(caseId)).toMatchObject({ reserved: 0, paid: 336_720, receivable: 136_720 })
    expect((await notices(caseId)).slice(-2).toSorted()).toEqual(['approved', 'repayment-asked'])
  })

  it('is set free where the person withdraws', async () => {
    const { caseId, office } = await caseOf('home-study-tutor', SICK_LEAVE)
    await approve(caseId, office)
    await act(person, caseId, { action: 'withdraw' })
    expect(await money(caseId)).toBeNull()
    expect(await planned(caseId)).toEqual([])
  })

  it('is not granted where the budget is used up: the case stays as it was', async () => {
    const { caseId, office } = await caseOf('home-study-tutor', SICK_LEAVE)
    const budget = { programme: 'paid-sick-leave', year: 2020, source: '추가경정예산', at: now }
    const [use] = await database.transaction(SYSTEM, (transaction) =>
      budgetUse(transaction, { programme: 'paid-sick-leave' }),
    )
    const set = (amount: number): Promise<unknown> =>
      database.transaction(SYSTEM, (transaction) =>
        setBudget(transaction, { ...budget, amount: won(amount), key: uuid(), transferId: uuid() }),
      )
    await set((use?.budget ?? 0) - (use?.free ?? 0))
    await act(office.officer, caseId, { action: 'take' })
    const taken = await actOnCase(context, {
      actor: office.officer,
      caseId,
      action: { action: 'approve', words: WORDS },
    })
    expect(taken).toMatchObject({ kind: 'refused', reasons: [{ rule: 'budget' }] })
    expect(await stateOf(caseId)).toMatchObject({ state: 'under-review', decision: null })
    expect(await planned(caseId)).toEqual([])
    await set(use?.budget ?? 0)
  })
})

describe('what the city does not collect', () => {
  it('is revenue forgone in its years, and nothing is paid', async () => {
    const { caseId, office } = await caseOf(
      'mapo-restaurant',
      { programme: 'local-income-tax-relief', subject: 'business/restaurant' },
      { applicant: 'person/kim' },
    )
    const decided = await approve(caseId, office)
    expect(decided.decision).toMatchObject({ amount: 420_000, months: 24, payable: 0 })
    const uses = await database.transaction(SYSTEM, (transaction) =>
      budgetUse(transaction, { programme: 'local-income-tax-relief' }),
    )
    expect(uses.map(({ year, forgone, paid }) => [year, forgone, paid])).toEqual([
      [2020, 420_000, 0],
      [2021, 420_000, 0],
    ])
    expect(await planned(caseId)).toEqual([])
  })
})

describe('membership of the fund', () => {
  it('begins with the decision, and ends where the person withdraws', async () => {
    const { caseId, office } = await caseOf('home-study-tutor', {
      programme: 'employment-fund-membership',
      subject: 'person/han',
    })
    await approve(caseId, office)
    const [membership] = await database.owner
      .selectFrom('fund_membership')
      .selectAll()
      .where('case_id', '=', caseId)
      .execute()
    expect(membership).toMatchObject({
      member_id: person.accountId,
      from_month: '2020-10',
      until_month: null,
      member_share: 10_740,
      city_share: 10_740,
    })
    expect(await planned(caseId)).toEqual([])
    now = new Date('2020-12-01T03:00:00Z')
    await act(person, caseId, { action: 'withdraw' })
    const after = await database.owner
      .selectFrom('fund_membership')
      .select('until_month')
      .where('case_id', '=', caseId)
      .execute()
    expect(after).toEqual([{ until_month: '2020-12' }])
    const asked = await database.transaction(person, (transaction) =>
      listContributions(transaction, { fund: 'employment-fund' }, { limit: 10 }),
    )
    expect(asked).toEqual([])
  })
})

it('leaves a ledger that adds up', async () => {
  expect(await database.transaction(SYSTEM, trialBalance)).toMatchObject({ holds: true, broken: [] })
  const open = await database.owner
    .selectFrom('payment_effect')
    .select('key')
    .where('transfer_id', 'is', null)
    .execute()
  expect(open).toEqual([])
})
