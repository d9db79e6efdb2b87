import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Database,
  freePort,
  keepTemporaryFolder,
  openDatabase,
  type PostgresServer,
  type ServerProcess,
  startPostgres,
  startServer,
  temporaryFolder,
  testKeys,
  writeKeys,
} from '@ondol/platform/testing'

/** What can be killed. */
export type Victim = 'server' | 'database' | 'both'

/** A server with its database, each in a process of its own, that can be killed and started again. */
export interface Installation {
  readonly kind: 'postgresql' | 'pglite'
  /** The same after each start. */
  readonly url: URL
  /** Where the server keeps files. */
  readonly dataFolder: string
  /** What it shares with the bank. */
  readonly bankFolder: string
  readonly start: () => Promise<void>
  readonly kill: (victim: Victim) => Promise<void>
  /** Looks into the database: one on a server must run, the embedded one must have no server. */
  readonly look: <T>(run: (database: Database) => Promise<T>) => Promise<T>
  /** Starts the database alone, where it is a server that does not run. */
  readonly startDatabase: () => Promise<void>
  /** Whether the server still runs. */
  readonly isServing: () => boolean
  /** Ends everything. The files, with the server's log, stay where something went wrong. */
  readonly close: (outcome: 'well' | 'wrong') => Promise<void>
}

const EMERGENCY_DAYS = 90
const day = (date: Date): string => date.toISOString().slice(0, 10)

/** An installation on fresh files; nothing of it runs yet. */
export async function newInstallation(kind: Installation['kind']): Promise<Installation> {
  const folder = temporaryFolder('kill')
  chmodSync(folder, 0o755)
  const [port, databasePort] = [await freePort(), await freePort()]
  const url = new URL(`http://127.0.0.1:${port}`)
  const databaseUrl = `postgres://ondol@127.0.0.1:${databasePort}/postgres`
  const dataFolder = join(folder, 'server')
  const bankFolder = join(folder, 'bank')
  const settings = {
    EMERGENCY_SINCE: day(new Date(Date.now() - EMERGENCY_DAYS * 86_400_000)),
    PUBLIC_URL: url.origin,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
    DATA_FOLDER: dataFolder,
    BANK_FOLDER: bankFolder,
    PAYER_ACCOUNT: '020:1005-000-000000',
    ONDOL_KEYS: writeKeys(testKeys()),
    ...(kind === 'postgresql' ? { DATABASE_URL: databaseUrl } : {}),
  }
  let server: ServerProcess | null = null
  let postgres: PostgresServer | null = null
  // Also where the drill is interrupted, nothing goes on running.
  process.once('exit', () => {
    server?.process.kill('SIGKILL')
    postgres?.process.kill('SIGQUIT')
  })
  const startDatabase = async (): Promise<void> => {
    if (kind === 'postgresql')
      postgres ??= await startPostgres({ folder: join(folder, 'postgres'), port: databasePort })
  }
  const killServer = async (): Promise<void> => {
    await server?.kill()
    server = null
  }
  const killDatabase = async (): Promise<void> => {
    await postgres?.kill()
    postgres = null
  }
  const kills = { server: [killServer], database: [killDatabase], both: [killServer, killDatabase] } as const
  return {
    kind,
    url,
    dataFolder,
    bankFolder,
    startDatabase,
    start: async () => {
      await startDatabase()
      server ??= await startServer({ settings, port, log: join(folder, 'server.log') })
    },
    kill: async (victim) => void (await Promise.all(kills[victim].map((one) => one()))),
    look: async (run) => {
      const database = await openDatabase(
        kind === 'postgresql'
          ? { kind, url: databaseUrl }
          : { kind: 'folder', folder: join(dataFolder, 'database') },
      )
      return await run(database).finally(database.close)
    },
    isServing: () =>
      server !== null && server.process.exitCode === null && server.process.signalCode === null,
    close: async (outcome) => {
      await server?.stop()
      await postgres?.stop()
      if (outcome !== 'wrong') return
      keepTemporaryFolder(folder)
      console.log(`the files are in ${folder}`)
    },
  }
}
