import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { referenceOf } from '../cases/index.ts'
import { canonicalJson } from '../chain/index.ts'
import type { AccountActor, Database } from '../database/index.ts'
import type { ContentStore } from '../evidence/index.ts'
import { openFolderStore } from '../evidence/storage/folder-store.ts'
import { startJobs } from '../jobs/index.ts'
import { verifySignature } from '../secrets/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { type TestApi, testApi } from '../testing/test-api.ts'
import { testCase } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, testContext } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { makeManifest, runVerification } from './index.ts'

const keys = testKeyRing()
const folder = temporaryFolder('audit')
const now = (): Date => TEST_NOW

let database: Database
let api: TestApi
let auditor: AccountActor
let contents: ContentStore

beforeAll(async () => {
  database = await testDatabase()
  api = await testApi(database, now, keys)
  contents = await openFolderStore(folder, now)
  auditor = await testAccount(database, 'auditor', { roles: ['auditor'] })
  await testCase(await testContext(database), await testAccount(database, 'kim'))
  for (let n = 0; n < 3; n++) await makeManifest({ database, keys, now })
})
afterAll(async () => {
  await api.close()
  await database.close()
})

it('shows auditors the manifests in pages, and the keys that prove them', async () => {
  const page = (await api.as(auditor, '/v1/audit/manifests?limit=2')).json()
  expect(page).toMatchObject({ manifests: [{ body: { number: 3 } }, { body: { number: 2 } }], next: 2 })
  const rest = (await api.as(auditor, '/v1/audit/manifests?limit=2&before=2')).json()
  expect(rest).toMatchObject({ manifests: [{ body: { number: 1, anchors: { count: 1 } } }], next: null })
  expect(page.manifests[1].body.previous).toBe(rest.manifests[0].digest)
  const { keys: publicKeys } = (await api.as(auditor, '/v1/audit/keys')).json()
  const [{ body, signature }] = page.manifests
  const message = { purpose: 'audit-manifest', data: canonicalJson(body) }
  expect(verifySignature(publicKeys, message, signature)).toBe(true)
})

it('verifies when an auditor asks, in a job, and keeps what it found', async () => {
  const asked = await api.as(auditor, { method: 'POST', url: '/v1/audit/verification' })
  expect(asked.statusCode).toBe(202)
  const waiting = (await api.as(auditor, '/v1/audit/verification')).json()
  expect(waiting.verifications).toMatchObject([
    { id: asked.json().id, requestedBy: auditor.accountId, startedAt: null, progress: null, result: null },
  ])
  const around = { database, keys, now, contents }
  const log = { info: () => undefined, error: () => undefined }
  const workers = {
    'audit.verify': ({ verificationId }: { verificationId: string }, { signal }: { signal: AbortSignal }) =>
      runVerification(around, verificationId, signal),
  }
  const jobs = await startJobs({ database, workers, now: () => new Date(), log, pause: 20 })
  await vi.waitFor(
    async () =>
      expect((await api.as(auditor, '/v1/audit/verification')).json()).toMatchObject({
        verifications: [
          { result: { holds: true, checked: { cases: 1, manifests: 3 }, lastManifest: { number: 3 } } },
        ],
      }),
    { timeout: 10_000 },
  )
  await jobs.stop()
})

it('says how far a verification has come, and what it found in words', async () => {
  const id = uuid()
  const row = { id, requested_by: auditor.accountId, requested_at: now() }
  await database.owner.insertInto('audit_verification').values(row).execute()
  const [event] = await database.owner.selectFrom('case_event').select('case_id').limit(1).execute()
  const caseId = event?.case_id ?? ''
  const note = async (text: string): Promise<void> => {
    await sql`alter table case_summary disable trigger user`.execute(database.owner)
    await sql`update case_summary set programme = ${text} where case_id = ${caseId}`.execute(database.owner)
    await sql`alter table case_summary enable trigger user`.execute(database.owner)
  }
  await note('another')
  let seconds = 0
  const later = (): Date => new Date(TEST_NOW.getTime() + 1000 * seconds++)
  await runVerification({ database, keys, now: later, contents }, id, new AbortController().signal)
  const { verifications } = (await api.as(auditor, '/v1/audit/verification')).json()
  const found = verifications.find((one: { readonly id: string }) => one.id === id)
  expect(found).toMatchObject({
    progress: { share: 1, checked: { cases: 1, manifests: 3 } },
    result: {
      holds: false,
      findings: [
        {
          kind: 'summary-differs',
          text: { ko: '요약이 기록과 다릅니다' },
          case: { id: caseId, reference: referenceOf(caseId), seq: null },
        },
      ],
    },
  })
  await note('seoul-basic-security')
})

it('says of each manifest whether it proves what it says', async () => {
  const manifests = async () => (await api.as(auditor, '/v1/audit/manifests')).json().manifests
  expect((await manifests()).map(({ fault }: { readonly fault: unknown }) => fault)).toEqual([
    null,
    null,
    null,
  ])
  const change = async (statement: string): Promise<void> => {
    await sql`alter table audit_manifest disable trigger user`.execute(database.owner)
    await sql.raw(statement).execute(database.owner)
    await sql`alter table audit_manifest enable trigger user`.execute(database.owner)
  }
  await change(`update audit_manifest set body = jsonb_set(body, '{totals,cases}', '7') where number = 2`)
  expect(await manifests()).toMatchObject([
    { body: { number: 3 }, fault: null },
    { body: { number: 2 }, fault: { expected: expect.stringContaining('digest') } },
    { body: { number: 1 }, fault: null },
  ])
  await change(`update audit_manifest set body = jsonb_set(body, '{totals,cases}', '1') where number = 2`)
  await change(`create table kept as select * from audit_manifest where number = 2`)
  await change(`alter table audit_anchor disable trigger all`)
  await change(`delete from audit_manifest where number = 2`)
  expect(await manifests()).toMatchObject([
    { body: { number: 3 }, fault: { expected: 'manifest 2', found: 'none' } },
    { body: { number: 1 }, fault: null },
  ])
  await change(`insert into audit_manifest select * from kept`)
})

it('does not verify again what was verified', async () => {
  const id = uuid()
  const row = { id, requested_by: auditor.accountId, requested_at: now() }
  await database.owner.insertInto('audit_verification').values(row).execute()
  const signal = new AbortController().signal
  await runVerification({ database, keys, now, contents }, id, signal)
  const before = await sql`select * from audit_verification where id = ${id}`.execute(database.owner)
  await runVerification({ database, keys, now: () => new Date('2030-01-01'), contents }, id, signal)
  const after = await sql`select * from audit_verification where id = ${id}`.execute(database.owner)
  expect(after.rows).toEqual(before.rows)
})

it('is for auditors alone', async () => {
  const officer = await testAccount(database, 'officer', { roles: ['officer'], institution: 'ibk' })
  for (const url of ['/v1/audit/manifests', '/v1/audit/keys', '/v1/audit/verification']) {
    expect((await api.as(officer, url)).statusCode).toBe(403)
    expect((await api.as(null, url)).statusCode).toBe(401)
  }
  expect((await api.as(officer, { method: 'POST', url: '/v1/audit/verification' })).statusCode).toBe(403)
})
