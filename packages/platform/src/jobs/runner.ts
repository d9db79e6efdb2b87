import { setTimeout as wait, setImmediate as yieldToOthers } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import type PgBoss from 'pg-boss'
import type { Database } from '../database/index.ts'
import type { JobName } from './job-kinds.ts'
import { type Job, type Outcome, reasonOf, runJob } from './run-job.ts'
import { noteRun, type Scheduled, scheduledAmong, sendWhenDue } from './schedule.ts'
import { lastDue } from './timing.ts'
import type { JobLog, Workers } from './worker.ts'

/** What it takes to run jobs. */
export interface RunnerOptions {
  readonly database: Database
  readonly workers: Workers
  readonly now: () => Date
  readonly log: JobLog
  /** Milliseconds between two looks at the queue; a second unless given. */
  readonly pause?: number
}

interface Running {
  readonly job: Job
  readonly ended: Promise<void>
}

const MAINTENANCE = 30_000
const LONGEST_PAUSE = 10_000
const PATIENCE = 5_000

const WAITING = `
  select distinct name from pgboss.job
  where name = any($1::text[]) and state < 'active' and start_after <= now()`

/**
 * Looks for jobs and runs them, one of each kind at a time. One look is one short statement, and the next one waits
 * for it: on the embedded database, which has one session, it queues among the requests like any of them.
 */
export class JobRunner {
  readonly #options: RunnerOptions
  readonly #boss: PgBoss
  readonly #scheduled: readonly Scheduled[]
  readonly #sent = new Map<JobName, Date>()
  readonly #running = new Map<JobName, Running>()
  readonly #cut = new AbortController()
  #nap = new AbortController()
  #isStopping = false
  #isOver = false
  #troubles = 0
  #maintained = 0
  #looped: Promise<void> = Promise.resolve()
  #stopped: Promise<void> | undefined

  constructor(boss: PgBoss, options: RunnerOptions) {
    this.#boss = boss
    this.#options = options
    this.#scheduled = scheduledAmong(this.#names)
  }

  get #names(): readonly JobName[] {
    return Object.keys(this.#options.workers) as JobName[] // its keys are what its type says
  }

  start(): void {
    this.#looped = this.#loop()
  }

  /** Takes no new job, gives those that run five seconds to end, and hands back the rest to run again. */
  async stop(): Promise<void> {
    this.#stopped ??= this.#end()
    await this.#stopped
  }

  async #end(): Promise<void> {
    this.#isStopping = true
    this.#nap.abort()
    await this.#looped
    if (await this.#allEnded(PATIENCE)) return
    this.#cut.abort(new Error('the server stops'))
    if (await this.#allEnded(1_000)) return
    this.#isOver = true
    for (const [name, { job }] of this.#running)
      await this.#finish(name, job, { kind: 'failed', error: new Error('the server stopped') })
  }

  async #allEnded(patience: number): Promise<boolean> {
    const all = Promise.all(Array.from(this.#running.values(), ({ ended }) => ended))
    const inTime = new AbortController()
    const tooLong = wait(patience, false, { signal: inTime.signal }).catch(() => false)
    const answer = await Promise.race([all.then(() => true), tooLong])
    inTime.abort()
    return answer
  }

  async #loop(): Promise<void> {
    const { pause = 1_000, log } = this.#options
    while (!this.#isStopping) {
      this.#nap = new AbortController()
      try {
        await this.#look()
        this.#troubles = 0
      } catch (error) {
        // Said once each time that the database goes away, not once a second.
        if (this.#troubles++ === 0) log.error({ err: error }, 'the job queue cannot be read')
      }
      // The embedded database answers without ever waiting: with many quick jobs, no request would have its turn.
      await yieldToOthers()
      const longer = Math.min(pause * 2 ** this.#troubles, LONGEST_PAUSE)
      if (!this.#isStopping)
        await wait(longer, undefined, { signal: this.#nap.signal }).catch(() => undefined)
    }
  }

  async #look(): Promise<void> {
    const now = this.#options.now()
    if (Math.abs(now.getTime() - this.#maintained) >= MAINTENANCE) {
      await this.#boss.maintain()
      this.#maintained = now.getTime()
    }
    for (const scheduled of this.#scheduled) await this.#sendIfDue(scheduled, now)
    for (const name of await this.#waiting()) await this.#take(name)
  }

  async #sendIfDue(scheduled: Scheduled, now: Date): Promise<void> {
    const sent = this.#sent.get(scheduled.name)
    if (sent !== undefined && sent >= lastDue(scheduled.timing, now)) return
    this.#sent.set(scheduled.name, await sendWhenDue(this.#options.database, scheduled, now))
  }

  async #waiting(): Promise<readonly JobName[]> {
    const free = this.#names.filter((name) => !this.#running.has(name))
    const query = CompiledQuery.raw(WAITING, [free])
    const { rows } = await this.#options.database.owner.executeQuery<{ name: JobName }>(query)
    return rows.map(({ name }) => name)
  }

  async #take(name: JobName): Promise<void> {
    const [job] = await this.#boss.fetch<Job['data']>(name, { includeMetadata: true })
    if (job === undefined) return
    const run = runJob(this.#options.workers, { name, job, stop: this.#cut.signal })
    const ended = run
      .then((outcome) => (this.#isOver ? undefined : this.#finish(name, job, outcome)))
      .finally(() => {
        this.#running.delete(name)
        this.#nap.abort()
      })
    this.#running.set(name, { job, ended })
  }

  /** Tells the queue how a run ended. Where even that fails, the job counts as crashed and runs again. */
  async #finish(name: JobName, { id }: Job, outcome: Outcome): Promise<void> {
    const { database, now, log } = this.#options
    const failure = outcome.kind === 'done' ? null : reasonOf(outcome.error)
    try {
      if (outcome.kind === 'failed') log.error({ err: outcome.error, job: name, id }, 'a job failed')
      if (failure === null) await this.#boss.complete(name, id)
      else await this.#boss.fail(name, id, { message: failure })
      if (this.#scheduled.some((scheduled) => scheduled.name === name))
        await noteRun(database, { name, at: now(), failure })
    } catch (error) {
      log.error({ err: error, job: name, id }, 'the end of a job could not be noted')
    }
  }
}
