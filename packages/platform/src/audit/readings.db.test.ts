import { type RawBuilder, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { referenceOf } from '../cases/index.ts'
import { type AccountActor, type Actor, type Database, isForbidden } from '../database/index.ts'
import { testFile } from '../evidence/file-kind/testing/test-files.ts'
import { openContents } from '../evidence/index.ts'
import { applyFor, handIn, testEvidence, wishFor } from '../evidence/testing/test-evidence.ts'
import type { App } from '../http/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { testSession } from '../testing/test-session.ts'

const folder = temporaryFolder('readings')

let database: Database
let app: App
let caseId = ''
let document = ''
let people: Readonly<Record<'kim' | 'officer' | 'mediator' | 'elsewhere' | 'auditor', AccountActor>>

beforeAll(async () => {
  database = await testDatabase()
  const evidence = { folder, s3: null, clamd: null, registers: null }
  const { contents } = await openContents(evidence, () => TEST_NOW)
  const context = await testEvidence(database, { contents })
  app = await testServer({
    now: () => TEST_NOW,
    rateLimits: null,
    delivery: { database, keys: context.keys, evidence },
  })
  const kim = await testAccount(database, 'kim')
  const found = (await applyFor(context, kim)).get('rent-reduction')
  caseId = found?.id ?? ''
  const institution = found?.institution ?? ''
  people = {
    kim,
    officer: await testAccount(database, 'officer', { roles: ['officer'], institution }),
    mediator: await testAccount(database, 'mediator', { roles: ['mediator'], institution }),
    elsewhere: await testAccount(database, 'elsewhere', { roles: ['officer'], institution: 'ibk' }),
    auditor: await testAccount(database, 'auditor', { roles: ['auditor'] }),
  }
  const wish = wishFor(caseId, { paper: 'lease-contract', name: '임대차 계약서.jpg' })
  document = (await handIn(context, kim, { wish })).id
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const get = async (who: keyof typeof people, url: string): Promise<Answer> =>
  await ask(app, { url, headers: { ...(await testSession(database, people[who], TEST_NOW)) } })

const readings = async (query = ''): Promise<readonly unknown[]> =>
  (await get('auditor', `/v1/audit/readings${query}`)).json().readings

it('shows an auditor who opened which paper, and when: those who work on cases, and no one else', async () => {
  const file = `/v1/evidence/${document}/content`
  expect((await get('kim', file)).rawPayload).toEqual(testFile('paper.jpg'))
  expect((await get('elsewhere', file)).statusCode).toBe(404)
  expect(await readings()).toEqual([])
  for (const who of ['officer', 'mediator'] as const) expect((await get(who, file)).statusCode).toBe(200)
  expect((await get('auditor', `${file}?save=true`)).statusCode).toBe(200)
  const paper = { id: document, paper: 'lease-contract', name: '임대차 계약서.jpg' }
  const common = {
    at: TEST_NOW.toISOString(),
    case: { id: caseId, reference: referenceOf(caseId) },
    document: paper,
  }
  const { institution } = people.officer
  expect(await readings(`?caseId=${caseId}`)).toMatchObject([
    { ...common, reader: people.auditor.accountId, role: 'auditor', institution: null, saved: true },
    { ...common, reader: people.mediator.accountId, role: 'mediator', institution, saved: false },
    { ...common, reader: people.officer.accountId, role: 'officer', institution, saved: false },
  ])
  expect(await readings(`?reader=${people.officer.accountId}`)).toHaveLength(1)
  expect(await readings(`?caseId=${uuid()}`)).toEqual([])
  const first = (await get('auditor', '/v1/audit/readings?limit=2')).json()
  expect(first.readings).toHaveLength(2)
  expect(await readings(`?before=${first.next}`)).toHaveLength(1)
})

it('is for auditors alone: the route says so, and the database too', async () => {
  for (const who of ['officer', 'mediator', 'kim'] as const) {
    expect((await get(who, '/v1/audit/readings')).statusCode).toBe(403)
    const seen = await database.transaction(people[who], (transaction) =>
      transaction.selectFrom('evidence_reading').select('id').execute(),
    )
    expect(seen).toEqual([])
  }
  expect((await ask(app, '/v1/audit/readings')).statusCode).toBe(401)
})

const attempt = (actor: Actor, statement: RawBuilder<unknown>): Promise<unknown> =>
  database.transaction(actor, (transaction) => statement.execute(transaction))

it('is noted by nobody for another, in no role that is not theirs, and never of a paper unseen', async () => {
  const noted = (by: AccountActor, change: Partial<{ reader: string; role: string }> = {}) => {
    const { reader = by.accountId, role = 'officer' } = change
    return sql`
      insert into evidence_reading
        (id, document_id, case_id, account_id, role, reader_institution, saved, at, applicant_id, institution_id)
      values (${uuid()}, ${document}, ${caseId}, ${reader}, ${role}, ${by.institution}, false, now(),
        ${people.kim.accountId}, ${people.officer.institution})`
  }
  const { officer, elsewhere, mediator } = people
  await expect(attempt(officer, noted(officer, { reader: mediator.accountId }))).rejects.toSatisfy(
    isForbidden,
  )
  await expect(attempt(officer, noted(officer, { role: 'auditor' }))).rejects.toSatisfy(isForbidden)
  await expect(attempt(elsewhere, noted(elsewhere))).rejects.toSatisfy(isForbidden)
  await attempt(officer, noted(officer))
})

it('is never taken back, not even by the owner of the tables', async () => {
  const update = sql`update evidence_reading set at = now()`
  const remove = sql`delete from evidence_reading`
  for (const statement of [update, remove, sql`truncate evidence_reading`]) {
    await expect(statement.execute(database.owner)).rejects.toSatisfy(isForbidden)
    await expect(attempt(people.officer, statement)).rejects.toSatisfy(isForbidden)
  }
})
