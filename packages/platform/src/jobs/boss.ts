import { CompiledQuery } from 'kysely'
import PgBoss from 'pg-boss'
import type { Database, Transaction } from '../database/index.ts'
import { JOB_NAMES, JOBS, type JobName } from './job-kinds.ts'

/** Where jobs go that have failed as often as they may. An operator sends them again. */
export const DEAD_LETTER = 'dead-letter'

/** Jobs are kept so long before they are given up unseen, and a dead one twice as long. */
const KEPT_MINUTES = 180 * 24 * 60

/**
 * Only what sending takes: nobody reads, changes or removes a job under the unprivileged role. One server after the
 * other, in one transaction: two that grant at once fail.
 */
const GRANTS = `
  select pg_advisory_xact_lock(hashtext('ondol.jobs'));
  grant usage on schema pgboss to ondol_app;
  grant select on pgboss.queue to ondol_app;
  grant insert, select (id) on pgboss.job to ondol_app;`

/** The queue over the database's own connections; it polls nothing, keeps no timer, and needs no end. */
export function bossOn(owner: Database['owner']): PgBoss {
  return new PgBoss({
    db: { executeSql: (text, values) => execute(owner, text, values) },
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
    archiveFailedAfterSeconds: 7 * 86_400,
    deleteAfterDays: 7,
  })
}

/** Brings the tables of the queue up to date, with a queue for each kind of job. Several servers may do so at once. */
export async function installJobs({ owner }: Pick<Database, 'owner'>): Promise<PgBoss> {
  const boss = bossOn(owner)
  await boss.start()
  await owner.executeQuery(CompiledQuery.raw(GRANTS))
  await boss.createQueue(DEAD_LETTER, { name: DEAD_LETTER, retryLimit: 0 })
  for (const name of JOB_NAMES) {
    // One that exists already is left as it is by the first, and brought up to date by the second.
    await boss.createQueue(name, settingsOf(name))
    await boss.updateQueue(name, settingsOf(name))
  }
  return boss
}

function settingsOf(name: JobName): PgBoss.Queue & { readonly retentionMinutes: number } {
  const { seconds, retries, timing } = JOBS[name]
  return {
    name,
    // `short`: a turn that comes while the one before still waits adds nothing.
    policy: timing === undefined ? 'standard' : 'short',
    retryLimit: retries,
    retryDelay: 60,
    retryBackoff: true,
    expireInSeconds: seconds,
    retentionMinutes: KEPT_MINUTES,
    ...(retries === 0 ? {} : { deadLetter: DEAD_LETTER }),
  }
}

type Rows = Awaited<ReturnType<PgBoss.Db['executeSql']>>

/** Runs a statement of the queue in a transaction that somebody else has begun. */
export async function executeIn(
  transaction: Transaction,
  text: string,
  values: readonly unknown[] = [],
): Promise<Rows> {
  const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, [...values]))
  return { rows }
}

/**
 * Runs what the queue wants. Some of it is a whole transaction in one text, and where that fails, nobody but us
 * ends it: the connection would stay in a broken transaction, and the embedded database has no other.
 */
async function execute(
  owner: Database['owner'],
  text: string,
  values: readonly unknown[] = [],
): Promise<Rows> {
  return await owner.connection().execute(async (connection) => {
    try {
      const { rows } = await connection.executeQuery(CompiledQuery.raw(text, [...values]))
      return { rows }
    } catch (error) {
      if (/^\s*begin\b/i.test(text)) await connection.executeQuery(CompiledQuery.raw('rollback'))
      throw error
    }
  })
}
