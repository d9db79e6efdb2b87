import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moneyOfCase } from '../ledger/index.ts'
import { ask } from '../testing/test-server.ts'
import { putWhole } from './exchange/index.ts'
import { type PayingApi, payingApi } from './testing/paying-api.ts'
import { accountEnding, type PayingCity, payingCity, SYSTEM } from './testing/paying-city.ts'
import { unnamedCredit } from './testing/unnamed-credit.ts'

let city: PayingCity
let api: PayingApi

beforeAll(async () => {
  city = await payingCity()
  api = await payingApi(city)
})
afterAll(async () => {
  await api.close()
  await city.close()
})

const request: PayingApi['request'] = (...asked) => api.request(...asked)

const applicantId = (): string => api.actors.get('resident')?.accountId ?? ''

/** The bank tells of a credit that it can name no order for. */
const tellCredit = async (amount: number, reference: string): Promise<void> => {
  const file = unnamedCredit({ reference, amount, at: new Date('2026-11-24T04:00:00Z') })
  await putWhole(`${city.folder}/incoming`, `credit-${reference}.xml`, file)
}

describe('from the desk to the bank and back', () => {
  it('releases in bulk, sends, reads the answer, and all agree', async () => {
    const cases = [
      await city.decide(100_000),
      await city.decide(200_000),
      await city.decide(300_000, { decidedBy: [api.actors.get('paymaster')?.accountId ?? ''] }),
    ]
    const listed = (await request('paymaster', '/v1/payments/orders?state=planned&dueBy=2026-11-24')).json()
    const mine = listed.orders.filter((order: { caseId: string }) => cases.includes(order.caseId))
    expect(mine).toMatchObject([
      { amount: 100_000, state: 'planned', mine: true, payee: '김*연', account: '004 **********0000' },
      { amount: 200_000, mine: true },
      { amount: 300_000, mine: false },
    ])
    expect(listed.total).toEqual({ orders: 3, amount: 600_000 })
    const orders = mine.map(({ id }: { id: string }) => id)
    const { releases } = (await request('paymaster', '/v1/payments/orders/release', { orders })).json()
    expect(releases.map(({ kind }: { kind: string }) => kind)).toEqual(['done', 'done', 'refused'])
    expect(releases[2].reasons[0].ko).toContain('결정하거나 서명한 사람')

    const sent = (await request('paymaster', '/v1/payments/batches', {})).json()
    expect(sent).toMatchObject({ made: [{ orders: 2, total: 300_000 }], sent: [expect.any(String)] })
    expect((await request('paymaster', '/v1/payments/batches', {})).json()).toEqual({ made: [], sent: [] })
    await city.exchange(2)
    const { applied } = (await request('paymaster', '/v1/payments/reports', {})).json()
    expect(applied).toEqual([])

    const { batches } = (await request('auditor', '/v1/payments/batches')).json()
    expect(batches).toMatchObject([
      {
        payer: 'city',
        state: 'sent',
        ordered: { orders: 2, amount: 300_000 },
        open: { orders: 0, amount: 0 },
        paid: { orders: 2, amount: 300_000 },
        bank: { debited: 300_000, credited: 0 },
        ledger: { disbursed: 300_000, bounced: 0 },
        differs: false,
      },
    ])
  })

  it('pages through the orders, each once', async () => {
    for (let n = 0; n < 3; n++) await city.decide(1_000)
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`
      const page = (await request('auditor', `/v1/payments/orders?limit=2${after}`)).json()
      seen.push(...page.orders.map(({ id }: { id: string }) => id))
      next = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(6)
  })
})

describe('reconciliation', () => {
  it('shows what moved and fits nothing, until a person has found out', async () => {
    const before = (await request('paymaster', '/v1/payments/reconciliation')).json().totals
    const caseId = await city.decide(100_000, { account: accountEnding('922') })
    await city.releaseDue(caseId, api.actors.get('paymaster'))
    await city.exchange()
    const view = (await request('paymaster', '/v1/payments/reconciliation')).json()
    expect(view.batches[0]).toMatchObject({ differs: true, bank: { debited: 200_000 } })
    expect(view.totals).toMatchObject({
      bank: { debited: before.bank.debited + 200_000 },
      ledger: { disbursed: before.ledger.disbursed + 100_000 },
      unbooked: { debited: before.unbooked.debited + 100_000 },
      unposted: 0,
      differs: false,
    })
    const [found] = view.discrepancies
    expect(found).toMatchObject({ kind: 'settled-twice', openAmount: 100_000, openDirection: 'debit' })
    expect(found.text.ko).toContain('두 번 출금')
    const resolve = { key: found.key, resolution: '은행이 두 번째 출금을 취소하기로 함' }
    expect((await request('paymaster', '/v1/payments/discrepancies/resolve', resolve)).statusCode).toBe(200)
    expect((await request('paymaster', '/v1/payments/discrepancies/resolve', resolve)).statusCode).toBe(404)
    const after = (await request('paymaster', '/v1/payments/reconciliation')).json()
    expect(after.discrepancies).toEqual([])
    expect(after.totals).toEqual(view.totals)
  })

  it('takes a credit for what a person paid back, once', async () => {
    const caseId = await city.decide(500_000)
    await city.releaseDue(caseId, api.actors.get('paymaster'))
    await city.exchange()
    await city.decide(300_000, { caseId })
    const [order] = (await request('auditor', `/v1/payments/orders?caseId=${caseId}`)).json().orders
    expect(order).toMatchObject({ state: 'recovering', demanded: 200_000, repaid: 0 })
    await tellCredit(150_000, 'PAYBACK-1')
    await city.exchange(1)
    const url = `/v1/payments/orders/${order.id}/repayments`
    expect((await request('paymaster', url, { reference: 'NOTHING' })).statusCode).toBe(409)
    expect((await request('paymaster', url, { reference: 'PAYBACK-1' })).statusCode).toBe(200)
    expect((await request('paymaster', url, { reference: 'PAYBACK-1' })).statusCode).toBe(409)
    const [now] = (await request('auditor', `/v1/payments/orders?caseId=${caseId}`)).json().orders
    expect(now).toMatchObject({ state: 'recovering', demanded: 200_000, repaid: 150_000 })
    const [held] = await city.database.transaction(SYSTEM, (open) => moneyOfCase(open, caseId))
    expect(held).toMatchObject({ paid: 350_000, receivable: 50_000, reserved: 0 })
    const { totals, discrepancies } = (await request('paymaster', '/v1/payments/reconciliation')).json()
    expect(totals).toMatchObject({ ledger: { repaid: 150_000 }, unbooked: { credited: 0 }, differs: false })
    expect(discrepancies).toEqual([])
  })
})

describe('a person', () => {
  it('sees their payments, and names another account; nobody else does', async () => {
    const caseId = await city.decide(100_000, { applicantId: applicantId(), account: accountEnding('901') })
    await city.releaseDue(caseId, api.actors.get('paymaster'))
    await city.exchange()
    const url = `/v1/payments/cases/${caseId}`
    const { orders } = (await request('resident', url)).json()
    expect(orders).toMatchObject([
      { state: 'rejected', rejected: 'AC04', accountRefused: 'AC04' },
      { state: 'planned', replaces: orders[0].id, mine: false },
    ])
    const named = { account: '088:110-123-456789', holder: '김서연' }
    for (const role of ['officer', 'supervisor', 'paymaster', 'operator'] as const)
      expect((await request(role, `${url}/account`, named, 'PUT')).statusCode).toBe(404)
    const wrong = await request('resident', `${url}/account`, { ...named, account: '999:1' }, 'PUT')
    expect(wrong.statusCode).toBe(400)
    expect(wrong.json().place).toBe('body.account')
    expect((await request('resident', `${url}/account`, named, 'PUT')).statusCode).toBe(200)
    const after = (await request('resident', url)).json().orders
    expect(after[1]).toMatchObject({ accountRefused: null, account: '088 ********6789' })
    const sealed = await city.database.owner
      .selectFrom('payment_grant')
      .select('beneficiary_sealed')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    expect(sealed.beneficiary_sealed).toMatch(/^s1\./)
    expect(sealed.beneficiary_sealed).not.toContain('110123456789')
  })

  it('sees nothing of a case that is not theirs', async () => {
    const caseId = await city.decide(100_000)
    expect((await request('resident', `/v1/payments/cases/${caseId}`)).statusCode).toBe(404)
    expect((await request('officer', `/v1/payments/cases/${caseId}`)).statusCode).toBe(200)
  })
})

describe('who may', () => {
  const reading = ['/v1/payments/orders', '/v1/payments/batches', '/v1/payments/reconciliation']
  const writing = ['/v1/payments/batches', '/v1/payments/reports']

  it.each(reading)('read %s', async (url) => {
    expect((await ask(api.app, url)).statusCode).toBe(401)
    for (const role of ['resident', 'officer', 'supervisor'] as const)
      expect((await request(role, url)).statusCode).toBe(403)
    for (const role of ['paymaster', 'auditor', 'operator'] as const)
      expect((await request(role, url)).statusCode).toBe(200)
  })

  it.each(writing)('ask for %s', async (url) => {
    for (const role of ['resident', 'officer', 'supervisor', 'auditor', 'operator'] as const)
      expect((await request(role, url, {})).statusCode).toBe(403)
  })

  it('release', async () => {
    const body = { orders: [city.nextId()] }
    for (const role of ['resident', 'officer', 'supervisor', 'auditor', 'operator'] as const)
      expect((await request(role, '/v1/payments/orders/release', body)).statusCode).toBe(403)
    const { releases } = (await request('paymaster', '/v1/payments/orders/release', body)).json()
    expect(releases).toMatchObject([{ kind: 'refused', reasons: [{ en: 'There is no such payment.' }] }])
  })
})
