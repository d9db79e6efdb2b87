import { seoul } from '@ondol/seoul'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { won } from '../money/index.ts'
import { putWhole } from '../payments/exchange/index.ts'
import { endToEndIdOf, writeAccountNotification } from '../payments/iso20022/index.ts'
import { receiveFiles } from '../payments/receiving/index.ts'
import { reconciliationView } from '../payments/reconciliation.ts'
import { type PayingCity, payingCity, SYSTEM } from '../payments/testing/paying-city.ts'
import { claimCredit, collectContributions, followMembership } from './index.ts'
import { listContributions } from './list-contributions.ts'

const FUND = seoul.administration.funds[0]?.id ?? ''

let city: PayingCity
beforeAll(async () => {
  city = await payingCity()
})
afterAll(() => city.close())

/** The bank tells that something came in on the fund's account. */
async function tell(name: string, endToEndId: string, amount: number): Promise<void> {
  const entry = {
    reference: name,
    amount: won(amount),
    direction: 'credit',
    status: 'BOOK',
    reversal: false,
    bookedOn: '2026-11-24',
    details: [
      { reference: name, batch: null, endToEndId, amount: won(amount), direction: 'credit', returned: null },
    ],
  } as const
  const file = writeAccountNotification({
    messageId: name,
    createdAt: new Date('2026-11-24T04:00:00Z'),
    reports: [{ id: name, account: { bank: '020', number: '1005000000001' }, entries: [entry] }],
  })
  await putWhole(`${city.folder}/incoming`, `${name}.xml`, file)
}

it('takes a credit that names a contribution into the fund, and lists one that does not fit', async () => {
  const { context, database, nextId } = city
  const ports = {
    ...context.ports,
    claimCredit: (
      ...[transaction, { id, bookedOn, ...credit }]: Parameters<typeof context.ports.claimCredit>
    ) => claimCredit(transaction, context, { ...credit, contributionId: id, paidOn: bookedOn }),
  }
  const withFund: PayingCity = { ...city, context: { ...context, ports } }
  const memberId = nextId()
  await database.transaction(SYSTEM, (transaction) =>
    followMembership(transaction, context, {
      fund: FUND,
      memberId,
      caseId: nextId(),
      institutionId: 'fund-office',
      programme: 'employment-fund-membership',
      seq: 1,
      shares: { member: 18_000, city: 18_000 },
    }),
  )
  for (const month of ['2026-12', '2027-01']) await collectContributions(context, month)
  const list = (): ReturnType<typeof listContributions> =>
    database.transaction(SYSTEM, (transaction) =>
      listContributions(transaction, { fund: FUND, memberId }, { limit: 10 }),
    )
  const [january, december] = await list()
  await tell('PAID', endToEndIdOf(december?.id ?? ''), 18_000)
  await tell('SHORT', endToEndIdOf(january?.id ?? ''), 17_999)
  await receiveFiles(withFund.context)
  expect(await list()).toMatchObject([
    { month: '2027-01', state: 'due' },
    { month: '2026-12', state: 'paid', paidOn: '2026-11-24', cityPaid: true },
  ])
  const view = await database.transaction(SYSTEM, (transaction) =>
    reconciliationView(transaction, { limit: 10 }),
  )
  expect(view.discrepancies).toMatchObject([{ kind: 'unknown-order', openAmount: 17_999 }])
  expect(view.totals).toMatchObject({ claimed: 18_000, unbooked: { credited: 17_999 }, differs: false })
  expect(await city.balances()).toBe(true)
})
