import type PgBoss from 'pg-boss'
import { JOBS, type JobName, type JobPayloads } from './job-kinds.ts'
import type { JobRun, Workers } from './worker.ts'

/** A job as the queue hands it out. */
export type Job = PgBoss.JobWithMetadata<{ readonly payload: unknown }>

/** How a run ended. */
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly error: unknown }

/** A run is told to end so many milliseconds before the queue gives its job to another. */
const BEFORE_EXPIRY = 2_000

/** Runs a job by its worker, which is told to end in good time. Never throws. */
export async function runJob(
  workers: Workers,
  { name, job, stop }: { readonly name: JobName; readonly job: Job; readonly stop: AbortSignal },
): Promise<Outcome> {
  const expiry = AbortSignal.timeout(JOBS[name].seconds * 1000 - BEFORE_EXPIRY)
  const signal = AbortSignal.any([stop, expiry])
  try {
    await work(workers, { name, data: job.data }, { id: job.id, attempt: job.retryCount + 1, signal })
    return { kind: 'done' }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

async function work<N extends JobName>(
  workers: Workers,
  { name, data }: { readonly name: N; readonly data: Job['data'] },
  run: JobRun,
): Promise<void> {
  const worker = workers[name]
  if (worker === undefined) throw new Error(`${name}: expected a worker`)
  // The schema of a name reads what its payload is said to be.
  const payload = JOBS[name].payload.parse(data.payload) as JobPayloads[N]
  await worker(payload, run)
}

/** What is kept of why a run failed, for operators: no stack, and nothing long. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500)
}
