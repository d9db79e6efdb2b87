import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkCase } from '../audit/check-case.ts'
import { readCases } from '../audit/read-cases.ts'
import { type AccountActor, type Actor, type Database, isForbidden } from '../database/index.ts'
import { judgeDocument } from '../evidence/review-document.ts'
import { findDocument } from '../evidence/store.ts'
import { applyFor, handIn, testEvidence, wishFor } from '../evidence/testing/test-evidence.ts'
import { testAccount } from '../testing/test-account.ts'
import { testApi } from '../testing/test-api.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import type { Answer } from '../testing/test-server.ts'
import { actOnCase } from './act-on-case.ts'
import type { CaseAction } from './payloads.ts'
import { eventsOf, findCase } from './store.ts'
import type { Taken } from './take-action.ts'
import { verifyCase } from './verify-case.ts'

const COUNCIL = 'win-win-council/mapo'
const COMMITTEE = 'rent-reduction-committee'
const SYSTEM: Actor = { kind: 'system', job: 'test' }
const SEND: CaseAction = {
  action: 'send-on',
  institution: COMMITTEE,
  reason: '협의체에서 합의하지 못했습니다.',
}

let database: Database
let context: Awaited<ReturnType<typeof testEvidence>>
let kim: AccountActor
let council: Office
let committee: Office
let people = 0
let caseId = ''

beforeAll(async () => {
  database = await testDatabase()
  context = await testEvidence(database)
  council = await testOffice(database, COUNCIL)
  committee = await testOffice(database, COMMITTEE)
})
beforeEach(async () => {
  people++
  kim = await testAccount(database, `kim-${people}`)
  const found = (await applyFor(context, kim)).get('rent-reduction')
  expect(found?.institution).toBe(COUNCIL)
  caseId = found?.id ?? ''
})
afterAll(() => database.close())

const act = (actor: Actor, action: CaseAction, of = caseId): Promise<Taken> =>
  actOnCase(context, { actor, caseId: of, action })

const done = async (actor: Actor, action: CaseAction): Promise<void> => {
  const taken = await act(actor, action)
  expect(taken.kind, JSON.stringify(taken)).toBe('done')
}

const reasons = async (actor: Actor, action: CaseAction, of = caseId): Promise<readonly string[]> => {
  const taken = await act(actor, action, of)
  return taken.kind === 'refused' ? taken.reasons.map(({ rule }) => rule) : [taken.kind]
}

const attempt = (actor: Actor, statement: RawBuilder<unknown>): Promise<unknown> =>
  database.transaction(actor, (transaction) => statement.execute(transaction))

/** The rows of this case, its application and its papers that somebody sees, whatever they ask. */
const seen = async (actor: Actor): Promise<Readonly<Record<string, number>>> =>
  await database.transaction(actor, async (transaction) => {
    const { rows } = await sql<Record<string, number>>`
      select
        (select count(*)::int from case_summary where case_id = ${caseId}) as summaries,
        (select count(*)::int from case_event where case_id = ${caseId}) as events,
        (select count(*)::int from case_claim where case_id = ${caseId}) > 0 as claims,
        (select count(*)::int from application a where a.applicant_id = ${kim.accountId}) as applications,
        (select count(*)::int from evidence_document where case_id = ${caseId}) as papers,
        (select count(*)::int from evidence_outcome where applicant_id = ${kim.accountId}) as outcomes,
        (select count(*)::int from evidence_scan where applicant_id = ${kim.accountId}) as scans,
        (select count(*)::int from evidence_review where applicant_id = ${kim.accountId}) as reviews`.execute(
      transaction,
    )
    return rows[0] ?? {}
  })

describe('sending a case on', () => {
  it('brings it, with a reason, to the institution that takes it, where it begins anew', async () => {
    await done(council.officer, { action: 'take' })
    await done(council.officer, { action: 'ask-evidence', items: [{ evidence: null, words: '계약서' }] })
    await done(council.officer, SEND)
    const kept = await database.transaction(committee.officer, (transaction) => findCase(transaction, caseId))
    expect(kept?.state).toMatchObject({
      state: 'submitted',
      institutionId: COMMITTEE,
      officer: null,
      asked: [],
      seq: 4,
      dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    const events = await database.transaction(SYSTEM, (transaction) => eventsOf(transaction, caseId))
    expect(events.at(-1)?.event).toMatchObject({
      type: 'send-on',
      actorId: council.officer.accountId,
      institutionId: COUNCIL,
      payload: { institution: COMMITTEE, reason: '협의체에서 합의하지 못했습니다.', to: 'submitted' },
    })
    expect(context.heard.at(-1)).toMatchObject({ to: 'applicant', event: { type: 'send-on' } })
    await done(committee.officer, { action: 'take' })
    expect(await database.transaction(SYSTEM, (transaction) => verifyCase(transaction, caseId))).toBeNull()
  })

  it('is for the office, and to an institution that decides the programme', async () => {
    for (const institution of ['ibk', COUNCIL, 'nowhere'])
      expect(await reasons(council.supervisor, { ...SEND, institution })).toEqual(['may-take-it'])
    for (const other of [kim, council.mediator, council.paymaster])
      expect(await reasons(other, SEND)).toEqual(other === council.paymaster ? ['absent'] : ['capacity'])
    expect(await reasons(committee.officer, SEND)).toEqual(['absent'])
    await done(council.officer, { action: 'take' })
    expect(await reasons(council.colleague, SEND)).toEqual(['is-free'])
    await done(council.supervisor, { ...SEND, institution: 'win-win-council/jung' })
  })

  it('is not for what lenders are offered: they get cases one after another', async () => {
    const loan = (await applyFor(context, await testAccount(database, `borrower-${people}`))).get(
      'emergency-loan',
    )
    const lender = await testOffice(database, loan?.institution ?? '')
    for (const institution of ['semas', 'ibk', 'commercial-bank'])
      expect(await reasons(lender.supervisor, { ...SEND, institution }, loan?.id)).toContain('may-take-it')
  })

  it('is not for what was granted', async () => {
    const centre = await testOffice(database, 'community-service-centre/mapo')
    const granted = await testCase(context, kim)
    const elsewhere: CaseAction = { ...SEND, institution: 'community-service-centre/jung' }
    for (const [actor, action] of [
      [centre.officer, { action: 'take' }],
      [centre.officer, { action: 'approve' }],
      [centre.supervisor, { action: 'reopen', reason: '다시 봅니다' }],
    ] satisfies readonly (readonly [Actor, CaseAction])[])
      expect((await act(actor, action, granted)).kind).toBe('done')
    expect(await reasons(centre.supervisor, elsewhere, granted)).toEqual(['nothing-granted'])
  })
})

describe('a case that was sent on', () => {
  let paper = ''
  beforeEach(async () => {
    paper = (await handIn(context, kim, { wish: wishFor(caseId, { paper: 'lease-contract' }) })).id
    await done(council.officer, { action: 'take' })
    await done(council.officer, SEND)
  })

  it('is seen with all that belongs to it where it is, and no longer where it was', async () => {
    const all = { summaries: 1, events: 4, claims: true, applications: 1, papers: 1, outcomes: 1, scans: 1 }
    for (const member of [committee.officer, committee.supervisor, committee.mediator, kim, SYSTEM])
      expect(await seen(member)).toMatchObject(all)
    const nothing = {
      summaries: 0,
      events: 0,
      claims: false,
      applications: 0,
      papers: 0,
      outcomes: 0,
      scans: 0,
    }
    for (const member of [council.officer, council.supervisor, council.mediator])
      expect(await seen(member)).toMatchObject(nothing)
    const auditor = await testAccount(database, `auditor-${people}`, { roles: ['auditor'] })
    expect(await seen(auditor)).toMatchObject(all)
    const both = await testAccount(database, `both-${people}`, {
      roles: ['officer'],
      institution: COUNCIL,
      actsFor: [kim.accountId],
    })
    expect(await seen(both)).toMatchObject({ ...all, claims: true })
  })

  it('is worked on there: its papers of before are judged, and it is sent back', async () => {
    const judgement = { outcome: 'accepted' } as const
    expect(await judgeDocument(context, council.officer, { id: paper, judgement })).toEqual({
      kind: 'absent',
    })
    await done(committee.officer, { action: 'take' })
    expect(await judgeDocument(context, committee.officer, { id: paper, judgement })).toMatchObject({
      kind: 'judged',
      document: { review: { by: committee.officer.accountId } },
    })
    await done(committee.officer, { ...SEND, institution: COUNCIL })
    expect(await seen(committee.officer)).toMatchObject({ summaries: 0, events: 0, papers: 0, reviews: 0 })
    expect(await seen(council.officer)).toMatchObject({ summaries: 1, events: 7, papers: 1, reviews: 1 })
    const found = await database.transaction(council.officer, (transaction) =>
      findDocument(transaction, paper),
    )
    expect(found?.review?.outcome).toBe('accepted')
    expect(await database.transaction(SYSTEM, (transaction) => verifyCase(transaction, caseId))).toBeNull()
  })

  it('is nobody else’s to move, also not by a wrong query', async () => {
    const move = sql`update case_summary set institution_id = ${COUNCIL} where case_id = ${caseId}`
    expect(await attempt(council.officer, move)).toMatchObject({ numAffectedRows: 0n })
    await expect(attempt(committee.officer, move)).rejects.toThrow()
    const send = sql`select ondol_send_on(${caseId}::uuid)`
    await expect(attempt(committee.officer, send)).rejects.toSatisfy(isForbidden)
    const [last] = await database.owner
      .selectFrom('case_event')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    const note = (by: AccountActor): RawBuilder<unknown> => sql`
      insert into case_event (case_id, seq, at, actor_id, actor_role, type, payload, prev_hash, hash, applicant_id,
        institution_id)
      values (${caseId}, 5, now(), ${by.accountId}, 'officer', 'note', '{}', ${last?.hash}, ${'0'.repeat(64)},
        ${kim.accountId}, ${by.institution})`
    await expect(attempt(council.officer, note(council.officer))).rejects.toThrow('does not follow')
    await attempt(committee.officer, note(committee.officer))
  })

  it('holds in the eyes of an auditor, unless an event says another institution than where it was', async () => {
    const check = async (): Promise<readonly unknown[]> =>
      await database.transaction(SYSTEM, async (transaction) =>
        (await readCases(transaction, [caseId])).flatMap(checkCase),
      )
    await done(committee.officer, { action: 'take' })
    expect(await check()).toEqual([])
    await sql`alter table case_event disable trigger user`.execute(database.owner)
    await sql`update case_event set institution_id = ${COUNCIL} where case_id = ${caseId} and seq = 5`.execute(
      database.owner,
    )
    await sql`alter table case_event enable trigger user`.execute(database.owner)
    expect(await check()).toMatchObject([{ kind: 'event-altered', place: `case/${caseId}/5` }])
  })
})

describe('over HTTP', () => {
  it('is done by the office, told as done, and in the queue of the committee’s mediator', async () => {
    const api = await testApi(database, () => TEST_NOW, context.keys)
    const act = (actor: AccountActor, seq: number, action: CaseAction): Promise<Answer> =>
      api.as(actor, {
        method: 'POST',
        url: `/v1/cases/${caseId}/actions`,
        payload: { seq, do: action },
      })
    const shown = await api.as(council.supervisor, `/v1/desk/cases/${caseId}`)
    expect(shown.json().can).toContain('send-on')
    expect(shown.json().takers).toContainEqual({
      id: COMMITTEE,
      title: { ko: '임차료 감액 조정위원회', en: 'rent-reduction committee' },
    })
    const queue = async (actor: AccountActor): Promise<readonly string[]> =>
      (await api.as(actor, '/v1/desk/cases?limit=100')).json().cases.map(({ id }: { id: string }) => id)
    expect(await queue(committee.mediator)).not.toContain(caseId)
    expect((await act(committee.mediator, 1, SEND)).statusCode).toBe(404)
    expect((await act(council.supervisor, 1, { ...SEND, institution: 'ibk' })).statusCode).toBe(409)
    const sent = await act(council.supervisor, 1, SEND)
    expect([sent.statusCode, sent.body]).toEqual([204, ''])
    expect(await queue(committee.mediator)).toContain(caseId)
    expect(await queue(council.mediator)).not.toContain(caseId)
    expect((await api.as(committee.mediator, `/v1/desk/cases/${caseId}`)).json()).toMatchObject({
      institution: { id: COMMITTEE },
      state: 'submitted',
      can: ['note'],
    })
    expect((await api.as(council.supervisor, `/v1/desk/cases/${caseId}`)).statusCode).toBe(404)
    const { timeline } = (await api.as(kim, `/v1/cases/${caseId}`)).json()
    expect(timeline.at(-1)).toMatchObject({
      text: { ko: '이 건을 맡을 다른 기관으로 보냈습니다.' },
      words: '협의체에서 합의하지 못했습니다.',
    })
    await api.close()
  })
})
