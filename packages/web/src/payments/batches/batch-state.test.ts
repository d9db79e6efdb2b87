import { expect, it } from 'vitest'
import type { PaymentBatch } from '../../server/api-types.ts'
import { batchState } from './batch-state.ts'

const none = { orders: 0, amount: 0 }
const batch = (state: PaymentBatch['state'], open: number): PaymentBatch => ({
  id: 'b',
  messageId: 'm',
  payer: 'city',
  executeOn: '2026-11-24',
  state,
  sentAt: null,
  ordered: { orders: 3, amount: 3 },
  open: { orders: open, amount: open },
  paid: none,
  rejected: none,
  returned: none,
  bank: { debited: 0, credited: 0 },
  ledger: { disbursed: 0, bounced: 0 },
  differs: false,
})

it.each([
  ['written', 3, 'written'],
  ['staged', 3, 'staged'],
  ['sent', 3, 'sent'],
  ['sent', 1, 'partly'],
  ['sent', 0, 'answered'],
  // The bank may be quicker than the note that the file was handed over.
  ['staged', 0, 'answered'],
] as const)('a file that is %s, with %i payments unanswered, is %s', (state, open, shown) => {
  expect(batchState(batch(state, open))).toBe(shown)
})
