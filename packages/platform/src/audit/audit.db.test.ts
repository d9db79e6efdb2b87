import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOnCase, type CaseAction } from '../cases/index.ts'
import { hashOf } from '../chain/index.ts'
import { type AccountActor, type Actor, type Database, isForbidden } from '../database/index.ts'
import type { ContentStore } from '../evidence/index.ts'
import { openFolderStore } from '../evidence/storage/folder-store.ts'
import { handIn, testEvidence, wishFor } from '../evidence/testing/test-evidence.ts'
import { reserve, setBudget } from '../ledger/index.ts'
import { budgetOf, movement, newLine, SYSTEM } from '../ledger/testing/movements.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { makeDailyManifest, makeManifest, type Verification, verify } from './index.ts'

const CENTRE = 'community-service-centre/mapo'
const keys = testKeyRing()

let database: Database
let context: Awaited<ReturnType<typeof testEvidence>>
let contents: ContentStore
let papers = ''
let office: Office
let kim: AccountActor
let now = TEST_NOW
let first = ''
let second = ''

beforeEach(async () => {
  now = TEST_NOW
  database = await testDatabase()
  papers = temporaryFolder('papers')
  contents = await openFolderStore(papers, () => now)
  context = await testEvidence(database, { now: () => now, contents })
  office = await testOffice(database, CENTRE)
  kim = await testAccount(database, 'kim')
  first = await testCase(context, kim)
  second = await testCase(context, await testAccount(database, 'lee'))
  for (const caseId of [first, second]) {
    await take(caseId, office.officer, { action: 'take' })
    await take(caseId, office.officer, { action: 'note', text: '확인함' })
  }
  await database.transaction(SYSTEM, async (transaction) => {
    const line = newLine()
    await setBudget(transaction, budgetOf(line, 1_000_000))
    await reserve(transaction, movement({ line, caseId: first }, 1_000))
  })
  await manifest()
})
afterEach(() => database.close())

const take = async (caseId: string, actor: Actor, action: CaseAction): Promise<void> => {
  now = new Date(now.getTime() + 1_000)
  const taken = await actOnCase(context, { actor, caseId, action })
  expect(taken.kind).toBe('done')
}

const around = () => ({ database, keys, now: () => now, contents })
const manifest = () => makeManifest(around())
const check = (digest?: string): Promise<Verification> => verify(around(), { digest })

/** What is found, as `kind place`, with the ids of the two cases named. */
const found = async (): Promise<readonly string[]> => {
  const { findings, found: count, holds } = await check()
  expect(count).toBe(findings.length)
  expect(holds).toBe(count === 0)
  return findings.map(({ kind, place }) => `${kind} ${named(place)}`).toSorted()
}

const named = (place: string): string => place.replace(first, 'FIRST').replace(second, 'SECOND')

const TABLES = [
  'case_event',
  'case_summary',
  'application',
  'ledger_transfer',
  'ledger_entry',
  'audit_manifest',
  'audit_anchor',
  'evidence_outcome',
  'evidence_scan',
]

/** As somebody would who owns the tables: with every lock off, and on again afterwards. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const triggers = (change: string): readonly string[] =>
    TABLES.map((table) => `alter table ${table} ${change} trigger user`)
  for (const statement of [...triggers('disable'), ...statements, ...triggers('enable')])
    await sql.raw(statement.replaceAll('FIRST', first).replaceAll('SECOND', second)).execute(database.owner)
}

/** The events of a case, hashed anew after a change, as a careful forger would. */
async function rehash(caseId: string): Promise<void> {
  const rows = await database.owner
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  let before = '0'.repeat(64)
  for (const row of rows) {
    const { seq, type, payload } = row
    const content = {
      caseId,
      seq,
      at: row.at.toISOString(),
      actorId: row.actor_id,
      actorRole: row.actor_role,
      type,
      payload,
      prevHash: before,
    }
    const hash = hashOf(content)
    await tamper(
      `update case_event set prev_hash = '${before}', hash = '${hash}' where case_id = '${caseId}' and seq = ${seq}`,
    )
    before = hash
  }
  await tamper(`update case_summary set head_hash = '${before}' where case_id = '${caseId}'`)
}

const EVENT = "case_id = 'FIRST' and seq = 2"

describe('verifying', () => {
  it('finds nothing where nobody has changed anything', async () => {
    await take(first, office.officer, { action: 'approve', words: { plain: '맞습니다' } })
    const last = await manifest()
    await take(second, office.officer, { action: 'note', text: '나중에' })
    const verification = await check()
    expect(verification).toMatchObject({
      holds: true,
      found: 0,
      findings: [],
      checked: { cases: 2, events: 8, applications: 2, manifests: 2, anchors: 5, transfers: 2, entries: 4 },
      lastManifest: { number: 2, digest: last.digest },
    })
    expect(await check(last.digest)).toMatchObject({ holds: true })
  })

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'the content of an event',
      [`update case_event set payload = payload || '{"x": 1}' where ${EVENT}`],
      ['event-altered case/FIRST/2'],
    ],
    [
      'who did it',
      [`update case_event set actor_id = '${'0190a000-0000-7000-8000-000000000001'}' where ${EVENT}`],
      ['event-altered case/FIRST/2'],
    ],
    [
      'when it was',
      [`update case_event set at = at - interval '1 day' where ${EVENT}`],
      ['event-altered case/FIRST/2'],
    ],
    [
      'whose it is',
      [`update case_event set applicant_id = gen_random_uuid() where ${EVENT}`],
      ['event-altered case/FIRST/2'],
    ],
    [
      'an event that is gone',
      [`delete from case_event where ${EVENT}`],
      ['event-removed case/FIRST/2', 'fewer-than-before totals/events'],
    ],
    [
      'the last events',
      [`delete from case_event where case_id = 'FIRST' and seq > 1`],
      ['event-removed case/FIRST/2', 'event-removed case/FIRST/3', 'fewer-than-before totals/events'],
    ],
    [
      'the order of events',
      [
        `update case_event set seq = 99 where ${EVENT}`,
        `update case_event set seq = 2 where case_id = 'FIRST' and seq = 3`,
        `update case_event set seq = 3 where case_id = 'FIRST' and seq = 99`,
      ],
      ['event-altered case/FIRST/3', 'event-reordered case/FIRST/2'],
    ],
    [
      'an event more than there was',
      [
        `insert into case_event select case_id, 4, at, actor_id, actor_role, type, payload, hash, repeat('a', 64), applicant_id, institution_id from case_event where case_id = 'FIRST' and seq = 3`,
      ],
      ['event-altered case/FIRST/4'],
    ],
    [
      'a summary',
      [`update case_summary set state = 'approved' where case_id = 'SECOND'`],
      ['summary-differs case/SECOND/state'],
    ],
    [
      'what a summary folds',
      [`update case_summary set folded = folded || '{"paid": 5}' where case_id = 'SECOND'`],
      ['summary-differs case/SECOND/folded'],
    ],
    [
      'what was handed in',
      [
        `update application set facts = facts || '{"asOf": "2020-01-01"}' where id = (select application_id from case_summary where case_id = 'FIRST')`,
      ],
      ['application-altered application/A'],
    ],
    [
      'a transfer',
      [`update ledger_transfer set memo = 'other'`],
      ['transfer-altered transfer/T', 'transfer-altered transfer/T'],
    ],
    [
      'an entry',
      [`update ledger_entry set amount = amount + 1 where amount > 0 and amount < 2000`],
      [
        'balance-differs ledger/L',
        'ledger-unbalanced ledger',
        'transfer-altered transfer/T',
        'transfer-unbalanced transfer/T',
      ],
    ],
    [
      'a balance',
      [`update ledger_balance set balance = balance + 1 where balance > 0`],
      ['balance-differs ledger/L'],
    ],
    [
      'a transfer that is gone without a trace in the sums',
      [
        `update ledger_balance b set balance = balance - e.amount from ledger_entry e join ledger_transfer t on t.id = e.transfer_id where e.account_id = b.account_id and t.case_id = 'FIRST'`,
        `delete from ledger_entry where transfer_id in (select id from ledger_transfer where case_id = 'FIRST')`,
        `delete from ledger_transfer where case_id = 'FIRST'`,
      ],
      [
        'fewer-than-before totals/credit',
        'fewer-than-before totals/debit',
        'fewer-than-before totals/entries',
        'fewer-than-before totals/transfers',
        'transfer-removed transfer/T',
      ],
    ],
    [
      'what a manifest says',
      [`update audit_manifest set body = jsonb_set(body, '{totals,cases}', '1')`],
      ['manifest-altered manifest/1'],
    ],
    [
      'what a manifest says, with its digest',
      [`update audit_manifest set body = jsonb_set(body, '{totals,cases}', '1'), digest = 'DIGEST'`],
      ['manifest-altered manifest/1'],
    ],
    [
      'what a manifest lists',
      [`delete from audit_anchor where id = 'SECOND'`],
      ['anchors-altered manifest/1'],
    ],
  ])('names %s', async (_, statements, expected) => {
    const body = (await database.owner.selectFrom('audit_manifest').select('body').executeTakeFirst())?.body
    const forged = hashOf({ ...body, totals: { ...body?.totals, cases: 1 } })
    await tamper(...statements.map((one) => one.replace('DIGEST', forged)))
    const ids = (text: string): string =>
      text
        .replace(
          /(transfer|application)\/[\da-f-]{36}/,
          (_, kind: string) => `${kind}/${kind === 'transfer' ? 'T' : 'A'}`,
        )
        .replace(/ledger\/.+/, 'ledger/L')
    expect((await found()).map(ids)).toEqual(expected)
  })

  it('names a case that is gone with all that there was of it', async () => {
    await tamper(
      `delete from case_claim where case_id = 'FIRST'`,
      `delete from case_summary where case_id = 'FIRST'`,
      `delete from case_event where case_id = 'FIRST'`,
    )
    expect(await found()).toEqual([
      'case-removed case/FIRST',
      'fewer-than-before totals/cases',
      'fewer-than-before totals/events',
    ])
  })

  it('names a tail that is gone, also where the summary was wound back with it', async () => {
    const kept = await database.owner
      .selectFrom('case_summary')
      .selectAll()
      .where('case_id', '=', first)
      .executeTakeFirstOrThrow()
    await take(first, office.officer, { action: 'ask-evidence', items: [{ evidence: null, words: '서류' }] })
    await manifest()
    expect(await found()).toEqual([])
    await tamper(`delete from case_event where case_id = 'FIRST' and seq = 4`)
    const { state, folded } = kept
    await tamper(
      `update case_summary set state = '${state}', seq = 3, head_hash = '${kept.head_hash}', folded = '${JSON.stringify(folded)}', due_on = '${kept.due_on}', since = '${kept.since.toISOString()}', amount = ${kept.amount}, unit = '${kept.unit}', months = ${kept.months}, total = ${kept.total} where case_id = 'FIRST'`,
    )
    expect(await found()).toEqual(['event-removed case/FIRST/4', 'fewer-than-before totals/events'])
  })

  it('names a history that was written anew, link by link', async () => {
    await tamper(`update case_event set actor_role = 'supervisor' where ${EVENT}`)
    await rehash(first)
    expect(await found()).toEqual(['event-altered case/FIRST/3'])
  })

  it('names a summary that is gone', async () => {
    await tamper(
      `delete from case_claim where case_id = 'SECOND'`,
      `delete from case_summary where case_id = 'SECOND'`,
    )
    expect(await found()).toEqual(['fewer-than-before totals/cases', 'summary-removed case/SECOND'])
  })

  it('names a manifest that is gone from the middle, and one from the end that somebody has kept', async () => {
    await take(first, office.officer, { action: 'note', text: '둘' })
    const middle = await manifest()
    await take(first, office.officer, { action: 'note', text: '셋' })
    await manifest()
    await tamper('delete from audit_anchor where manifest = 2', 'delete from audit_manifest where number = 2')
    expect(await found()).toEqual(['manifest-removed manifest/2'])
    await tamper('delete from audit_anchor where manifest = 3', 'delete from audit_manifest where number = 3')
    expect(await found()).toEqual([])
    const { findings } = await check(middle.digest)
    expect(findings.map(({ kind, place }) => [kind, place])).toEqual([
      ['manifest-removed', `manifest/${middle.digest}`],
    ])
  })

  describe('of papers', () => {
    let sha256 = ''
    beforeEach(async () => {
      const { ending } = await handIn(context, kim, { wish: wishFor(first) })
      if (ending?.kind !== 'kept') throw new Error('expected the paper to be kept')
      sha256 = ending.sha256
    })
    const pathOf = (): string => join(papers, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    const foundAbout = async (): Promise<readonly string[]> =>
      (await found()).map((text) => text.replace(sha256, 'PAPER'))

    it('finds nothing where they are as they were', async () => {
      expect(await check()).toMatchObject({ holds: true, checked: { documents: 1 } })
    })

    it('names one whose file is gone', async () => {
      rmSync(pathOf())
      expect(await foundAbout()).toEqual(['document-missing document/PAPER'])
    })

    it('names one whose file was changed', async () => {
      writeFileSync(pathOf(), 'another contract')
      expect(await foundAbout()).toEqual(['document-damaged document/PAPER'])
    })

    it('names one that is not recorded any more, or as another', async () => {
      await tamper(`update evidence_outcome set sha256 = repeat('a', 64)`)
      expect(await foundAbout()).toEqual([
        `document-missing document/${'a'.repeat(64)}`,
        'document-unrecorded case/FIRST/4',
      ])
      await tamper('delete from evidence_scan', 'delete from evidence_outcome')
      expect(await foundAbout()).toEqual(['document-unrecorded case/FIRST/4'])
    })
  })

  it('does not take a signature of another ring for ours', async () => {
    const other = { ...around(), keys: testKeyRing() }
    expect((await verify(other)).findings).toMatchObject([{ kind: 'manifest-altered', place: 'manifest/1' }])
  })

  it('names locks that are off', async () => {
    await sql`alter table case_event disable trigger case_event_append_only`.execute(database.owner)
    await sql`drop trigger ledger_entry_final on ledger_entry`.execute(database.owner)
    await sql`alter table notice disable row level security`.execute(database.owner)
    expect(await found()).toEqual([
      'guard-missing table/case_event/case_event_append_only',
      'guard-missing table/ledger_entry/ledger_entry_final',
      'guard-missing table/notice/row level security',
    ])
  })

  it('ends between two pages when it is told to', async () => {
    const ended = verify(around(), { signal: AbortSignal.abort(new Error('the server stops')) })
    await expect(ended).rejects.toThrow('the server stops')
  })
})

describe('manifests', () => {
  it('anchor what is new alone, and follow on each other', async () => {
    const one = (await database.owner.selectFrom('audit_manifest').selectAll().executeTakeFirstOrThrow()).body
    expect(one).toMatchObject({
      number: 1,
      previous: '0'.repeat(64),
      anchors: { count: 4 },
      totals: { cases: 2, events: 6, transfers: 2, entries: 4 },
    })
    await take(second, office.officer, { action: 'note', text: '새 소식' })
    const two = await manifest()
    expect(two.body).toMatchObject({ number: 2, anchors: { count: 1 }, totals: { events: 7 } })
    const three = await manifest()
    expect(three.body).toMatchObject({ number: 3, previous: two.digest, anchors: { count: 0 } })
  })

  it('are made once a day in Seoul, however often the job runs', async () => {
    expect(await makeDailyManifest(around())).toBeNull()
    now = new Date('2020-09-15T15:10:00Z')
    const made = await Promise.all([1, 2, 3].map(() => makeDailyManifest(around())))
    expect(made.filter((one) => one !== null)).toHaveLength(1)
  })

  it('never change, are made by the platform, and read by auditors', async () => {
    const auditor = await testAccount(database, 'auditor', { roles: ['auditor'] })
    const seenBy = (actor: Actor): Promise<number> =>
      database.transaction(
        actor,
        async (transaction) =>
          (await transaction.selectFrom('audit_manifest').select('number').execute()).length,
      )
    expect([await seenBy(auditor), await seenBy(kim), await seenBy(office.officer)]).toEqual([1, 0, 0])
    for (const actor of [auditor, SYSTEM]) {
      const change = database.transaction(actor, (transaction) =>
        sql`delete from audit_anchor`.execute(transaction),
      )
      await expect(change).rejects.toSatisfy(isForbidden)
    }
    await expect(sql`delete from audit_anchor`.execute(database.owner)).rejects.toSatisfy(isForbidden)
    const forge = database.transaction(auditor, (transaction) =>
      transaction
        .insertInto('audit_manifest')
        .values({ number: 2, made_at: now, body: '{}', digest: 'a'.repeat(64), signature: 'x' })
        .execute(),
    )
    await expect(forge).rejects.toSatisfy(isForbidden)
  })
})
