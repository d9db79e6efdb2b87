import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { breaksCheck, isForbidden } from '../database/index.ts'
import { budgetUse, moneyOfCase } from '../ledger/index.ts'
import { changeAccount, releaseOrder } from './desk/index.ts'
import { putWhole } from './exchange/index.ts'
import { accountEnding, type PayingCity, PROGRAMME, payingCity, SYSTEM } from './testing/paying-city.ts'

let city: PayingCity
beforeAll(async () => {
  city = await payingCity()
})
afterAll(() => city.close())
beforeEach(() => {
  city.setDay('2026-11-24')
})

const states = async (caseId: string): Promise<readonly string[]> =>
  (await city.orders(caseId)).map(({ state }) => state)

const money = async (caseId: string): Promise<unknown> => {
  const [line] = await city.database.transaction(SYSTEM, (transaction) => moneyOfCase(transaction, caseId))
  return line ?? null
}

const heard = (caseId: string): readonly string[] =>
  city.heard.filter((one) => one.caseId === caseId).map(({ what }) => what)

describe('a decision', () => {
  it('is paid once it was released, and the case and the ledger follow', async () => {
    const caseId = await city.decide(300_000)
    expect(await states(caseId)).toEqual(['planned'])
    expect(await money(caseId)).toMatchObject({ reserved: 300_000 })
    expect(await city.releaseDue(caseId)).toMatchObject([{ kind: 'done' }])
    expect(await money(caseId)).toMatchObject({ reserved: 0, committed: 300_000 })
    await city.exchange()
    expect(await states(caseId)).toEqual(['settled'])
    expect(await money(caseId)).toMatchObject({ committed: 0, paid: 300_000 })
    expect(heard(caseId)).toEqual(['released', 'paid'])
  })

  it('is paid month by month, each when it is due', async () => {
    const caseId = await city.decide(1_500_000, { parts: 3, every: 'monthly' })
    expect((await city.releaseDue(caseId)).map(({ kind }) => kind)).toEqual(['done', 'refused', 'refused'])
    city.setDay('2026-12-24')
    expect((await city.releaseDue(caseId)).map(({ kind }) => kind)).toEqual(['done', 'refused'])
    await city.exchange()
    expect(await states(caseId)).toEqual(['settled', 'settled', 'planned'])
    expect(await money(caseId)).toMatchObject({ reserved: 500_000, paid: 1_000_000 })
  })

  it('that takes more than the budget has, is refused and leaves nothing', async () => {
    const caseId = city.nextId()
    const before = await city.database.transaction(SYSTEM, (transaction) => budgetUse(transaction))
    await expect(city.decide(99_000_000_000, { caseId })).rejects.toThrow('only')
    expect(await city.orders(caseId)).toEqual([])
    expect(await city.database.transaction(SYSTEM, (transaction) => budgetUse(transaction))).toEqual(before)
  })

  it('that is lowered after payment, demands back what was too much', async () => {
    const caseId = await city.decide(1_000_000, { parts: 2, every: 'monthly' })
    await city.releaseDue(caseId)
    await city.exchange()
    await city.decide(300_000, { caseId, parts: 2, every: 'monthly' })
    expect(await states(caseId)).toEqual(['recovering'])
    expect(await money(caseId)).toMatchObject({ reserved: 0, paid: 500_000, receivable: 200_000 })
    expect(heard(caseId)).toEqual(['released', 'paid', 'demanded'])
    await city.decide(1_000_000, { caseId, parts: 2, every: 'monthly' })
    expect(await states(caseId)).toEqual(['settled', 'planned'])
    expect(await money(caseId)).toMatchObject({ reserved: 500_000, paid: 500_000, receivable: 0 })
    await city.decide(300_000, { caseId, parts: 2, every: 'monthly' })
    expect(await money(caseId)).toMatchObject({ reserved: 0, paid: 500_000, receivable: 200_000 })
  })

  it('that grants nothing any longer, before anything was released, gives the budget back', async () => {
    const caseId = await city.decide(300_000)
    await city.decide(0, { caseId })
    expect(await states(caseId)).toEqual([])
    expect(await money(caseId)).toBeNull()
  })

  it('that is lowered while a payment is released, takes it back from the bank’s desk', async () => {
    const caseId = await city.decide(300_000)
    await city.releaseDue(caseId)
    await city.decide(100_000, { caseId })
    expect(await states(caseId)).toEqual(['ordered'])
    await city.exchange()
    expect(await states(caseId)).toEqual(['planned'])
    expect(await money(caseId)).toMatchObject({ reserved: 100_000, committed: 0, paid: 0 })
    expect(heard(caseId)).toEqual(['released', 'failed'])
    await city.releaseDue(caseId)
    await city.exchange()
    expect(await money(caseId)).toMatchObject({ reserved: 0, paid: 100_000 })
  })
})

describe('releasing', () => {
  it('is not for whoever decided or signed, now or before', async () => {
    const caseId = await city.decide(300_000, { decidedBy: [city.paymaster.accountId] })
    await city.decide(300_000, { caseId })
    const [refused] = await city.releaseDue(caseId)
    expect(refused).toMatchObject({
      kind: 'refused',
      reasons: [{ en: 'Whoever decided this case, or signed the decision, does not release its payment.' }],
    })
    expect(heard(caseId)).toEqual([])
  })

  it('is refused by the database too', async () => {
    const caseId = await city.decide(300_000, { decidedBy: [city.paymaster.accountId] })
    const release = (by: string): string => `
      update payment_order set state = 'ordered', released_by = '${by}', released_at = now(), lines = '[]'
        where case_id = '${caseId}'`
    const attempt = (by: string, actor = city.paymaster): Promise<unknown> =>
      city.database.transaction(actor, (transaction) => sql.raw(release(by)).execute(transaction))
    await expect(attempt(city.paymaster.accountId)).rejects.toSatisfy((error) =>
      breaksCheck(error, 'payment_order_not_by_decider'),
    )
    await expect(attempt(city.nextId())).rejects.toSatisfy(isForbidden)
    await expect(attempt(city.officer.accountId, city.officer)).rejects.toSatisfy(isForbidden)
  })

  it('is done once', async () => {
    const caseId = await city.decide(300_000)
    const [{ id: orderId } = { id: '' }] = await city.orders(caseId)
    const both = await Promise.all([city.releaseDue(caseId), city.releaseDue(caseId)])
    for (const release of both.flat()) expect(release).toEqual({ kind: 'done', orderId })
    expect(await money(caseId)).toMatchObject({ committed: 300_000 })
    expect(heard(caseId)).toEqual(['released'])
  })

  it('is undone as a whole where the case refuses', async () => {
    const refusing = { ko: '안 됩니다.', en: 'No.' }
    const strict = await payingCity()
    const ports = { ...strict.context.ports, released: async () => refusing }
    const stricter = { ...strict, context: { ...strict.context, ports } }
    const caseId = await strict.decide(300_000)
    const [{ id: orderId } = { id: '' }] = await strict.orders(caseId)
    expect(await releaseOrder(stricter.context, { actor: strict.paymaster, orderId })).toEqual({
      kind: 'refused',
      orderId,
      reasons: [refusing],
    })
    expect((await strict.orders(caseId)).map(({ state }) => state)).toEqual(['planned'])
    await strict.close()
  })

  it('waits for an account', async () => {
    const caseId = await city.decide(300_000, { account: null })
    expect(await city.releaseDue(caseId)).toMatchObject([
      { reasons: [{ en: 'The account to pay to is not known yet.' }] },
    ])
  })
})

describe('the bank', () => {
  const changeTo = (caseId: string, ending: string): Promise<unknown> =>
    city.database.transaction(SYSTEM, (transaction) =>
      changeAccount(transaction, city.context, { caseId, account: accountEnding(ending) }),
    )

  it.each([
    ['rejects', '901', 'rejected'],
    ['sends back', '912', 'returned'],
    ['sends back before it tells that it paid', '913', 'returned'],
  ])('%s: another account is asked for, and then it is paid', async (_, ending, state) => {
    const caseId = await city.decide(300_000, { account: accountEnding(ending) })
    await city.releaseDue(caseId)
    await city.exchange()
    expect(await states(caseId)).toEqual([state, 'planned'])
    expect(await money(caseId)).toMatchObject({ reserved: 300_000, committed: 0, paid: 0 })
    expect(heard(caseId).at(-1)).toBe('failed')
    expect(await city.releaseDue(caseId)).toMatchObject([
      { reasons: [{ en: 'The bank does not take this account; another one is awaited.' }] },
    ])
    await changeTo(caseId, '000')
    expect(await city.releaseDue(caseId)).toMatchObject([{ kind: 'done' }])
    await city.exchange()
    expect(await states(caseId)).toEqual([state, 'settled'])
    expect(await money(caseId)).toMatchObject({ reserved: 0, committed: 0, paid: 300_000 })
  })

  it.each([
    ['tells twice', '910'],
    ['pays late', '911'],
  ])('%s: it is paid once', async (_, ending) => {
    const caseId = await city.decide(300_000, { account: accountEnding(ending) })
    await city.releaseDue(caseId)
    const received = await city.exchange()
    expect(await states(caseId)).toEqual(['settled'])
    expect(await money(caseId)).toMatchObject({ paid: 300_000 })
    expect(heard(caseId)).toEqual(['released', 'paid'])
    if (ending === '910') expect(received.flatMap(({ copies }) => copies)).toHaveLength(1)
  })

  it('rejects and debits all the same: it counts as paid, and is not paid again', async () => {
    const caseId = await city.decide(300_000, { account: accountEnding('920') })
    await city.releaseDue(caseId)
    await city.exchange()
    expect(await states(caseId)).toEqual(['settled'])
    expect(await money(caseId)).toMatchObject({ reserved: 0, committed: 0, paid: 300_000 })
    expect(await discrepancies(caseId)).toEqual(['settled-after-rejection'])
  })

  it('rejects, is paid elsewhere, and then debits the first all the same: too much is demanded back', async () => {
    const caseId = await city.decide(300_000, { account: accountEnding('920') })
    await city.releaseDue(caseId)
    await city.exchange(1)
    await changeTo(caseId, '000')
    await city.releaseDue(caseId)
    await city.exchange()
    expect((await states(caseId)).toSorted()).toEqual(['recovering', 'settled'])
    expect(await money(caseId)).toMatchObject({ reserved: 0, paid: 600_000, receivable: 300_000 })
    expect(heard(caseId)).toContain('demanded')
  })

  it.each([
    ['another amount', '921', 'sent', ['different-amount']],
    ['a second debit', '922', 'settled', ['settled-twice']],
    ['nothing more', '929', 'sent', []],
  ])('says %s: a person is told, and the ledger books what is certain', async (_, ending, state, kinds) => {
    const caseId = await city.decide(300_000, { account: accountEnding(ending) })
    await city.releaseDue(caseId)
    await city.exchange()
    expect(await states(caseId)).toEqual([state])
    expect(await discrepancies(caseId)).toEqual(kinds)
    expect(await money(caseId)).toMatchObject(
      state === 'sent' ? { committed: 300_000, paid: 0 } : { paid: 300_000 },
    )
  })

  it('pays under an identifier that nobody knows', async () => {
    const caseId = await city.decide(300_000, { account: accountEnding('923') })
    await city.releaseDue(caseId)
    await city.exchange()
    const found = await city.database.owner
      .selectFrom('payment_discrepancy')
      .select(['open_amount', 'open_direction'])
      .where('kind', '=', 'unknown-order')
      .execute()
    expect(found).toEqual([{ open_amount: 300_000, open_direction: 'debit' }])
  })

  it('leaves a file that nobody can read', async () => {
    await putWhole(`${city.folder}/incoming`, 'broken.xml', '<Document>?</Document>')
    const [received] = await city.exchange(1)
    expect(received?.unreadable).toEqual(['broken.xml'])
    const [file] = await city.database.owner
      .selectFrom('bank_file')
      .select(['kind', 'fault'])
      .where('name', '=', 'broken.xml')
      .execute()
    expect(file).toMatchObject({ kind: 'unreadable', fault: expect.stringContaining('Document') })
  })
})

const discrepancies = async (caseId: string): Promise<readonly string[]> => {
  const rows = await city.database.owner
    .selectFrom('payment_discrepancy as d')
    .innerJoin('payment_order as o', 'o.id', 'd.order_id')
    .where('o.case_id', '=', caseId)
    .select('d.kind')
    .orderBy('d.kind')
    .execute()
  return rows.map(({ kind }) => kind)
}

it('leaves a ledger that adds up, with a budget that is what was used of it', async () => {
  expect(await city.balances()).toBe(true)
  const uses = await city.database.transaction(SYSTEM, (transaction) => budgetUse(transaction))
  for (const { budget, free, reserved, committed, paid } of uses)
    expect(free + reserved + committed + paid).toBe(budget)
  expect(uses.find(({ programme }) => programme === PROGRAMME)?.paid).toBeGreaterThan(0)
})
