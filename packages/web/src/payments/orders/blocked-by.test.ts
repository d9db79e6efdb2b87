import { expect, it } from 'vitest'
import type { PaymentOrder } from '../../server/api-types.ts'
import { blockedBy } from './blocked-by.ts'

const order: PaymentOrder = {
  id: 'o',
  caseId: 'c',
  reference: 'A7K2-9MPX',
  programme: 'paid-sick-leave',
  institution: 'public-health-centre/mapo',
  dueOn: '2026-11-24',
  amount: 300_000,
  granted: 300_000,
  parts: 1,
  state: 'planned',
  replaces: null,
  payee: '한*우',
  account: '004 **********0000',
  accountRefused: null,
  mine: true,
  releasedAt: null,
  batchId: null,
  rejected: null,
  paidOn: null,
  returnedOn: null,
  demanded: null,
  repaid: null,
}

it.each([
  [{}, null],
  [{ mine: false }, 'mine'],
  // Who may not release it at all need not hear of its account.
  [{ mine: false, account: null }, 'mine'],
  [{ payee: null, account: null }, 'account'],
  [{ accountRefused: 'AC04' }, 'accountRefused'],
] as const)('a payment with %j is held back by %j', (change, block) => {
  expect(blockedBy({ ...order, ...change })).toBe(block)
})
