import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Database,
  manyPeople,
  migrate,
  openDatabase,
  type PostgresServer,
  type ServerProcess,
  type SignedInPerson,
  startPostgres,
  startServer,
  temporaryFolder,
  testKeys,
  writeKeys,
} from '@ondol/platform/testing'

/** A server with its database and people who are signed in. */
export interface Stage {
  readonly kind: 'postgresql' | 'pglite'
  readonly server: ServerProcess
  readonly postgres: PostgresServer | null
  readonly people: readonly SignedInPerson[]
  /** Looks into the database. The embedded one can be looked into only once its server has stopped. */
  readonly look: <T>(run: (database: Database) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

interface StageOptions {
  readonly kind: Stage['kind']
  readonly people: number
  /** Where V8 profiles of the server are written; none without it. */
  readonly profile: string | null
}

const DAYS_BEFORE = 90
/** An emergency that was declared some months ago; nobody is held back, and each request is logged as usual. */
const SETTINGS = {
  EMERGENCY_SINCE: new Date(Date.now() - DAYS_BEFORE * 86_400_000).toISOString().slice(0, 10),
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'info',
}

/** Starts everything, each in a process of its own, on fresh files. PostgreSQL really syncs its files. */
export async function openStage({ kind, people: count, profile }: StageOptions): Promise<Stage> {
  const folder = temporaryFolder('intake')
  chmodSync(folder, 0o755)
  const postgres =
    kind === 'postgresql'
      ? await startPostgres({ folder: join(folder, 'postgres'), settings: { shared_buffers: '512MB' } })
      : null
  // Also where something fails or is interrupted, nothing goes on running.
  process.once('exit', () => postgres?.process.kill('SIGKILL'))
  const data = join(folder, 'server')
  const look = looker(postgres?.url ?? null, data)
  const people = await look(async (database) => {
    await migrate(database)
    return await manyPeople(database, count, new Date())
  })
  const server = await startServer({
    settings: {
      ...SETTINGS,
      DATA_FOLDER: data,
      ONDOL_KEYS: writeKeys(testKeys()),
      ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
    },
    log: join(folder, 'server.log'),
    nodeOptions: profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`],
  })
  process.once('exit', () => server.process.kill('SIGKILL'))
  const close = async (): Promise<void> => {
    await server.stop()
    await postgres?.stop()
  }
  return { kind, server, postgres, people, look, close }
}

function looker(url: string | null, data: string): Stage['look'] {
  return async (run) => {
    const location =
      url === null
        ? ({ kind: 'folder', folder: join(data, 'database') } as const)
        : ({ kind: 'postgresql', url } as const)
    const database = await openDatabase(location)
    return await run(database).finally(database.close)
  }
}
