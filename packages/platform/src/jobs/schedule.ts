import type { Database, Transaction } from '../database/index.ts'
import { JOB_NAMES, JOBS, type JobName, type Nothing } from './job-kinds.ts'
import { sendJob } from './send-job.ts'
import { lastDue, type Timing } from './timing.ts'

const NOTHING: Nothing = {}

/** The jobs that come round, among those that somebody does. */
export function scheduledAmong(names: readonly JobName[]): readonly Scheduled[] {
  return JOB_NAMES.filter((name) => names.includes(name)).flatMap((name) => {
    const { timing } = JOBS[name]
    return timing === undefined ? [] : [{ name, timing }]
  })
}

/** A job that comes round. */
export interface Scheduled {
  readonly name: JobName
  readonly timing: Timing
}

/**
 * Sends a job whose time has come, unless another server has done so. A turn that passed while no server ran is made
 * up for, once. Answers when it was due.
 */
export async function sendWhenDue(database: Database, { name, timing }: Scheduled, now: Date): Promise<Date> {
  const due = lastDue(timing, now)
  await database.transaction({ kind: 'system', job: name }, async (transaction) => {
    if (await claimTurn(transaction, name, due)) await sendJob(transaction, name, NOTHING)
  })
  return due
}

async function claimTurn(transaction: Transaction, name: JobName, due: Date): Promise<boolean> {
  const claimed = await transaction
    .insertInto('job_schedule')
    .values({ name, due })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(({ ref }) => ({ due: ref('excluded.due') }))
        .whereRef('job_schedule.due', '<', 'excluded.due'),
    )
    .returning('name')
    .executeTakeFirst()
  return claimed !== undefined
}

/** Notes how the last run of a job went that comes round: done, or why not. */
export async function noteRun(
  database: Database,
  { name, at, failure }: { readonly name: JobName; readonly at: Date; readonly failure: string | null },
): Promise<void> {
  const change = failure === null ? { done_at: at } : { failed_at: at, failure }
  await database.transaction({ kind: 'system', job: name }, async (transaction) => {
    await transaction.updateTable('job_schedule').set(change).where('name', '=', name).execute()
  })
}
