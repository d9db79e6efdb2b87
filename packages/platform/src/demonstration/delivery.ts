import { mkdirSync } from 'node:fs'
import type { Pack } from '@ondol/rules'
import { v7 as uuid } from 'uuid'
import type { ApplicationContext } from '../applications/index.ts'
import { openCases } from '../cases/index.ts'
import type { Database } from '../database/index.ts'
import { bankBy, followMoney, openPayments } from '../disbursement/index.ts'
import { keepOffers } from '../lenders/index.ts'
import type { PaymentContext } from '../payments/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import type { Clock } from './lives/index.ts'

/** What the demonstration is filled with: a database, the rules, keys, and a folder for its bank. */
export interface DeliveryAround {
  readonly database: Database
  readonly pack: Pack
  readonly keys: KeyRing
  readonly bankFolder: string
}

/** Delivery at a moment that is set. */
export interface PastDelivery {
  readonly applications: ApplicationContext
  readonly payments: PaymentContext
  readonly ids: () => string
}

/** The accounts of a drill. */
const NO_STATED_BANK = { name: '온돌시', city: null, fund: null, dataFolder: '', isDrill: true }

/** The real use cases of delivery, under a clock that goes back. Nobody is told: none of it is news. */
export async function pastDelivery(
  { database, pack, keys, bankFolder }: DeliveryAround,
  clock: Clock,
): Promise<PastDelivery> {
  mkdirSync(bankFolder, { recursive: true })
  const { now } = clock
  // Ids tell the time too, and lists that go by them are in its order.
  const ids = (): string => uuid({ msecs: now().getTime() })
  const demanded = async (): Promise<void> => undefined
  const ports = {
    notify: async () => undefined,
    keepOffers,
    verifiedFacts: async () => [],
    reserve: followMoney({ pack, keys, now, ids, demanded }),
  }
  const cases = await openCases({ database, pack, now, ids, ports })
  const bank = bankBy({ ...NO_STATED_BANK, folder: bankFolder })
  const opened = openPayments(cases, { keys, bank })
  const payments = { ...opened, ports: { ...opened.ports, demanded } }
  return { applications: { ...cases, keys, declared: 'drill' }, payments, ids }
}
