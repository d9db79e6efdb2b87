import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actOnCase, findCase } from '../../cases/index.ts'
import type { AccountActor, Database } from '../../database/index.ts'
import { openContents } from '../../evidence/index.ts'
import { testAccount } from '../../testing/test-account.ts'
import { testDatabase } from '../../testing/test-database.ts'
import { type TestCouncils, testCouncils } from '../testing/test-council.ts'
import { followAgreement } from './follow-agreement.ts'
import { keepCouncils } from './keep-councils.ts'
import { owedBack } from './owed-back.ts'

let database: Database
let councils: TestCouncils
let folder: string
let now = new Date('2020-09-15T03:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'ondol-councils-'))
  const { contents } = await openContents({ folder, s3: null }, () => now)
  councils = await testCouncils(database, { now: () => now, context: { contents } })
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

async function inForce(cut: number): Promise<string> {
  const { people, act, view } = councils
  const id = await councils.begin()
  const building = { propertyTax: 4_000_000, floorArea: 240, applyForRelief: true }
  const applicant = { name: '이건물', residentNumber: '600101-1234567' }
  expect(await act(id, people.landlord, { act: 'state-premises', ...building, applicant })).toMatchObject({
    kind: 'done',
  })
  const terms = { cut, months: 6, from: '2020-10' }
  await act(id, people.tenant, { act: 'propose', terms, words: null, until: '2030-01-01' })
  await act(id, people.landlord, {
    act: 'accept',
    proposal: (await view(id, people.landlord)).proposals.at(-1)?.id ?? 0,
  })
  const sha256 = (await view(id, people.landlord)).agreed?.text.sha256 ?? ''
  await act(id, people.tenant, { act: 'sign', sha256 })
  await act(id, people.landlord, { act: 'sign', sha256 })
  return id
}

async function reliefOf(id: string): Promise<NonNullable<Awaited<ReturnType<typeof findCase>>>['state']> {
  const { reliefCase } = await councils.view(id, councils.people.landlord)
  const kept = await database.transaction({ kind: 'system', job: 'test' }, (transaction) =>
    findCase(transaction, reliefCase ?? ''),
  )
  if (kept === undefined) throw new Error('expected a case of the relief')
  return kept.state
}

it('opens the landlord’s relief with the agreement as its evidence, once', async () => {
  const { context, people, view, news } = councils
  const id = await inForce(0.3)
  news.length = 0
  await followAgreement(context, id)
  const told = news.filter(({ what }) => what.en.includes('relief')).map(({ to }) => to)
  expect(told.sort()).toEqual([people.tenant.accountId, people.landlord.accountId].sort())
  await followAgreement(context, id)
  const relief = await reliefOf(id)
  // 4,000,000 × 60/240 × 50%
  expect(relief).toMatchObject({
    programme: 'landlord-property-tax-relief',
    applicantId: people.landlord.accountId,
    institutionId: 'tax-relief-committee/mapo',
    rules: { status: 'eligible', benefit: { amount: 500_000, months: 36 } },
  })
  expect(relief.overlays.map(({ fact, value, provenance }) => [fact, value, provenance])).toEqual([
    ['lease/lease.agreedCut', 0.3, 'verified'],
    ['lease/lease.cutMonths', 6, 'verified'],
  ])
  const papers = await database.owner
    .selectFrom('evidence_outcome as o')
    .innerJoin('evidence_document as d', 'd.id', 'o.document_id')
    .select(['d.paper', 'o.sha256'])
    .execute()
  const [document] = (await view(id, people.landlord)).documents
  expect(papers).toEqual([{ paper: 'council-agreement', sha256: document?.sha256 }])
  const { rows } = { rows: await database.owner.selectFrom('application').select('id').execute() }
  expect(rows).toHaveLength(1)
})

it('stops the relief and says what is owed back when the agreement ends early', async () => {
  const { context, people, view, act } = councils
  const id = await inForce(0.3)
  await followAgreement(context, id)
  const relief = await reliefOf(id)
  const institution = relief.institutionId
  const officer: AccountActor = await testAccount(database, 'tax-officer', {
    roles: ['officer'],
    institution,
  })
  const at = { actor: officer, caseId: relief.caseId }
  expect(await actOnCase(context.cases, { ...at, action: { action: 'take' } })).toMatchObject({
    kind: 'done',
  })
  expect(await actOnCase(context.cases, { ...at, action: { action: 'approve' } })).toMatchObject({
    kind: 'done',
  })
  now = new Date('2021-01-20T03:00:00Z')
  const end = { act: 'end', how: 'breach', on: '2021-01-20', reason: '임대료를 다시 올렸습니다' } as const
  expect(await act(id, people.tenant, end)).toMatchObject({ kind: 'done' })
  await followAgreement(context, id)
  await followAgreement(context, id)
  // Three months were kept, six are needed: nothing is left of it, for the two years of the tax that had begun.
  expect(await view(id, people.tenant)).toMatchObject({ state: 'ended', owed: 1_000_000 })
  const after = await reliefOf(id)
  expect(after.state).toBe('reopened')
  expect(after.overlays.find(({ fact }) => fact === 'lease/lease.cutMonths')?.value).toBe(3)
})

it('leaves nothing behind of a landlord who did not ask for relief', async () => {
  const { context, people, act, view } = councils
  now = new Date('2020-09-15T03:00:00Z')
  const id = await councils.begin()
  const terms = { cut: 0.2, months: 6, from: '2020-10' }
  await act(id, people.tenant, { act: 'propose', terms, words: null, until: '2030-01-01' })
  await act(id, people.landlord, { act: 'accept', proposal: 4 })
  const sha256 = (await view(id, people.landlord)).agreed?.text.sha256 ?? ''
  await act(id, people.tenant, { act: 'sign', sha256 })
  await act(id, people.landlord, { act: 'sign', sha256 })
  await followAgreement(context, id)
  expect(await view(id, people.landlord)).toMatchObject({
    reliefCase: null,
    documents: [{ kind: 'agreement' }],
  })
})

it('closes what ran out of time, and ends what has run its term', async () => {
  const { context, people, view } = councils
  const waiting = await councils.begin()
  const running = await inForce(0.25)
  now = new Date('2021-04-01T03:00:00Z')
  expect(await keepCouncils(context)).toBeGreaterThanOrEqual(2)
  expect(await view(waiting, people.tenant)).toMatchObject({ state: 'closed', failure: 'time' })
  expect(await view(running, people.tenant)).toMatchObject({ state: 'ended', ended: { how: 'term' } })
  expect(await keepCouncils(context)).toBe(0)
})

it('asks back the difference, by the years of the tax that have begun', () => {
  const parts = { granted: 500_000, deserved: 0, grantedOn: '2020-11-01', months: 36 }
  expect(owedBack({ ...parts, endedOn: '2020-12-01' })).toBe(500_000)
  expect(owedBack({ ...parts, endedOn: '2021-03-01' })).toBe(1_000_000)
  expect(owedBack({ ...parts, endedOn: '2029-03-01' })).toBe(1_500_000)
  expect(owedBack({ ...parts, deserved: 600_000, endedOn: '2021-03-01' })).toBe(0)
})
