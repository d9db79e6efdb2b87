import { Worker } from 'node:worker_threads'
import { cancel, rowsDone } from './agreement.ts'
import type { Job } from './job.ts'
import { addTally, type Tally } from './tally.ts'

/** How a run is followed and stopped. */
export interface RunControl {
  /** Called some times a second with the share that is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined
  /** Ends the run; it then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

const EVERY = 100

/** Runs a job on its threads and adds up what they counted: one tally a scenario. */
export const runThreads = async (
  job: Job,
  rows: number,
  { onProgress, signal }: RunControl,
): Promise<readonly Tally[]> => {
  signal?.throwIfAborted()
  const stop = (): void => cancel(job.agreement)
  signal?.addEventListener('abort', stop)
  const timer = setInterval(() => onProgress?.(Math.min(1, rowsDone(job.agreement) / rows)), EVERY)
  const workers = Array.from({ length: job.threads }, () => startThread(job))
  try {
    const parts = await Promise.all(workers.map(answerOf))
    signal?.throwIfAborted()
    return merged(parts)
  } finally {
    clearInterval(timer)
    signal?.removeEventListener('abort', stop)
    // Where one failed, the others wait for it.
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

const startThread = (job: Job): Worker =>
  new Worker(new URL('./run-worker.mjs', import.meta.url), { workerData: job })

const answerOf = (worker: Worker): Promise<readonly Tally[]> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a thread of the simulation ended with ${code}`)))
  })

const merged = (parts: readonly (readonly Tally[])[]): readonly Tally[] => {
  const [first = [], ...others] = parts
  for (const other of others)
    for (const [scenario, tally] of first.entries()) {
      const theirs = other[scenario]
      if (theirs !== undefined) addTally(tally, theirs)
    }
  return first
}
