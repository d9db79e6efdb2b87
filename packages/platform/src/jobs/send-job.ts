import PgBoss from 'pg-boss'
import type { Transaction } from '../database/index.ts'
import { executeIn } from './boss.ts'
import { JOBS, type JobName, type JobPayloads } from './job-kinds.ts'

/** It writes into the transactions that it is handed alone. */
const sender = new PgBoss({
  db: {
    executeSql: () => Promise.reject(new Error('a job is sent in the transaction that causes it')),
  },
  supervise: false,
  schedule: false,
})

/**
 * Sends a job in the transaction that causes it: it runs once that has been committed, and never otherwise. It may
 * run more than once, where a server ends in the middle of it.
 */
export async function sendJob<N extends JobName>(
  transaction: Transaction,
  name: N,
  payload: JobPayloads[N],
): Promise<void> {
  const db: PgBoss.Db = { executeSql: (text, values) => executeIn(transaction, text, values) }
  // The name travels along, so that a dead letter still says what it was.
  const id = await sender.send(name, { job: name, payload }, { db })
  if (id === null && JOBS[name].timing === undefined)
    throw new Error(`${name}: expected a queue of this name; installJobs makes it`)
}
