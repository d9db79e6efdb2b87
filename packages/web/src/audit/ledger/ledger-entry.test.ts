import { expect, it } from 'vitest'
import type { LedgerTransfer } from '../../server/api-types.ts'
import { entriesOf } from './ledger-entry.ts'

const transfer: LedgerTransfer = {
  id: '0190a000-0000-7000-8000-000000000001',
  at: '2026-11-25T00:00:00.000Z',
  kind: 'reserve',
  memo: '',
  caseId: null,
  reference: null,
  institution: null,
  key: 'k',
  madeBy: 'system/test',
  entries: [
    { account: 'budget/p/2026', amount: 700 },
    { account: 'reserved/p/2026', amount: -700 },
  ],
}

it('writes both sides of a transfer, which are equal', () => {
  const entries = entriesOf([transfer], null)
  expect(entries.map(({ account, debit, credit }) => [account, debit, credit])).toEqual([
    ['budget/p/2026', 700, 0],
    ['reserved/p/2026', 0, 700],
  ])
})

it('writes the side of one account alone', () => {
  expect(entriesOf([transfer], 'reserved/p/2026')).toMatchObject([{ debit: 0, credit: 700 }])
  expect(entriesOf([transfer], 'bank/p/2026')).toEqual([])
})
