import type { Pack } from '@ondol/rules'
import type { Database } from '../database/index.ts'

/** What the routes of the ledger stand on. */
export interface Around {
  readonly pack: Pack
  readonly database: Database
  readonly now: () => Date
  readonly ids: () => string
}
