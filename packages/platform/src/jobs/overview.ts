import { sql } from 'kysely'
import type { Database } from '../database/index.ts'
import { DEAD_LETTER } from './boss.ts'
import { JOB_NAMES, JOBS, type JobName } from './job-kinds.ts'

/** A kind of job, and how it goes. */
export interface JobView {
  readonly name: JobName
  /** When it comes round: `every 10 s`, `daily at 00:10`, or `null`. */
  readonly timing: string | null
  readonly waiting: number
  readonly running: number
  /** When the last turn that was sent was due; of what comes round. */
  readonly due: string | null
  readonly doneAt: string | null
  readonly failedAt: string | null
  readonly failure: string | null
}

/** A job that has failed for good. */
export interface DeadLetter {
  readonly id: string
  readonly job: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly failedAt: string
  readonly failure: string
}

/** What operators see of the queue. */
export interface JobsOverview {
  readonly jobs: readonly JobView[]
  readonly dead: readonly DeadLetter[]
}

const MOST_DEAD = 100

interface Counts {
  readonly name: string
  readonly waiting: number
  readonly running: number
}

interface Dead {
  readonly id: string
  readonly data: { readonly job: string; readonly payload: Readonly<Record<string, unknown>> }
  readonly output: { readonly message?: string } | null
  readonly created_on: Date
}

/** How every kind of job goes, and the latest hundred that have failed for good. */
export async function jobsOverview({ owner }: Pick<Database, 'owner'>): Promise<JobsOverview> {
  const counts = await sql<Counts>`
    select name, count(*) filter (where state < 'active') as waiting,
        count(*) filter (where state = 'active') as running
      from pgboss.job where state <= 'active' group by name`.execute(owner)
  const dead = await sql<Dead>`
    select id, data, output, created_on from pgboss.job
      where name = ${DEAD_LETTER} and state = 'created'
      order by created_on desc limit ${MOST_DEAD}`.execute(owner)
  const turns = await owner.selectFrom('job_schedule').selectAll().execute()
  const jobs = JOB_NAMES.map((name) => {
    const { waiting = 0, running = 0 } = counts.rows.find((row) => row.name === name) ?? {}
    const turn = turns.find((row) => row.name === name)
    return {
      name,
      timing: timingWords(name),
      waiting,
      running,
      due: turn?.due.toISOString() ?? null,
      doneAt: turn?.done_at?.toISOString() ?? null,
      failedAt: turn?.failed_at?.toISOString() ?? null,
      failure: turn?.failure ?? null,
    }
  })
  return { jobs, dead: dead.rows.map(deadLetterOf) }
}

function timingWords(name: JobName): string | null {
  const { timing } = JOBS[name]
  if (timing === undefined) return null
  return 'dailyAt' in timing ? `daily at ${timing.dailyAt}` : `every ${timing.everySeconds} s`
}

function deadLetterOf({ id, data, output, created_on: failedAt }: Dead): DeadLetter {
  const failure = output?.message ?? 'the server ended in the middle of it'
  return { id, job: data.job, payload: data.payload, failedAt: failedAt.toISOString(), failure }
}
