import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../chain/index.ts'
import type { AccountActor, Database } from '../database/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { fileCouncil } from './file-council.ts'
import { foldCouncil } from './model/fold-council.ts'
import { councilContentOf } from './rows.ts'
import { councilEvents, findCouncil } from './store.ts'
import { FILING, type TestCouncils, testCouncils } from './testing/test-council.ts'
import { readText } from './texts.ts'
import { viewCouncil } from './view-council.ts'

let database: Database
let councils: TestCouncils

beforeAll(async () => {
  database = await testDatabase()
  councils = await testCouncils(database)
})
afterAll(() => database.close())

const TERMS = { cut: 0.25, months: 6, from: '2020-10' }

async function settle(id: string): Promise<string> {
  const { people, act, view } = councils
  const propose = { act: 'propose', terms: TERMS, words: null, until: '2020-09-30' } as const
  expect(await act(id, people.tenant, propose)).toMatchObject({ kind: 'done' })
  const proposal = (await view(id, people.landlord)).proposals.at(-1)?.id ?? 0
  expect(await act(id, people.landlord, { act: 'accept', proposal })).toMatchObject({ kind: 'done' })
  return (await view(id, people.landlord)).agreed?.text.sha256 ?? ''
}

async function everythingSeenBy(actor: AccountActor): Promise<string> {
  const tables = [
    'council',
    'council_event',
    'council_party',
    'council_offer',
    'council_text',
    'council_mandate',
    'council_invitation',
    'council_document',
  ]
  return await database.transaction(actor, async (transaction) => {
    const seen: unknown[] = []
    for (const table of tables) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(transaction)
      seen.push(rows)
    }
    return JSON.stringify(seen)
  })
}

describe('a council on the database', () => {
  it('is filed once, with what the rules recommend, and seen by nobody whom it does not concern', async () => {
    const { context, people } = councils
    const wanted = { actor: people.tenant, key: 'the-same-key', filing: FILING }
    const [first, again] = await Promise.all([fileCouncil(context, wanted), fileCouncil(context, wanted)])
    expect(again).toEqual(first)
    await expect(
      fileCouncil(context, { ...wanted, filing: { ...FILING, words: '다른 말' } }),
    ).rejects.toMatchObject({ problem: { status: 422 } })
    const view = await councils.view(first.id, people.tenant)
    expect(view).toMatchObject({ state: 'filed', matter: { recommended: { cut: 0.3, months: 6 } } })
    expect(await viewCouncil(context, people.stranger, first.id)).toBeUndefined()
    expect(await viewCouncil(context, people.landlord, first.id)).toBeUndefined()
    expect(await viewCouncil(context, people.mediator, first.id)).toBeUndefined()
    expect(await viewCouncil(context, people.cityClerk, first.id)).toBeUndefined()
  })

  it('refuses the claim above the limit of the law, and takes the mediation', async () => {
    const { context, people } = councils
    const lease = { ...FILING.lease, monthlyRent: 9_000_000 }
    const filing = { ...FILING, lease, route: 'claim' }
    await expect(
      fileCouncil(context, { actor: people.tenant, key: 'above-limit', filing }),
    ).rejects.toMatchObject({
      problem: { status: 409, reasons: [{ rule: 'route-open' }] },
    })
    expect(await councils.file({ lease })).toBeTypeOf('string')
  })

  it('comes to a signed agreement, whose text is the one that both were shown', async () => {
    const { people, act, view, context, followed } = councils
    const id = await councils.begin()
    const sha256 = await settle(id)
    const text = await database.transaction(people.landlord, (transaction) =>
      readText(transaction, context, { councilId: id, sha256 }),
    )
    expect(text).toContain('월 임차료 2,500,000원을 2020년 10월분부터 2021년 3월분까지 6개월 동안 25% 낮추어')
    expect(text).toContain('이건물')
    expect(await act(id, people.tenant, { act: 'sign', sha256: '0'.repeat(64) })).toMatchObject({
      kind: 'refused',
      reasons: [{ rule: 'is-shown-text' }],
    })
    await act(id, people.tenant, { act: 'sign', sha256 })
    await act(id, people.landlord, { act: 'sign', sha256 })
    const signed = await view(id, people.tenant)
    expect(signed).toMatchObject({ state: 'in-force', outcome: 'agreed', registered: { text: { sha256 } } })
    expect(followed).toContain(id)
    const { claimant } = signed.registered?.signatures ?? {}
    if (claimant === undefined) throw new Error('expected a signature')
    const asked = { councilId: id, side: 'claimant', sha256, accountId: people.tenant.accountId } as const
    const request = { ...asked, identity: claimant.identity, at: claimant.at }
    expect(await context.signatures.verify(request, claimant)).toBe(true)
    expect(await context.signatures.verify({ ...request, sha256: '0'.repeat(64) }, claimant)).toBe(false)
    expect(claimant.qualified).toBe(false)
  })

  it('is a chain that folds to what is kept', async () => {
    const id = await councils.begin()
    await settle(id)
    await database.transaction(councils.people.auditor, async (transaction) => {
      const events = await councilEvents(transaction, id)
      const links = events.map((one) => ({ seq: one.event.seq, prevHash: one.prevHash, hash: one.hash, one }))
      expect(verifyChain(links, { contentOf: ({ one }) => councilContentOf(one) })).toBeNull()
      const kept = await findCouncil(transaction, id)
      expect(kept?.state).toEqual(foldCouncil(events.map(({ event }) => event)))
    })
  })

  it('lets only the office invite, and nobody join twice or as both sides', async () => {
    const { context, people } = councils
    const id = await councils.file()
    const { inviteOtherSide } = await import('./invitations.ts')
    const { joinCouncil } = await import('./join-council.ts')
    await expect(inviteOtherSide(context, { actor: people.tenant, councilId: id })).rejects.toMatchObject({
      problem: { status: 403 },
    })
    const { joinCode: code } = await inviteOtherSide(context, { actor: people.clerk, councilId: id })
    expect(await joinCouncil(context, { actor: people.tenant, code })).toMatchObject({ kind: 'refused' })
    expect(await joinCouncil(context, { actor: people.landlord, code: 'AAAA-BBBB-CCCC-DDDD' })).toMatchObject(
      {
        kind: 'absent',
      },
    )
    expect(await joinCouncil(context, { actor: people.landlord, code: code.toLowerCase() })).toMatchObject({
      kind: 'done',
    })
    expect(await joinCouncil(context, { actor: people.stranger, code })).toMatchObject({ kind: 'refused' })
  })

  it('is answered once, and tells who comes late that it moved on', async () => {
    const { people, context } = councils
    const { actInCouncil } = await import('./act-in-council.ts')
    const id = await councils.begin()
    const { seq } = await councils.view(id, people.tenant)
    const request = { act: 'propose', terms: TERMS, words: null, until: '2020-09-30' } as const
    const wanted = { actor: people.tenant, councilId: id, seq, request }
    expect(await actInCouncil(context, wanted)).toMatchObject({ kind: 'done' })
    expect(await actInCouncil(context, wanted)).toMatchObject({ kind: 'done' })
    expect((await councils.view(id, people.tenant)).proposals).toHaveLength(1)
    expect(await actInCouncil(context, { ...wanted, actor: people.landlord })).toMatchObject({
      kind: 'moved-on',
    })
  })

  it('cannot be altered, also not by the role that everything runs as', async () => {
    const id = await councils.begin()
    const change = database.transaction({ kind: 'system', job: 'test' }, (transaction) =>
      sql`update council_event set payload = '{}' where council_id = ${id}`.execute(transaction),
    )
    await expect(change).rejects.toThrow()
    const shortcut = database.transaction({ kind: 'system', job: 'test' }, (transaction) =>
      sql`update council set state = 'in-force', seq = seq + 1 where council_id = ${id}`.execute(transaction),
    )
    await expect(shortcut).rejects.toThrow('not what its last event says')
  })
})

describe('sealed offers', () => {
  const SECRET_CUT = 0.217

  it('are read by nobody else, also not by a query for everything, until they cross', async () => {
    const { people, act, view } = councils
    const id = await councils.begin()
    expect(await act(id, people.landlord, { act: 'seal-offer', cut: SECRET_CUT, months: 7 })).toMatchObject({
      kind: 'done',
    })
    const others = [people.tenant, people.clerk, people.mediator, people.auditor, people.stranger]
    for (const actor of others) {
      const seen = await everythingSeenBy(actor)
      expect(seen).not.toContain('0.217')
      expect(seen).not.toContain('"offer_sealed"')
      expect(JSON.stringify((await viewCouncil(councils.context, actor, id)) ?? null)).not.toContain('0.217')
    }
    expect((await view(id, people.landlord)).sealed.own).toEqual({ cut: SECRET_CUT, months: 7 })
    await act(id, people.tenant, { act: 'seal-offer', cut: 0.3, months: 6 })
    const after = await view(id, people.tenant)
    expect(after.rounds).toMatchObject([{ result: { crossing: null } }])
    for (const actor of [...others, people.landlord]) {
      if (actor !== people.landlord) expect(await everythingSeenBy(actor)).not.toContain('0.217')
      if (actor !== people.tenant)
        expect(JSON.stringify(await everythingSeenBy(actor))).not.toContain('"cut":0.3,"months":6,"nonce"')
    }
  })

  it('are revealed and agreed halfway where they cross, and answer to their commitments', async () => {
    const { people, act, view } = councils
    const { commitmentOf } = await import('./model/sealed-offers.ts')
    const id = await councils.begin()
    await act(id, people.tenant, { act: 'seal-offer', cut: 0.2, months: 6 })
    await act(id, people.landlord, { act: 'seal-offer', cut: 0.25, months: 6 })
    const after = await view(id, people.tenant)
    expect(after).toMatchObject({
      state: 'agreed',
      agreed: { terms: { cut: 0.225, months: 6, from: '2020-10' } },
    })
    expect(after.rounds[0]?.result?.crossing).toMatchObject({ respondent: { cut: 0.25 } })
    expect(after.rounds[0]?.commitments.claimant).not.toBe(commitmentOf({ cut: 0.2, months: 6, nonce: '' }))
  })
})

describe('a panel', () => {
  it('decides after the council could not, and a review sits anew', async () => {
    const { people, act, view } = councils
    const id = await councils.begin()
    await act(id, people.tenant, { act: 'refer', reason: '합의가 어렵습니다' })
    const panel = [people.lawyer, people.member, people.third].map(({ accountId }, index) => ({
      account: accountId,
      profession: index === 0 ? ('lawyer' as const) : ('other' as const),
    }))
    expect(await viewCouncil(councils.context, people.member, id)).toBeUndefined()
    expect(await act(id, people.cityClerk, { act: 'seat-panel', panel })).toMatchObject({ kind: 'done' })
    await act(id, people.member, {
      act: 'open-motion',
      text: '25%',
      subject: { kind: 'settlement', terms: TERMS },
    })
    const motion = (await view(id, people.member)).motions.at(-1)?.id ?? 0
    expect(await act(id, people.third, { act: 'recuse', reason: '임대인의 친척', item: null })).toMatchObject(
      {
        kind: 'done',
      },
    )
    expect(await view(id, people.third)).toMatchObject({ you: { as: [] }, timeline: [], can: [] })
    expect(await act(id, people.third, { act: 'vote', motion, ballot: 'for', reason: null })).toMatchObject({
      kind: 'absent',
    })
    await act(id, people.lawyer, { act: 'vote', motion, ballot: 'for', reason: null })
    await act(id, people.member, { act: 'vote', motion, ballot: 'against', reason: '임대인의 빚' })
    expect(await viewCouncil(councils.context, people.third, id)).toBeUndefined()
    await act(id, people.cityClerk, { act: 'close-motion', motion })
    expect((await view(id, people.tenant)).motions.at(-1)).toMatchObject({
      result: 'lost',
      tally: { for: 1, against: 1 },
      votes: [{ ballot: 'for' }, { ballot: 'against', reason: '임대인의 빚' }],
    })
    await act(id, people.cityClerk, { act: 'give-up', reason: '의결되지 않음' })
    await act(id, people.tenant, { act: 'ask-review', reason: '새 자료' })
    await act(id, people.cityClerk, { act: 'decide-review', granted: true, reason: '다시' })
    expect(await view(id, people.tenant)).toMatchObject({ state: 'panel', panel: [], reviewed: true })
  })
})
