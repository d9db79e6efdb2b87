import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AccountActor, type Actor, type Database, isForbidden } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { actOnCase, type CaseAction, type CaseState, type Taken, verifyCase } from './index.ts'

const CENTRE = 'community-service-centre/mapo'
const WORDS = { plain: '조건을 모두 채웁니다' }
const SYSTEM: Actor = { kind: 'system', job: 'test' }

let database: Database
let context: TestContext
let office: Office
let kim: AccountActor
let caseId = ''
let now = TEST_NOW
let number = 0

beforeAll(async () => {
  database = await testDatabase()
  context = await testContext(database, { now: () => now })
  office = await testOffice(database, CENTRE)
})
afterAll(() => database.close())
beforeEach(async () => {
  now = TEST_NOW
  kim = await testAccount(database, `kim-${++number}`)
  caseId = await testCase(context, kim)
  context.heard.length = 0
})

const take = (actor: Actor, action: CaseAction, seq?: number): Promise<Taken> =>
  actOnCase(context, { actor, caseId, action, ...(seq === undefined ? {} : { seq }) })

const done = async (actor: Actor, action: CaseAction): Promise<CaseState> => {
  const taken = await take(actor, action)
  if (taken.kind !== 'done') throw new Error(`${action.action}: ${JSON.stringify(taken)}`)
  return taken.state
}

const reasons = async (actor: Actor, action: CaseAction): Promise<readonly string[]> => {
  const taken = await take(actor, action)
  return taken.kind === 'refused' ? taken.reasons.map(({ rule }) => rule) : [taken.kind]
}

const fault = (): Promise<unknown> =>
  database.transaction(SYSTEM, (transaction) => verifyCase(transaction, caseId))

describe('a case', () => {
  it('goes from the desk to the bank, and its chain tells it', async () => {
    await done(office.officer, { action: 'take' })
    const approved = await done(office.officer, { action: 'approve', words: WORDS })
    expect(approved.decision).toMatchObject({
      outcome: 'approve',
      departs: false,
      unit: 'KRW/month',
      months: 12,
    })
    const total = approved.decision?.payable ?? 0
    expect(total).toBe((approved.decision?.amount ?? 0) * 12)
    await done(office.paymaster, { action: 'release', amount: total })
    expect((await done(SYSTEM, { action: 'mark-paid', amount: total - 1 })).state).toBe('approved')
    expect((await done(SYSTEM, { action: 'mark-paid', amount: 1 })).state).toBe('paid')
    expect((await done(office.officer, { action: 'close' })).state).toBe('closed')
    expect(await fault()).toBeNull()
  })

  it('asks, waits, and is answered', async () => {
    await done(office.officer, { action: 'take' })
    const items = [{ evidence: 'income-record', words: '소득을 볼 수 있는 서류를 보내 주세요' }]
    const asked = await done(office.officer, { action: 'ask-evidence', items })
    expect(asked).toMatchObject({
      state: 'evidence-asked',
      asked: [{ id: '3.1', evidence: 'income-record' }],
    })
    expect(await reasons(kim, { action: 'answer-evidence', answers: [{ item: '9.9', files: [] }] })).toEqual([
      'is-asked',
    ])
    const answers = [{ item: '3.1', files: [], words: '현금으로 받아 서류가 없습니다' }]
    expect(await done(kim, { action: 'answer-evidence', answers })).toMatchObject({
      state: 'under-review',
      asked: [],
    })
    expect(context.heard.map(({ event, to }) => `${event.type} to ${to}`)).toEqual([
      'ask-evidence to applicant',
      'answer-evidence to officer',
    ])
  })

  it('is not seen by anybody else, and cannot be told from one that is not there', async () => {
    const stranger = await testAccount(database, `stranger-${number}`)
    const elsewhere = await testAccount(database, `elsewhere-${number}`, {
      roles: ['officer'],
      institution: 'ibk',
    })
    for (const actor of [stranger, elsewhere, { kind: 'visitor' } as const])
      expect(await take(actor, { action: 'message', text: 'x' })).toEqual({ kind: 'absent' })
  })
})

describe('who acts', () => {
  it.each([
    ['the applicant', () => kim, { action: 'approve' }, ['capacity']],
    [
      'an officer',
      () => office.officer,
      { action: 'assign', officer: '0190a000-0000-7000-8000-000000000001' },
      ['capacity'],
    ],
    [
      'an officer who is not in charge',
      () => office.colleague,
      { action: 'approve', words: WORDS },
      ['in-charge'],
    ],
    ['a colleague who takes what another has', () => office.colleague, { action: 'take' }, ['state']],
    ['a supervisor who pays', () => office.supervisor, { action: 'release', amount: 1 }, ['capacity']],
  ] satisfies [string, () => Actor, CaseAction, string[]][])('%s: may not', async (_, actor, action, why) => {
    await done(office.officer, { action: 'take' })
    expect(await reasons(actor(), action)).toEqual(why)
  })

  it('decides nothing about themselves, whatever their roles', async () => {
    const both = await testAccount(database, `both-${number}`, {
      roles: ['officer', 'supervisor'],
      institution: CENTRE,
    })
    caseId = await testCase(context, both)
    expect(await reasons(both, { action: 'take' })).toEqual(['capacity'])
  })

  it('decides, and does not pay what they decided', async () => {
    const both = await testAccount(database, `payer-${number}`, {
      roles: ['officer', 'paymaster'],
      institution: CENTRE,
    })
    await done(both, { action: 'take' })
    await done(both, { action: 'approve', words: WORDS })
    expect(await reasons(both, { action: 'release', amount: 1 })).toEqual(['not-decider'])
    expect((await done(office.paymaster, { action: 'release', amount: 1 })).released).toBe(1)
  })

  it('pays no more than was granted', async () => {
    await done(office.officer, { action: 'take' })
    const { decision } = await done(office.officer, { action: 'approve', words: WORDS })
    const total = decision?.payable ?? 0
    expect(await reasons(office.paymaster, { action: 'release', amount: total + 1 })).toEqual([
      'within-grant',
    ])
    await done(office.paymaster, { action: 'release', amount: total })
    expect(await reasons(office.paymaster, { action: 'release', amount: 1 })).toEqual(['within-grant'])
    expect(await reasons(SYSTEM, { action: 'mark-paid', amount: total + 1 })).toEqual(['within-released'])
  })
})

describe('two at once', () => {
  it('cannot both take a case', async () => {
    const both = await Promise.all(
      [office.officer, office.colleague].map((actor) => take(actor, { action: 'take' }, 1)),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'moved-on'])
    expect(await fault()).toBeNull()
  })

  it('cannot both decide it', async () => {
    const { seq } = await done(office.officer, { action: 'take' })
    const decisions = [
      take(office.officer, { action: 'approve', words: WORDS }, seq),
      take(office.supervisor, { action: 'approve', words: { plain: '확인했습니다' } }, seq),
    ]
    const taken = await Promise.all(decisions)
    expect(taken.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    expect(taken.find(({ kind }) => kind !== 'done')).toMatchObject({
      kind: 'moved-on',
      state: { seq: seq + 1 },
    })
  })

  it('is one and the same who sent it twice: done once', async () => {
    const both = await Promise.all([1, 2, 3].map(() => take(office.officer, { action: 'take' }, 1)))
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done', 'done'])
    expect(await take(office.officer, { action: 'note', text: 'another' }, 1)).toMatchObject({
      kind: 'moved-on',
    })
    const events = await database.owner
      .selectFrom('case_event')
      .select('type')
      .where('case_id', '=', caseId)
      .execute()
    expect(events.map(({ type }) => type)).toEqual(['submit', 'take'])
  })

  it('cannot be granted the same to the same person, not even at once', async () => {
    const applicant = { subject: 'person/kim', name: '김하늘', residentNumber: '780411-2999999' }
    const cases = [await testCase(context, kim, { applicant }), await testCase(context, kim, { applicant })]
    const decide = async (id: string): Promise<Taken> => {
      await actOnCase(context, { actor: office.officer, caseId: id, action: { action: 'take' } })
      return await actOnCase(context, {
        actor: office.officer,
        caseId: id,
        action: { action: 'approve', words: WORDS },
      })
    }
    const taken = await Promise.all(cases.map(decide))
    expect(taken.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    const [refused] = taken.filter((one) => one.kind === 'refused')
    expect(refused).toMatchObject({ reasons: [{ rule: 'claimed' }] })
    const [granted] = taken.filter((one) => one.kind === 'done')
    await actOnCase(context, {
      actor: kim,
      caseId: granted?.state.caseId ?? '',
      action: { action: 'withdraw' },
    })
    const again = {
      actor: office.officer,
      caseId: refused?.state.caseId ?? '',
      action: { action: 'approve', words: WORDS },
    } as const
    expect(await actOnCase(context, again)).toMatchObject({ kind: 'done', state: { state: 'approved' } })
  })
})

describe('a decision', () => {
  beforeEach(async () => {
    await done(office.officer, { action: 'take' })
  })

  it('that departs from the rules needs its reason, and is marked', async () => {
    expect(await reasons(office.officer, { action: 'approve', amount: 30_000, words: WORDS })).toEqual([
      'departure-explained',
    ])
    expect(await reasons(office.officer, { action: 'reject', words: WORDS })).toContain('departure-explained')
    const departure = { kind: 'hardship', reason: '갑자기 입원했습니다' } as const
    const { decision } = await done(office.officer, {
      action: 'approve',
      amount: 30_000,
      words: WORDS,
      departure,
    })
    expect(decision).toMatchObject({ departs: true, departure, amount: 30_000, total: 360_000 })
  })

  it('above the sum takes a supervisor, who is not the officer', async () => {
    const large = {
      amount: 1_000_000,
      months: 12,
      words: WORDS,
      departure: { kind: 'hardship', reason: '사정' },
    } as const
    expect(await reasons(office.officer, { action: 'approve', ...large })).toEqual([
      'one-signature-is-enough',
    ])
    expect(await reasons(office.supervisor, { action: 'approve', ...large })).toEqual([
      'one-signature-is-enough',
    ])
    await done(office.supervisor, { action: 'propose-decision', outcome: 'approve', ...large })
    expect(await reasons(office.supervisor, { action: 'second-sign' })).toEqual(['not-proposer'])
    expect(await reasons(office.officer, { action: 'second-sign' })).toEqual(['capacity'])
    expect(
      await reasons(office.officer, {
        action: 'correct-facts',
        corrections: [{ fact: 'person/kim.borough', value: 'jung' }],
        reason: 'x',
      }),
    ).toEqual(['no-proposal'])
    const signed = await done(office.secondSupervisor, { action: 'second-sign' })
    expect(signed).toMatchObject({
      state: 'approved',
      proposal: null,
      decision: {
        decidedBy: office.supervisor.accountId,
        signedBy: office.secondSupervisor.accountId,
        total: 12_000_000,
      },
    })
  })

  it('counts a refusal for what the rules would have given', async () => {
    const departure = { kind: 'other', reason: '규칙과 달리 판단함' } as const
    const refusal = { words: WORDS, departure }
    expect(await reasons(office.officer, { action: 'reject', ...refusal })).toEqual([
      'one-signature-is-enough',
    ])
    await done(office.officer, { action: 'propose-decision', outcome: 'reject', ...refusal })
    expect(await done(office.supervisor, { action: 'second-sign' })).toMatchObject({ state: 'rejected' })
  })

  it('is made on the facts as they were corrected, and says why', async () => {
    const corrections = [{ fact: 'household/home.assets', value: 500_000_000 }]
    await done(office.officer, { action: 'correct-facts', corrections, reason: '토지대장 확인' })
    expect(await reasons(office.officer, { action: 'approve', words: WORDS })).toContain(
      'departure-explained',
    )
    const { decision } = await done(office.officer, { action: 'reject', words: WORDS })
    expect(decision).toMatchObject({ departs: false, rules: { status: 'ineligible', failing: ['assets'] } })
    expect(decision?.because.ko.join()).toContain('135,000,000원 이하')
    expect(decision?.because.en.join()).toContain('at most 135,000,000 won')
    expect(decision?.appealUntil).toBe('2020-12-14')
  })

  it('rests on no fact that cannot be read', async () => {
    const wrong = (fact: string, value: number) =>
      take(office.officer, { action: 'correct-facts', corrections: [{ fact, value }], reason: 'x' })
    await expect(wrong('household/home.assets', -1)).rejects.toThrow(
      'household/home.assets: expected a whole number',
    )
    await expect(wrong('household/none.assets', 1)).rejects.toThrow(
      'household/none.assets: expected a fact about something',
    )
    await expect(wrong('assets', 1)).rejects.toThrow('assets: expected the name of a fact')
  })

  it('follows the committee, or says why not', async () => {
    await done(office.officer, { action: 'refer-to-committee', reason: '기준이 분명하지 않습니다' })
    const resolution = {
      resolution: 'approve',
      amount: 40_000,
      months: 6,
      heldOn: '2020-09-15',
      reason: '의결',
    } as const
    await done(office.mediator, { action: 'committee-decides', ...resolution })
    const departure = { kind: 'committee', reason: '위원회 의결에 따름' } as const
    const { decision } = await done(office.officer, { action: 'approve', words: WORDS, departure })
    expect(decision).toMatchObject({ amount: 40_000, months: 6, departs: true })
  })

  it('that the budget does not cover leaves nothing behind', async () => {
    const poor = {
      ...context,
      ports: { ...context.ports, reserve: async () => ({ ko: '예산이 없습니다', en: 'No money is left' }) },
    }
    const taken = await actOnCase(poor, {
      actor: office.officer,
      caseId,
      action: { action: 'approve', words: WORDS },
    })
    expect(taken).toMatchObject({
      kind: 'refused',
      state: { state: 'under-review' },
      reasons: [{ rule: 'budget' }],
    })
    expect(await fault()).toBeNull()
    expect(await done(office.officer, { action: 'approve', words: WORDS })).toMatchObject({
      state: 'approved',
    })
  })

  it('binds the budget once, and sets it free where it falls', async () => {
    const grants: unknown[] = []
    const reserve = async (_: unknown, grant: unknown): Promise<null> => {
      grants.push(grant)
      return null
    }
    const counting = { ...context, ports: { ...context.ports, reserve } }
    const act = (actor: Actor, action: CaseAction) => actOnCase(counting, { actor, caseId, action })
    await act(office.officer, { action: 'approve', words: WORDS })
    await act(office.officer, { action: 'message', text: '승인했습니다' })
    await act(kim, { action: 'withdraw' })
    expect(grants).toMatchObject([
      { caseId, seq: 3, payable: expect.any(Number) },
      { caseId, seq: 5, payable: 0 },
    ])
  })
})

describe('an appeal', () => {
  const refuse = async (): Promise<void> => {
    await done(office.officer, { action: 'take' })
    const corrections = [{ fact: 'household/home.assets', value: 500_000_000 }]
    await done(office.officer, { action: 'correct-facts', corrections, reason: '토지대장 확인' })
    await done(office.officer, { action: 'reject', words: WORDS })
  }

  it('is looked into by someone who did not decide, and reopens the case for anybody', async () => {
    await refuse()
    expect(await done(kim, { action: 'appeal', reason: '그 땅은 제 것이 아닙니다' })).toMatchObject({
      state: 'appealed',
    })
    expect(await reasons(office.officer, { action: 'uphold-appeal', reason: 'x' })).toEqual(['capacity'])
    const reopened = await done(office.supervisor, { action: 'uphold-appeal', reason: '등기부와 다름' })
    expect(reopened).toMatchObject({ state: 'reopened', officer: null })
    expect(await done(office.colleague, { action: 'take' })).toMatchObject({ state: 'under-review' })
  })

  it('goes back to where it came from when it is dismissed or withdrawn', async () => {
    await refuse()
    await done(kim, { action: 'appeal', reason: '다시 보아 주세요' })
    expect(await done(kim, { action: 'withdraw-appeal' })).toMatchObject({
      state: 'rejected',
      appealedFrom: null,
    })
    await done(kim, { action: 'appeal', reason: '다시 보아 주세요' })
    expect(await done(office.supervisor, { action: 'dismiss-appeal', reason: '등기부 확인' })).toMatchObject({
      state: 'rejected',
    })
  })

  it.each([
    ['on the last day', '2020-12-14T14:59:00Z', undefined, 'done'],
    ['a day too late', '2020-12-14T15:01:00Z', undefined, 'in-time'],
    ['in time from when they learned of it', '2020-12-20T03:00:00Z', '2020-10-01', 'done'],
    ['learned of before it was decided', '2020-12-20T03:00:00Z', '2020-09-01', 'in-time'],
    ['after the longest time, whenever they learned of it', '2021-03-20T03:00:00Z', '2021-03-01', 'in-time'],
  ])('%s', async (_, at, learnedOn, expected) => {
    await refuse()
    now = new Date(at)
    const appeal = {
      action: 'appeal',
      reason: '다시 보아 주세요',
      ...(learnedOn === undefined ? {} : { learnedOn }),
    } as const
    expect(await reasons(kim, appeal)).toEqual([expected])
  })

  it('stops no payment of what was granted', async () => {
    await done(office.officer, { action: 'take' })
    await done(office.officer, { action: 'approve', words: WORDS })
    await done(kim, { action: 'appeal', reason: '금액이 적습니다' })
    expect(await done(office.paymaster, { action: 'release', amount: 10 })).toMatchObject({
      state: 'appealed',
      released: 10,
    })
    expect(await done(SYSTEM, { action: 'mark-paid', amount: 10 })).toMatchObject({
      state: 'appealed',
      paid: 10,
    })
    expect(await reasons(kim, { action: 'withdraw' })).toEqual(['state'])
  })
})

describe('the database, where the code is wrong', () => {
  it.each([
    'update case_event set type = type',
    'delete from case_event',
    'truncate case_event',
    'delete from case_summary',
    'update application set facts = facts',
  ])('refuses ondol_app: %s', async (statement) => {
    const attempt = database.transaction(SYSTEM, (transaction) => sql.raw(statement).execute(transaction))
    await expect(attempt).rejects.toSatisfy(isForbidden)
  })

  it.each([
    'update case_event set type = type',
    'delete from case_event',
    'truncate case_event',
    'update application set facts = facts',
    'delete from application',
  ])('refuses its owner: %s', async (statement) => {
    await expect(sql.raw(statement).execute(database.owner)).rejects.toSatisfy(isForbidden)
  })

  it.each([
    [
      'an event that does not follow',
      `insert into case_event select case_id, seq + 1, at, actor_id, actor_role, type, payload, repeat('f', 64), hash, applicant_id, institution_id from case_event where case_id = '$'`,
    ],
    [
      'an event after one that is missing',
      `insert into case_event select case_id, seq + 2, at, actor_id, actor_role, type, payload, hash, hash, applicant_id, institution_id from case_event where case_id = '$'`,
    ],
    [
      'a first event with something before it',
      `insert into case_event select gen_random_uuid(), 1, at, actor_id, actor_role, type, payload, hash, hash, applicant_id, institution_id from case_event where case_id = '$'`,
    ],
    [
      'a summary ahead of its events',
      `update case_summary set seq = seq + 1, state = 'approved' where case_id = '$'`,
    ],
    ['a summary that says otherwise', `update case_summary set state = 'approved' where case_id = '$'`],
  ])('takes no %s', async (_, statement) => {
    const attempt = database.transaction(SYSTEM, (transaction) =>
      sql.raw(statement.replace('$', caseId)).execute(transaction),
    )
    await expect(attempt).rejects.toMatchObject({ code: '23514' })
  })

  it('takes no event in the name of another', async () => {
    const statement = `insert into case_event select case_id, 2, at, '${office.officer.accountId}', 'officer', 'approve', payload, hash, hash, applicant_id, institution_id from case_event where case_id = '${caseId}'`
    const attempt = database.transaction(kim, (transaction) => sql.raw(statement).execute(transaction))
    await expect(attempt).rejects.toSatisfy(isForbidden)
  })

  const tables = [
    'application',
    'case_event',
    'case_summary',
    'case_claim',
    'request_receipt',
    'application_draft',
  ] as const
  const seenBy = async (actor: Actor, table: (typeof tables)[number]): Promise<number> =>
    await database.transaction(actor, async (transaction) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        transaction,
      )
      return rows[0]?.n ?? -1
    })

  it('shows nothing of another person, or another institution, to a query without a where', async () => {
    const stranger = await testAccount(database, `stranger-${number}`)
    const elsewhere = await testOffice(database, `ibk-${number}`)
    const draft = {
      id: context.ids(),
      applicant_id: kim.accountId,
      version: 1,
      label: null,
      content_sealed: 's',
    }
    await database.transaction(kim, (transaction) =>
      transaction
        .insertInto('application_draft')
        .values({ ...draft, created_at: now, updated_at: now })
        .execute(),
    )
    for (const actor of [
      stranger,
      elsewhere.officer,
      elsewhere.supervisor,
      elsewhere.mediator,
      { kind: 'visitor' } as const,
    ])
      for (const table of tables) expect(await seenBy(actor, table), table).toBe(0)
    for (const table of tables) expect(await seenBy(kim, table), table).toBeGreaterThan(0)
    expect(await seenBy(office.officer, 'case_event')).toBeGreaterThan(0)
    expect(await seenBy(office.officer, 'application_draft')).toBe(0)
  })

  it('shows a paymaster what was granted, and of no case what was said in it', async () => {
    expect(await seenBy(office.paymaster, 'case_event')).toBe(0)
    expect(await seenBy(office.paymaster, 'application')).toBe(0)
    const states = await database.transaction(office.paymaster, (transaction) =>
      transaction.selectFrom('case_summary').select('state').distinct().execute(),
    )
    expect(states.map(({ state }) => state)).not.toContain('submitted')
  })

  it('shows officers the account of an applicant of theirs, and no other', async () => {
    const stranger = await testAccount(database, `unknown-${number}`)
    const ids = await database.transaction(office.officer, async (transaction) =>
      (await transaction.selectFrom('account').select('id').execute()).map(({ id }) => id),
    )
    expect(ids).toContain(kim.accountId)
    expect(ids).not.toContain(stranger.accountId)
  })
})
