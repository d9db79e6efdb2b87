import { type Database, FolderInUse, migrate, openDatabase } from '../database/index.ts'
import type { EvidenceSettings } from '../evidence/index.ts'
import type { LiveKeyRing } from '../secrets/index.ts'
import { type Config, ConfigurationError } from './config.ts'
import type { Delivery } from './delivery.ts'
import { readEvidenceSettings } from './evidence-settings.ts'
import { openKeys } from './open-keys.ts'

/** What is kept, with all that the settings say of it. */
export interface OpenedDelivery extends Delivery {
  readonly keys: LiveKeyRing
  readonly evidence: EvidenceSettings
}

/**
 * Opens what is kept, as the settings say: the database with its tables, and the keys. Throws a
 * ConfigurationError where a setting cannot be used.
 */
export async function openDelivery(config: Config): Promise<OpenedDelivery> {
  const database = await openTables(config)
  try {
    const environment = process.env['ONDOL_KEYS']
    const keys = await openKeys({ config, database, environment, now: new Date() })
    const evidence = readEvidenceSettings(process.env, config.dataFolder)
    return { database, keys, evidence, signIn: config.signIn, bank: config.bank }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The database with the tables that this version needs. */
async function openTables({ databaseLocation: location }: Config): Promise<Database> {
  try {
    const database = await openDatabase(location)
    await migrate(database)
    return database
  } catch (error) {
    if (error instanceof FolderInUse)
      throw new ConfigurationError(`DATA_FOLDER: ${error.message}`, { cause: error })
    if (location.kind !== 'postgresql') throw error
    const why = error instanceof Error ? String(error.cause ?? error) : String(error)
    throw new ConfigurationError(`DATABASE_URL: the database cannot be used (${why})`, { cause: error })
  }
}
