import { mkdirSync } from 'node:fs'
import type { Pack } from '@ondol/rules'
import { v7 as uuid } from 'uuid'
import type { ApplicationContext } from '../applications/index.ts'
import { openCases } from '../cases/index.ts'
import type { Database } from '../database/index.ts'
import { folderChannel, type PaymentContext } from '../payments/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import type { Clock } from './lives/index.ts'
import { followCases, tellCases } from './paying/index.ts'

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

/** The account that the city of the demonstration pays from. */
const PAYER = { holder: '온돌시', bank: '020', number: '1005000000000' }

/** The real use cases of delivery, under a clock that goes back. Nobody is told: none of it is news. */
export async function pastDelivery(
  { database, pack, keys, bankFolder }: DeliveryAround,
  clock: Clock,
): Promise<PastDelivery> {
  mkdirSync(bankFolder, { recursive: true })
  const { now } = clock
  // Ids tell the time too, and lists that go by them are in its order.
  const ids = (): string => uuid({ msecs: now().getTime() })
  const payments: PaymentContext = {
    database,
    pack: pack.definition,
    now,
    ids,
    sealing: keys,
    channel: folderChannel(bankFolder),
    payerOf: () => PAYER,
    ports: tellCases(() => cases),
  }
  const ports = {
    notify: async () => undefined,
    verifiedFacts: async () => [],
    reserve: followCases({ pack: pack.definition, keys, payments }),
  }
  const cases = await openCases({ database, pack, now, ids, ports })
  return { applications: { ...cases, keys, declared: 'drill' }, payments, ids }
}
