import type { Database } from '../database/index.ts'
import type { Keeping } from './account-store.ts'
import type { Provider } from './provider.ts'

/** What identity stands on. */
export interface Around extends Keeping {
  readonly database: Database
  /** The origin at which people reach this server. */
  readonly publicUrl: () => URL
  /** Where people sign in; `null` where nothing is set up, and everybody stays a visitor. */
  readonly provider: Provider | null
  /** True for the id of an institution, such as `win-win-council/mapo`. */
  readonly isInstitution: (id: string) => boolean
}
