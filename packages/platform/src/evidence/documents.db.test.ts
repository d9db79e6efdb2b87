import { buffer } from 'node:stream/consumers'
import { type RawBuilder, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actOnCase, type CaseAction, type Taken, takeAction } from '../cases/index.ts'
import { type AccountActor, type Actor, type Database, isForbidden } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import { beginDocument } from './begin-document.ts'
import { nameOf, stateOf } from './document.ts'
import { evidenceOfCase } from './evidence-of-case.ts'
import { testFile } from './file-kind/testing/test-files.ts'
import { finishDocument, giveUpDocument } from './finish-document.ts'
import { openDocument } from './open-document.ts'
import { provenFacts } from './proven-facts.ts'
import { rescanDocuments } from './rescan-documents.ts'
import { judgeDocument } from './review-document.ts'
import { clamdScanner } from './scanner/clamd-scanner.ts'
import { EICAR, startClamd } from './scanner/testing/clamd.ts'
import { ContentMissing } from './storage/content-store.ts'
import { findDocument } from './store.ts'
import { applyFor, arrived, handIn, testEvidence, wishFor } from './testing/test-evidence.ts'

let database: Database
let context: Awaited<ReturnType<typeof testEvidence>>
let kim: AccountActor
let lee: AccountActor
let helper: AccountActor
let rent: { readonly id: string; readonly institution: string }
let officer: AccountActor
let stranger: AccountActor

beforeAll(async () => {
  database = await testDatabase()
  context = await testEvidence(database)
  kim = await testAccount(database, 'kim')
  lee = await testAccount(database, 'lee')
  helper = await testAccount(database, 'helper', { actsFor: [kim.accountId] })
  rent = await rentCase()
  officer = await testAccount(database, 'officer', { roles: ['officer'], institution: rent.institution })
  stranger = await testAccount(database, 'stranger', { roles: ['officer'], institution: 'youth-office' })
})
afterAll(() => database.close())

async function rentCase(): Promise<typeof rent> {
  const found = (await applyFor(context, kim)).get('rent-reduction')
  if (found === undefined) throw new Error('expected a case about the rent')
  return found
}

const eventsOf = async (caseId: string, type: string): Promise<readonly { readonly payload: unknown }[]> =>
  await database.owner
    .selectFrom('case_event')
    .select('payload')
    .where('case_id', '=', caseId)
    .where('type', '=', type as 'submit')
    .execute()

const rowsSeen = async (actor: Actor, table: string): Promise<number> =>
  await database.transaction(actor, async (transaction) => {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.table(table)}`.execute(transaction)
    return rows[0]?.count ?? -1
  })

describe('handing in a paper', () => {
  it('keeps the file and tells the case, in this order', async () => {
    const wish = wishFor(rent.id, { paper: 'lease-contract', name: '/tmp/임대차 계약서.pdf' })
    const document = await handIn(context, kim, { wish })
    expect(stateOf(document, TEST_NOW)).toBe('checked')
    expect(nameOf(document)).toBe('임대차 계약서.jpg')
    expect(document).toMatchObject({
      paper: 'lease-contract',
      capacity: 'resident',
      scan: { verdict: 'unscanned' },
    })
    const opened = await openDocument(context, kim, { id: document.id })
    expect(opened && (await buffer(opened.content))).toEqual(testFile('paper.jpg'))
    const kept = document.ending?.kind === 'kept' ? document.ending.sha256 : ''
    expect((await eventsOf(rent.id, 'add-evidence')).map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ evidence: 'lease-contract', file: document.id, sha256: kept }),
    )
  })

  it('comes to one end, however often and by however many it is brought there', async () => {
    const wish = wishFor(rent.id)
    await beginDocument(context, kim, wish)
    const file = { id: wish.id, path: arrived(testFile('paper.png')) }
    const ends = await Promise.all([1, 2, 3, 4].map(() => finishDocument(context, file)))
    expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1)
    const again = await finishDocument(context, { id: wish.id, path: '/nowhere' })
    expect(again).toEqual(ends[0])
    const told = (await eventsOf(rent.id, 'add-evidence')).filter(({ payload }) =>
      JSON.stringify(payload).includes(wish.id),
    )
    expect(told).toHaveLength(1)
  })

  it('is refused for what is in the file, with the reason, and the case hears nothing', async () => {
    const before = await eventsOf(rent.id, 'add-evidence')
    const document = await handIn(context, kim, {
      wish: wishFor(rent.id),
      content: testFile('locked-r4-user.pdf'),
    })
    expect(stateOf(document, TEST_NOW)).toBe('refused')
    expect(document.ending).toMatchObject({
      kind: 'refused',
      code: 'locked',
      text: { ko: expect.stringContaining('암호') },
    })
    expect(await openDocument(context, kim, { id: document.id })).toBeUndefined()
    expect(await eventsOf(rent.id, 'add-evidence')).toEqual(before)
  })

  it('says so where the bytes are gone', async () => {
    const wish = wishFor(rent.id)
    await beginDocument(context, kim, wish)
    expect(await finishDocument(context, { id: wish.id, path: '/nowhere/at/all' })).toMatchObject({
      ending: { kind: 'refused', code: 'lost' },
    })
  })

  it('is not an end where the storage fails: it is tried again', async () => {
    const wish = wishFor(rent.id)
    await beginDocument(context, kim, wish)
    const failing = { ...context, intake: () => Promise.reject(new Error('no room')) }
    const file = { id: wish.id, path: arrived(testFile('paper.jpg')) }
    await expect(finishDocument(failing, file)).rejects.toThrow('no room')
    expect(await finishDocument(context, file)).toMatchObject({ ending: { kind: 'kept' } })
  })

  it('answers what was asked for in its own case, and in no other', async () => {
    const { id } = await rentCase()
    const act = (actor: AccountActor, action: CaseAction): Promise<Taken> =>
      actOnCase(context, { actor, caseId: id, action })
    await act(officer, { action: 'take' })
    await act(officer, { action: 'ask-evidence', items: [{ evidence: 'lease-contract', words: '계약서' }] })
    const answer = (...files: readonly string[]): Promise<Taken> =>
      act(kim, { action: 'answer-evidence', answers: [{ item: '3.1', files }] })
    const elsewhere = await handIn(context, kim, { wish: wishFor(rent.id) })
    const refused = await handIn(context, kim, { wish: wishFor(id), content: testFile('no-pages.pdf') })
    const own = await handIn(context, kim, { wish: wishFor(id, { paper: 'lease-contract' }) })
    for (const other of [elsewhere.id, refused.id, uuid()])
      expect(await answer(own.id, other)).toMatchObject({
        kind: 'refused',
        reasons: [{ rule: 'papers-of-the-case', text: { en: expect.stringContaining('for this case') } }],
      })
    expect(await answer(own.id)).toMatchObject({ kind: 'done', state: { state: 'under-review', asked: [] } })
  })

  it('is over where the case takes no papers any more', async () => {
    const { id } = await rentCase()
    const wish = wishFor(id)
    await beginDocument(context, kim, wish)
    await database.transaction(kim, (transaction) =>
      takeAction(context, transaction, { actor: kim, caseId: id, action: { action: 'withdraw' } }),
    )
    const document = await finishDocument(context, { id: wish.id, path: arrived(testFile('paper.jpg')) })
    expect(document?.ending).toMatchObject({ kind: 'refused', code: 'not-here' })
    expect(await beginDocument(context, kim, wishFor(id))).toMatchObject({
      kind: 'refused',
      status: 409,
      code: 'state',
    })
  })

  it('can be done by a helper and at the counter, and is noted so', async () => {
    expect(await handIn(context, helper, { wish: wishFor(rent.id) })).toMatchObject({ capacity: 'proxy' })
    expect(await handIn(context, officer, { wish: wishFor(rent.id) })).toMatchObject({ capacity: 'officer' })
  })

  it.each([
    ['a paper that the programme does not ask for', { paper: 'horoscope' }],
    ['a thing that nobody has stated', { about: ['lease/another'] }],
    ['a thing that is part of every object', { about: ['lease/constructor'] }],
  ])('is refused for %s', async (_, change) => {
    expect(await beginDocument(context, kim, wishFor(rent.id, change))).toMatchObject({
      kind: 'refused',
      status: 422,
    })
  })

  it('is given up when it is taken back, and once', async () => {
    const wish = wishFor(rent.id)
    await beginDocument(context, kim, wish)
    await giveUpDocument(context, wish.id)
    await giveUpDocument(context, wish.id)
    const document = await finishDocument(context, { id: wish.id, path: arrived(testFile('paper.jpg')) })
    expect(document?.ending).toMatchObject({ kind: 'taken-back' })
  })

  it('is begun for twenty files at most at once', async () => {
    const person = await testAccount(database, 'many')
    const id = (await applyFor(context, person)).get('emergency-loan')?.id ?? ''
    for (let n = 0; n < 20; n++)
      expect(await beginDocument(context, person, wishFor(id))).toEqual({ kind: 'begun' })
    expect(await beginDocument(context, person, wishFor(id))).toMatchObject({ kind: 'refused', status: 429 })
  })
})

describe('nobody else', () => {
  it('sees a paper, begins one, or adds to one', async () => {
    const document = await handIn(context, kim, { wish: wishFor(rent.id) })
    for (const other of [lee, stranger]) {
      expect(await beginDocument(context, other, wishFor(rent.id))).toEqual({ kind: 'absent' })
      expect(await openDocument(context, other, { id: document.id })).toBeUndefined()
      expect(await evidenceOfCase(context, other, rent.id)).toBeUndefined()
      for (const table of ['evidence_document', 'evidence_outcome', 'evidence_scan', 'evidence_review'])
        expect(await rowsSeen(other, table)).toBe(0)
    }
    expect(await rowsSeen(officer, 'evidence_document')).toBeGreaterThan(0)
  })

  const attempt = (actor: Actor, statement: RawBuilder<unknown>): Promise<unknown> =>
    database.transaction(actor, (transaction) => statement.execute(transaction))

  it('gets a row past the policies', async () => {
    const document = await handIn(context, kim, { wish: wishFor(rent.id) })
    const values = (caseId: string, by: AccountActor, applicant: AccountActor): RawBuilder<unknown> => sql`
      insert into evidence_document (id, case_id, given_name, announced_size, uploaded_by, capacity, begun_at, applicant_id, institution_id)
      values (${uuid()}, ${caseId}, 'x', 1, ${by.accountId}, 'resident', now(), ${applicant.accountId}, ${rent.institution})`
    await expect(attempt(lee, values(rent.id, lee, lee))).rejects.toSatisfy(isForbidden)
    await expect(attempt(lee, values(rent.id, lee, kim))).rejects.toSatisfy(isForbidden)
    await expect(attempt(kim, values(rent.id, lee, kim))).rejects.toSatisfy(isForbidden)
    const judged = (by: AccountActor): RawBuilder<unknown> => sql`
      insert into evidence_review (document_id, number, outcome, by_account, at, applicant_id, institution_id)
      values (${document.id}, 1, 'accepted', ${by.accountId}, now(), ${kim.accountId}, ${rent.institution})`
    for (const other of [kim, lee, stranger, helper])
      await expect(attempt(other, judged(other))).rejects.toSatisfy(isForbidden)
    const fact = sql`
      insert into register_question (id, application_id, register, thing, wanted, purpose, outcome, detail, at, applicant_id, institutions)
      select ${uuid()}, application_id, 'tax', 'business/restaurant', '{}', '', 'found', 'forged', now(), applicant_id, array[institution_id]
      from case_summary where case_id = ${rent.id}`
    for (const other of [kim, officer]) await expect(attempt(other, fact)).rejects.toSatisfy(isForbidden)
  })

  it('changes what was said, not even the owner of the tables', async () => {
    await handIn(context, kim, { wish: wishFor(rent.id) })
    for (const table of ['evidence_document', 'evidence_outcome', 'evidence_scan']) {
      const update = sql`update ${sql.table(table)} set applicant_id = applicant_id`
      await expect(update.execute(database.owner)).rejects.toSatisfy(isForbidden)
      await expect(sql`delete from ${sql.table(table)}`.execute(database.owner)).rejects.toSatisfy(
        isForbidden,
      )
    }
  })
})

describe('an officer', () => {
  it('accepts a paper: what it proves is verified in the case', async () => {
    const { id } = await rentCase()
    const document = await handIn(context, kim, { wish: wishFor(id, { paper: 'lease-contract' }) })
    expect(
      await judgeDocument(context, officer, { id: document.id, judgement: { outcome: 'accepted' } }),
    ).toMatchObject({
      kind: 'judged',
      document: { review: { number: 1, outcome: 'accepted', by: officer.accountId } },
    })
    const source = `document:${document.id}`
    const [verified] = await eventsOf(id, 'verify-facts')
    expect(verified?.payload).toMatchObject({
      source,
      facts: expect.arrayContaining([{ fact: 'lease/shop-lease.monthlyRent', value: 1_702_000 }]),
    })
    const proving = { pack: context.packs.pack, now: context.now }
    const proven = await database.transaction(officer, (transaction) => provenFacts(proving, transaction, id))
    expect(proven).toContainEqual({ fact: 'lease/shop-lease.monthlyRent', value: 1_702_000, source })
    const evidence = await evidenceOfCase(context, kim, id)
    expect(evidence?.needs.find((need) => need.document.id === 'lease-contract')?.isNeeded).toBe(false)
    expect(evidence?.needs.find((need) => need.document.id === 'vat-sales-record')?.isNeeded).toBe(true)
  })

  it('does not undo their own correction by accepting the paper', async () => {
    const { id } = await rentCase()
    const act = (action: Parameters<typeof takeAction>[2]['action']): Promise<unknown> =>
      database.transaction(officer, (transaction) =>
        takeAction(context, transaction, { actor: officer, caseId: id, action }),
      )
    const document = await handIn(context, kim, { wish: wishFor(id, { paper: 'lease-contract' }) })
    await act({ action: 'take' })
    const corrections = [{ fact: 'lease/shop-lease.monthlyRent', value: 1_500_000 }]
    await act({ action: 'correct-facts', corrections, reason: '계약서에는 150만 원으로 적혀 있음' })
    await judgeDocument(context, officer, { id: document.id, judgement: { outcome: 'accepted' } })
    const [verified] = await eventsOf(id, 'verify-facts')
    expect(JSON.stringify(verified?.payload)).not.toContain('monthlyRent')
  })

  it('rejects a paper with a reason, which the person is told', async () => {
    const { id } = await rentCase()
    const document = await handIn(context, kim, { wish: wishFor(id, { paper: 'lease-contract' }) })
    const judgement = { outcome: 'rejected', reason: '둘째 쪽이 없습니다.' } as const
    expect(await judgeDocument(context, officer, { id: document.id, judgement })).toMatchObject({
      kind: 'judged',
    })
    const [message] = await eventsOf(id, 'message')
    expect(message?.payload).toMatchObject({ text: '계약서.jpg: 둘째 쪽이 없습니다.' })
    const again = await judgeDocument(context, officer, {
      id: document.id,
      judgement: { outcome: 'accepted' },
    })
    expect(again).toMatchObject({ kind: 'judged', document: { review: { number: 2, outcome: 'accepted' } } })
  })

  it('is told where another was there first', async () => {
    const document = await handIn(context, kim, { wish: wishFor(rent.id) })
    const other = await testAccount(database, 'another', {
      roles: ['officer'],
      institution: rent.institution,
    })
    const judge = (by: AccountActor): Promise<unknown> =>
      judgeDocument(context, by, { id: document.id, judgement: { outcome: 'accepted' } })
    const both = await Promise.all([judge(officer), judge(other)])
    // On a database of one connection the second sees the first and judges anew; on a server one of them is told.
    for (const one of both)
      expect(one).toSatisfy(
        (answer: { kind: string; code?: string }) => answer.kind === 'judged' || answer.code === 'moved-on',
      )
    expect(both).toContainEqual(expect.objectContaining({ kind: 'judged' }))
  })

  it('says the same thing once, however often it is sent', async () => {
    const { id } = await rentCase()
    const document = await handIn(context, kim, { wish: wishFor(id, { paper: 'lease-contract' }) })
    const judgement = { outcome: 'rejected', reason: '흐려서 읽을 수 없습니다.' } as const
    for (let n = 0; n < 3; n++) await judgeDocument(context, officer, { id: document.id, judgement })
    expect(await eventsOf(id, 'message')).toHaveLength(1)
  })

  it('judges nothing that has no file, nothing of their own, and nothing elsewhere', async () => {
    const wish = wishFor(rent.id)
    await beginDocument(context, kim, wish)
    const judgement = { outcome: 'accepted' } as const
    expect(await judgeDocument(context, officer, { id: wish.id, judgement })).toMatchObject({
      code: 'not-checked',
    })
    expect(await judgeDocument(context, stranger, { id: wish.id, judgement })).toEqual({ kind: 'absent' })
    const own = await handIn(context, kim, { wish: wishFor(rent.id) })
    const both: AccountActor = { ...kim, roles: ['resident', 'officer'], institution: rent.institution }
    expect(await judgeDocument(context, both, { id: own.id, judgement })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await judgeDocument(context, kim, { id: own.id, judgement })).toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('malware', () => {
  const canOpen = async (id: string): Promise<boolean> => {
    const opened = await openDocument(context, officer, { id: id })
    opened?.content.destroy()
    return opened !== undefined
  }

  it('is refused when it arrives', async () => {
    const clamd = await startClamd()
    const scanning = await testEvidence(database, { scanner: clamdScanner(clamd.address) })
    const content = Buffer.concat([testFile('packed.pdf'), Buffer.from(EICAR)])
    const document = await handIn(scanning, kim, { wish: wishFor(rent.id), content })
    expect(document).toMatchObject({
      ending: { code: 'infected' },
      scan: { verdict: 'infected', detail: 'Eicar-Test-Signature' },
    })
    await clamd.close()
  })

  it('that is found once a scanner is there hides a file that nobody had scanned', async () => {
    const content = Buffer.concat([testFile('packed.pdf'), Buffer.from(EICAR)])
    const bad = await handIn(context, kim, { wish: wishFor(rent.id), content })
    const good = await handIn(context, kim, { wish: wishFor(rent.id) })
    expect(await canOpen(bad.id)).toBe(true)
    expect(await rescanDocuments(context, 1000)).toEqual({ scanned: 0, failed: [] })
    const clamd = await startClamd()
    const scanning = { ...context, scanner: clamdScanner(clamd.address) }
    const lost = await handIn(context, kim, { wish: wishFor(rent.id), content: testFile('paper.png') })
    if (lost.ending?.kind === 'kept') await context.contents.remove(lost.ending.sha256)
    const { scanned, failed } = await rescanDocuments(scanning, 1000)
    expect(scanned).toBeGreaterThanOrEqual(2)
    expect(failed).toContainEqual({ id: lost.id, error: expect.any(ContentMissing) })
    expect((await rescanDocuments(scanning, 1000)).scanned).toBe(0)
    expect(await canOpen(bad.id)).toBe(false)
    expect(await canOpen(good.id)).toBe(true)
    const found = await database.transaction(kim, (transaction) => findDocument(transaction, bad.id))
    expect(found && stateOf(found, TEST_NOW)).toBe('refused')
    await clamd.close()
  })
})
