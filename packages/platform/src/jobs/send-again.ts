import { sql } from 'kysely'
import type { Database } from '../database/index.ts'
import { DEAD_LETTER } from './boss.ts'
import { JOB_NAMES, JOBS } from './job-kinds.ts'
import { sendJob } from './send-job.ts'

/** Sends a job again that had failed for good. Answers false where there is none of this id, or nobody knows its kind. */
export async function sendAgain({ owner }: Pick<Database, 'owner'>, id: string): Promise<boolean> {
  return await owner.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ readonly data: { readonly job: string; readonly payload: unknown } }>`
      select data from pgboss.job where name = ${DEAD_LETTER} and id = ${id} and state = 'created'
        for update skip locked`.execute(transaction)
    const [row] = rows
    const name = JOB_NAMES.find((known) => known === row?.data.job)
    if (row === undefined || name === undefined) return false
    await sql`delete from pgboss.job where name = ${DEAD_LETTER} and id = ${id}`.execute(transaction)
    await sendJob(transaction, name, JOBS[name].payload.parse(row.data.payload))
    return true
  })
}
