import { CompiledQuery } from 'kysely'
import type PgBoss from 'pg-boss'
import type { Database } from '../database/index.ts'
import { installJobs } from './boss.ts'
import { JobRunner, type RunnerOptions } from './runner.ts'

/** The running jobs of a server. */
export interface Jobs {
  /** Takes no new job, and resolves once those that run have ended or been handed back: within about six seconds. */
  stop(): Promise<void>
}

/** Runs jobs from now on, whenever the database can be reached. Throws where it cannot be at the start. */
export async function startJobs(options: RunnerOptions): Promise<Jobs> {
  const { database } = options
  const boss = await installJobs(database)
  if (database.kind === 'pglite') await handBackAll(boss, database)
  const runner = new JobRunner(boss, options)
  runner.start()
  return { stop: () => runner.stop() }
}

const RUNNING = `select name, id from pgboss.job where state = 'active'`

/**
 * The embedded database has one process. What is said to run when it starts, ran when the last one was killed, and
 * need not wait until its time is over.
 */
async function handBackAll(boss: PgBoss, { owner }: Database): Promise<void> {
  const { rows } = await owner.executeQuery<{ name: string; id: string }>(CompiledQuery.raw(RUNNING))
  for (const { name, id } of rows)
    await boss.fail(name, id, { message: 'the server ended in the middle of it' })
}
