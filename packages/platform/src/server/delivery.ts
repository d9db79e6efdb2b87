import type { Pack } from '@ondol/rules'
import type { Database } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { knowWhoAsks } from '../identity/index.ts'
import { ledgerRoutes } from '../ledger/index.ts'

/** What it takes, beside the rules, to go from an application to a payment. */
export interface Delivery {
  readonly database: Database
}

interface DeliveryOptions extends Delivery {
  readonly pack: Pack
  readonly now: () => Date
  /** The origin at which people reach the server. */
  readonly publicUrl: () => URL
  /** Makes the id of a thing that is kept: UUID version 7. */
  readonly ids: () => string
}

/** The routes of everything that is kept: applications, cases, evidence, money. */
export function deliveryRoutes(around: DeliveryOptions): (app: App) => Promise<void> {
  return async (app) => {
    await knowWhoAsks(app, around)
    await app.register(ledgerRoutes(around))
  }
}
