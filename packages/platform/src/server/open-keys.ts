import type { Database } from '../database/index.ts'
import { KeyRingError, type LiveKeyRing, openKeyRing } from '../secrets/index.ts'
import { type Config, ConfigurationError } from './config.ts'

/** What it takes to find a server's keys. */
export interface KeysNeeded {
  readonly config: Config
  readonly database: Database
  /** The text of ONDOL_KEYS. */
  readonly environment: string | undefined
  readonly now: Date
}

/**
 * The keys of the environment or of the data folder. Only an embedded database that knows nobody yet gets new
 * ones: beside one that does, new keys could open nothing of what is sealed in it. Throws a ConfigurationError.
 */
export async function openKeys({ config, database, environment, now }: KeysNeeded): Promise<LiveKeyRing> {
  const { databaseLocation, dataFolder } = config
  const mayMake = databaseLocation.kind === 'folder' && !(await knowsAnybody(database))
  try {
    return openKeyRing({ environment, folder: dataFolder, mayMake, now })
  } catch (error) {
    if (error instanceof KeyRingError) throw new ConfigurationError(error.message, { cause: error })
    throw error
  }
}

async function knowsAnybody(database: Database): Promise<boolean> {
  return await database.transaction({ kind: 'system', job: 'open-keys' }, async (transaction) => {
    const account = await transaction.selectFrom('account').select('id').limit(1).executeTakeFirst()
    return account !== undefined
  })
}
