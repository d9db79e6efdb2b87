import { loadPack } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type ApplicationRequest, submitApplication } from '../applications/index.ts'
import type { AccountActor, Database } from '../database/index.ts'
import type { EvidenceSettings } from '../evidence/index.ts'
import {
  RESTAURANT,
  type RegistersUnderTest,
  startRegisters,
  TOKEN,
} from '../evidence/registers/testing/registers-under-test.ts'
import { type Jobs, startJobs } from '../jobs/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { restaurantApplication, TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { casePorts } from './case-ports.ts'
import { openWorkers } from './workers.ts'

const RELIEF = { programme: 'local-income-tax-relief', subject: 'business/restaurant' }
const BENEFIT = {
  programme: 'employment-fund-benefit',
  subject: 'person/kim',
  reason: '기금에 계속 냈습니다.',
}
const now = (): Date => TEST_NOW
const pack = loadPack(seoul)

let database: Database
let running: RegistersUnderTest
let evidence: EvidenceSettings
let context: TestContext
let jobs: Jobs
let people = 0

beforeAll(async () => {
  database = await testDatabase()
  running = await startRegisters({ today: now })
  const registers = { url: running.url, token: TOKEN }
  evidence = { folder: temporaryFolder('asking'), s3: null, clamd: null, registers }
  const ports = casePorts({ pack, keys: testKeyRing(), now, ids: uuid, evidence })
  context = await testContext(database, { now, ports })
  const { 'registers.ask': ask = nobody } = openWorkers({
    database,
    evidence,
    now,
    pack: seoul,
    ids: uuid,
    keys: context.keys,
    declared: null,
    channels: { mail: null, sms: null },
    link: () => new URL('http://localhost'),
    log: silent,
  }).workers
  jobs = await startJobs({
    database,
    workers: { 'registers.ask': ask },
    now: () => new Date(),
    log: silent,
    pause: 20,
  })
})
afterAll(async () => {
  await jobs.stop()
  await running.app.close()
  await database.close()
})
beforeEach(() => {
  running.asked.length = 0
})

const nobody = (): Promise<never> => Promise.reject(new Error('expected somebody who asks'))
const silent = { info: () => undefined, error: () => undefined }

/** Hands in, and answers the case. */
async function apply(actor: AccountActor, change: Partial<ApplicationRequest>): Promise<string> {
  const { cases } = await submitApplication(context, {
    actor,
    applicantId: actor.accountId,
    key: uuid(),
    request: restaurantApplication({
      identifiers: { 'business/restaurant': { registrationNumber: RESTAURANT } },
      ...change,
    }),
  })
  return cases[0]?.id ?? ''
}

const person = (): Promise<AccountActor> => testAccount(database, `person-${++people}`)

/** The facts that registers have verified in a case, as its timeline has them. */
async function verified(caseId: string): Promise<readonly unknown[]> {
  const { rows } = await sql<{ payload: { facts: readonly unknown[] } }>`
    select payload from case_event where case_id = ${caseId} and type = 'verify-facts' order by seq`.execute(
    database.owner,
  )
  return rows.flatMap(({ payload }) => payload.facts)
}

/** What a job brings about, as soon as a busy machine comes to it. */
const soon = (holds: () => Promise<void>): Promise<void> =>
  vi.waitFor(holds, { timeout: 15_000, interval: 50 })

async function jobsOf(caseId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ state: string }>`
    select state::text from pgboss.job
      where name = 'registers.ask' and data->'payload'->>'caseId' = ${caseId}`.execute(database.owner)
  return rows.map(({ state }) => state)
}

it('asks about each new case what the person has agreed to, and shows it in the case', async () => {
  const caseId = await apply(await person(), { choices: [RELIEF], registers: ['tax'] })
  await soon(async () =>
    expect(await verified(caseId)).toContainEqual({
      fact: 'business/restaurant.localIncomeTax',
      value: 840_000,
    }),
  )
  await soon(async () => expect(await jobsOf(caseId)).toEqual(['completed']))
})

it('asks nothing without consent', async () => {
  const caseId = await apply(await person(), { choices: [RELIEF], registers: [] })
  expect(await jobsOf(caseId)).toEqual([])
  expect(running.asked).toEqual([])
})

it('asks again where a register gave no answer, and nobody waits for it', async () => {
  running.mishaps.push('fails')
  const caseId = await apply(await person(), { choices: [RELIEF], registers: ['tax'] })
  await soon(async () => expect(await jobsOf(caseId)).toEqual(['retry']))
  expect(await verified(caseId)).toEqual([])
  await sql`update pgboss.job set start_after = now() where name = 'registers.ask'`.execute(database.owner)
  await soon(async () => expect(await jobsOf(caseId)).toEqual(['completed']))
  expect(await verified(caseId)).not.toEqual([])
})

it('asks the city’s own fund how often its member has paid in, and says nothing of who is none', async () => {
  const [member, stranger] = [await person(), await person()]
  await sql`
    with joined as (
      insert into fund_membership (id, fund, member_id, case_id, institution_id, programme, from_month,
          member_share, city_share, decision_seq, made_at)
        values (${uuid()}, 'employment-fund', ${member.accountId}, ${uuid()}, 'fund-office',
          'employment-fund-membership', '2020-01', 1000, 1000, 1, ${TEST_NOW})
        returning *)
    insert into fund_contribution (id, fund, member_id, membership_id, institution_id, month, member_share,
        city_share, due_on, state, paid_on, reference)
      select gen_random_uuid(), fund, member_id, id, institution_id, to_char(month, 'YYYY-MM'), 1000, 1000,
          month, case when month < '2020-08-01' then 'paid' else 'due' end,
          case when month < '2020-08-01' then month end, case when month < '2020-08-01' then 'r' end
        from joined, generate_series(date '2020-01-01', date '2020-08-01', interval '1 month') month`.execute(
    database.owner,
  )
  const wish = { choices: [BENEFIT], registers: ['employment-fund'], identifiers: {} }
  const caseId = await apply(member, wish)
  await soon(async () =>
    expect(await verified(caseId)).toEqual([{ fact: 'person/kim.fundContributionMonths', value: 7 }]),
  )
  const other = await apply(stranger, wish)
  await soon(async () => expect(await jobsOf(other)).toEqual(['completed']))
  expect(await verified(other)).toEqual([])
  expect(running.asked).toEqual([])
})
