import type { JobName, JobPayloads } from './job-kinds.ts'

/** What a run knows of itself. */
export interface JobRun {
  readonly id: string
  /** 1 the first time. */
  readonly attempt: number
  /** Aborts where the run has to end: its time is over, or the server stops. What it has not committed is lost. */
  readonly signal: AbortSignal
}

/** Who does which kind of job. Each has to bear being run again after it was done. */
export type Workers = {
  readonly [N in JobName]?: (payload: JobPayloads[N], run: JobRun) => Promise<void>
}

/** Where it is said what went wrong. */
export interface JobLog {
  readonly info: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}
