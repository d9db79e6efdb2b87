import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { actOnCase, type CaseAction, referenceOf } from '../cases/index.ts'
import type { AccountActor, Database } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { type TestApi, testApi } from '../testing/test-api.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { caseChain } from './case-chain.ts'
import { makeManifest } from './index.ts'

const keys = testKeyRing()
const now = (): Date => TEST_NOW

let database: Database
let context: TestContext
let api: TestApi
let auditor: AccountActor
let office: Office
let caseId = ''

beforeAll(async () => {
  database = await testDatabase()
  context = await testContext(database)
  api = await testApi(database, now, keys)
  auditor = await testAccount(database, 'auditor', { roles: ['auditor'] })
  office = await testOffice(database, 'community-service-centre/mapo')
})
beforeEach(async () => {
  caseId = await testCase(context, await testAccount(database, uuid()))
  await act({ action: 'take' })
  await act({ action: 'note', text: '확인함' })
})
afterAll(async () => {
  await api.close()
  await database.close()
})

const act = async (action: CaseAction): Promise<void> => {
  const taken = await actOnCase(context, { actor: office.officer, caseId, action })
  expect(taken.kind).toBe('done')
}

const chain = async (key: string, actor = auditor) =>
  await api.as(actor, `/v1/audit/cases/${encodeURIComponent(key)}`)

/** As somebody would who owns the tables: with the locks off, and on again afterwards. */
async function tamper(statement: string): Promise<void> {
  for (const one of [
    'alter table case_event disable trigger user',
    statement,
    'alter table case_event enable trigger user',
  ])
    await sql.raw(one).execute(database.owner)
}

it('shows the chain of a case by its id, and by its number as people say it', async () => {
  await makeManifest({ database, keys, now })
  const shown = (await chain(caseId)).json()
  expect(shown).toMatchObject({
    case: { id: caseId, reference: referenceOf(caseId) },
    programme: 'seoul-basic-security',
    institution: 'community-service-centre/mapo',
    state: 'under-review',
    head: { seq: 3 },
    findings: [],
    differences: [],
    events: [
      { seq: 1, type: 'submit', role: 'resident', title: { ko: '신청' }, manifest: null },
      { seq: 2, type: 'take', role: 'officer', actor: office.officer.accountId, manifest: null },
      { seq: 3, type: 'note', payload: { text: '확인함' }, manifest: expect.any(Number) },
    ],
  })
  for (const [index, event] of shown.events.entries()) {
    expect(event.hashNow).toBe(event.hash)
    expect(event.prevHash).toBe(shown.events[index - 1]?.hash ?? '0'.repeat(64))
  }
  const said = referenceOf(caseId).toLowerCase().replace('-', ' ')
  expect((await chain(said)).json()).toEqual(shown)
  expect((await chain(caseId.toUpperCase())).json()).toEqual(shown)
})

it('names the event that was altered, and what the summary remembers otherwise', async () => {
  await tamper(`update case_event set payload = jsonb_set(payload, '{text}', '"승인해도 됨"')
    where case_id = '${caseId}' and seq = 3`)
  expect((await chain(caseId)).json()).toMatchObject({
    findings: [
      {
        kind: 'event-altered',
        text: { ko: '기록의 내용이 바뀌었습니다' },
        case: { reference: referenceOf(caseId), seq: 3 },
      },
    ],
    differences: [],
  })
  await tamper(`update case_event set payload = jsonb_set(payload, '{to}', '"rejected"')
    where case_id = '${caseId}' and seq = 2`)
  const shown = (await chain(caseId)).json()
  expect(shown.findings).toMatchObject([{ kind: 'event-altered', case: { seq: 2 } }])
  expect(shown.events[1].hashNow).not.toBe(shown.events[1].hash)
  await tamper(`update case_event set payload = jsonb_set(payload, '{rules,status}', '"ineligible"')
    where case_id = '${caseId}' and seq = 1`)
  expect((await chain(caseId)).json().differences).toEqual([
    { field: 'rules.status', events: 'ineligible', summary: 'eligible' },
  ])
})

it('names an event that has lost its shape, rather than to fail', async () => {
  await tamper(`update case_event set type = 'ask-evidence', payload = '{}'
    where case_id = '${caseId}' and seq = 2`)
  const shown = (await chain(caseId)).json()
  expect(shown.findings).toMatchObject([{ kind: 'event-altered', case: { seq: 2 } }])
  expect(shown.differences).toMatchObject([{ field: '', events: null }])
  await tamper(`update case_event set type = 'abolish' where case_id = '${caseId}' and seq = 2`)
  expect((await chain(caseId)).json().events[1]).toMatchObject({ title: { ko: 'abolish' } })
})

it('names an event that is gone', async () => {
  await tamper(`delete from case_event where case_id = '${caseId}' and seq = 3`)
  expect((await chain(caseId)).json()).toMatchObject({
    head: { seq: 3 },
    findings: [{ kind: 'event-removed', case: { seq: 3 }, expected: 'rows up to 3', found: '2 rows' }],
  })
})

it('says where there is no such case', async () => {
  for (const key of [uuid(), 'ZZZZZ-ZZZZZ', 'x'])
    expect((await chain(key)).json()).toMatchObject({
      status: 404,
      detail: 'There is no case of this number.',
    })
})

it('is for auditors alone: the route says so, and the database shows others nothing of it', async () => {
  const elsewhere = await testAccount(database, uuid(), { roles: ['officer'], institution: 'ibk' })
  for (const other of [office.officer, office.supervisor, elsewhere])
    expect((await chain(caseId, other)).statusCode).toBe(403)
  expect((await api.as(null, `/v1/audit/cases/${caseId}`)).statusCode).toBe(401)
  await makeManifest({ database, keys, now })
  expect(await caseChain(database, elsewhere, { id: caseId })).toBeUndefined()
  const own = await caseChain(database, office.officer, { id: caseId })
  expect(own?.events.map(({ manifest }) => manifest)).toEqual([null, null, null])
})
