import { BackupError } from '../backup/index.ts'
import { type Database, FolderInUse, openDatabase } from '../database/index.ts'
import type { EvidenceSettings } from '../evidence/index.ts'
import { type Config, ConfigurationError, readEvidenceSettings } from '../server/index.ts'
import { CommandError } from './command-error.ts'

/** What a command works on that leaves the tables as they are. */
export interface Opened {
  readonly database: Database
  readonly evidence: EvidenceSettings
}

/** Opens the database as it is, and closes it again. What cannot be done is a CommandError. */
export async function withDatabase<T>(config: Config, run: (opened: Opened) => Promise<T>): Promise<T> {
  try {
    const evidence = readEvidenceSettings(process.env, config.dataFolder)
    const database = await openDatabase(config.databaseLocation)
    return await run({ database, evidence }).finally(() => database.close())
  } catch (error) {
    if (error instanceof FolderInUse)
      throw new CommandError(`DATA_FOLDER: ${error.message}; stop that server first`, { cause: error })
    if (error instanceof BackupError || error instanceof ConfigurationError)
      throw new CommandError(error.message, { cause: error })
    if (isUnreachable(error))
      throw new CommandError(`DATABASE_URL: the database cannot be used (${error.message})`, { cause: error })
    throw error
  }
}

/** What happened on the way to a server, before it was asked for anything. */
const isUnreachable = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && UNREACHABLE.has(error.code)

const UNREACHABLE: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  '28P01',
  '3D000',
])
