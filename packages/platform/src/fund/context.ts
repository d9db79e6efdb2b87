import type { PackDefinition } from '@ondol/rules'
import type { Database } from '../database/index.ts'

/** What the use cases of funds are done with. */
export interface FundContext {
  readonly database: Database
  readonly pack: PackDefinition
  readonly now: () => Date
  readonly ids: () => string
}
