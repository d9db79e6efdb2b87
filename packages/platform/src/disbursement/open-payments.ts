import type { CaseContext } from '../cases/index.ts'
import type { PaymentContext } from '../payments/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { type BankSettings, bankOf } from './bank-settings.ts'
import { paymentPorts } from './payment-ports.ts'

interface Around {
  readonly keys: KeyRing
  readonly bank?: BankSettings | null
}

/** What payments are done with: the cases that they pay, the keys that seal accounts, and the bank. */
export function openPayments(cases: CaseContext, { keys, bank = null }: Around): PaymentContext {
  const { database, now, ids, packs } = cases
  return {
    database,
    now,
    ids,
    pack: packs.pack.definition,
    sealing: keys,
    ...bankOf(bank),
    ports: paymentPorts(cases),
  }
}
