import { seoul } from '@ondol/seoul'
import type { AccountActor, Actor, Database } from '../../database/index.ts'
import { openYear, trialBalance } from '../../ledger/index.ts'
import { won } from '../../money/index.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { testDatabase } from '../../testing/test-database.ts'
import { testKeyRing } from '../../testing/test-keys.ts'
import type { PaymentContext } from '../context.ts'
import { type Decided, followDecision, type Release, releaseOrder } from '../desk/index.ts'
import { folderChannel } from '../exchange/index.ts'
import type { NamedAccount } from '../iso20022/index.ts'
import { type Received, receiveFiles } from '../receiving/index.ts'
import { makeBatches, sendBatches } from '../sending/index.ts'
import { pollFolder, USUAL_SETTINGS } from '../simulator/index.ts'
import type { OrderState } from '../tables.ts'

export const SYSTEM: Actor = { kind: 'system', job: 'test' }
export const OFFICE = 'youth-office'
export const PROGRAMME = 'youth-basic-income'

/** What a case heard, in the order in which it did. */
export interface HeardOfCase {
  readonly caseId: string
  readonly what: 'released' | 'paid' | 'failed' | 'demanded'
  readonly amount: number
}

/** A city that pays, with a real database, a folder and a simulated bank on its other side. */
export interface PayingCity {
  readonly context: PaymentContext
  readonly database: Database
  readonly folder: string
  readonly heard: HeardOfCase[]
  readonly officer: AccountActor
  readonly paymaster: AccountActor
  /** Moves the clock to noon of a day in Seoul. */
  readonly setDay: (day: string) => void
  readonly nextId: () => string
  /** Decides on a case as the officer does; a new case unless one is stated. */
  readonly decide: (payable: number, more?: Partial<Decided>) => Promise<string>
  readonly releaseDue: (caseId: string, actor?: AccountActor) => Promise<readonly Release[]>
  /** Batches and sends, lets the bank look so many times, and receives after each. */
  readonly exchange: (looks?: number) => Promise<readonly Received[]>
  readonly orders: (caseId: string) => Promise<readonly { id: string; state: OrderState; amount: number }[]>
  readonly balances: () => Promise<boolean>
  readonly close: () => Promise<void>
}

const actor = (accountId: string, role: 'officer' | 'paymaster'): AccountActor => ({
  kind: 'account',
  accountId,
  roles: ['resident', role],
  institution: role === 'officer' ? OFFICE : null,
  actsFor: [accountId],
})

/** An account whose last digits call for what the simulated bank shall do. */
export const accountEnding = (ending = '000'): NamedAccount => ({
  bank: '004',
  number: `94050200000${ending}`,
  holder: '김서연',
})

export async function payingCity(change: Partial<PaymentContext> = {}): Promise<PayingCity> {
  const database = await testDatabase()
  const folder = temporaryFolder('payments')
  const heard: HeardOfCase[] = []
  const clock = { now: new Date('2026-11-24T03:00:00Z') }
  let ids = 0
  const nextId = (): string => `0190a000-0000-7000-8000-${String(++ids).padStart(12, '0')}`
  const hear = (what: HeardOfCase['what'], { caseId, amount }: { caseId: string; amount: number }): void => {
    heard.push({ what, caseId, amount })
  }
  const context: PaymentContext = {
    database,
    pack: seoul,
    now: () => clock.now,
    ids: nextId,
    sealing: testKeyRing(),
    channel: folderChannel(folder),
    payerOf: () => ({ holder: '온돌시', bank: '020', number: '1005000000000' }),
    ports: {
      lockCases: async () => undefined,
      released: async (_, payment) => {
        hear('released', payment)
        return null
      },
      paid: async (_, payment) => hear('paid', payment),
      failed: async (_, payment) => hear('failed', payment),
      claimCredit: async () => false,
      demanded: async (_, payment) => hear('demanded', payment),
    },
    ...change,
  }
  const officer = actor(nextId(), 'officer')
  const paymaster = actor(nextId(), 'paymaster')
  await database.transaction(SYSTEM, (transaction) => openYear(transaction, context, 2026))
  const city: PayingCity = {
    context,
    database,
    folder,
    heard,
    officer,
    paymaster,
    nextId,
    setDay: (day) => {
      clock.now = new Date(`${day}T03:00:00Z`)
    },
    decide: (payable, more) => decide(city, payable, more),
    releaseDue: (caseId, by = paymaster) => releaseDue(city, caseId, by),
    exchange: (looks = 6) => exchange(city, looks),
    orders: async (caseId) =>
      await database.owner
        .selectFrom('payment_order')
        .select(['id', 'state', 'amount'])
        .where('case_id', '=', caseId)
        .where('state', '<>', 'cancelled')
        .orderBy('due_on')
        .orderBy('id')
        .execute(),
    balances: async () => (await database.transaction(SYSTEM, trialBalance)).holds,
    close: async () => {
      await database.close()
    },
  }
  return city
}

let seq = 0

async function decide(city: PayingCity, payable: number, more: Partial<Decided> = {}): Promise<string> {
  const { context, database, officer, nextId } = city
  const caseId = more.caseId ?? nextId()
  seq += 1
  const decided: Decided = {
    caseId,
    applicantId: nextId(),
    institutionId: OFFICE,
    programme: PROGRAMME,
    reference: 'A7K2-9MPX',
    seq,
    decidedBy: [officer.accountId],
    account: accountEnding(),
    payable: won(payable),
    parts: 1,
    every: 'once',
    firstDue: '2026-11-24',
    ...more,
  }
  await database.transaction(officer, async (transaction) => {
    const why = await followDecision(transaction, context, decided)
    if (why !== null) throw new Error(why.en)
  })
  return caseId
}

async function releaseDue(
  { context, database }: PayingCity,
  caseId: string,
  by: AccountActor,
): Promise<readonly Release[]> {
  const planned = await database.owner
    .selectFrom('payment_order')
    .select('id')
    .where('case_id', '=', caseId)
    .where('state', '=', 'planned')
    .orderBy('due_on')
    .execute()
  const releases: Release[] = []
  for (const { id } of planned) releases.push(await releaseOrder(context, { actor: by, orderId: id }))
  return releases
}

async function exchange(
  { context, folder, paymaster }: PayingCity,
  looks: number,
): Promise<readonly Received[]> {
  await makeBatches(context, paymaster)
  await sendBatches(context)
  const received: Received[] = []
  for (let look = 0; look < looks; look++) {
    await pollFolder(folder, { now: context.now(), settings: USUAL_SETTINGS })
    received.push(await receiveFiles(context))
  }
  return received
}
