import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Shared, Step } from './ours.ts'

/** Threads that answer a population together. */
export interface Threads {
  /** Runs every step, each over all rows before the next. */
  readonly run: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts threads over the same memory. Steps tell how many rows there are to share. */
export async function startThreads(count: number, shared: Shared, steps: readonly Step[]): Promise<Threads> {
  const workers = Array.from({ length: count }, () => {
    return new Worker(new URL('./worker.mjs', import.meta.url), { workerData: shared })
  })
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  const shareOf = async (worker: Worker, step: number, share: number): Promise<void> => {
    const rows = steps[step]?.rows ?? 0
    const [from, to] = [Math.floor((rows * share) / count), Math.floor((rows * (share + 1)) / count)]
    const done = once(worker, 'message')
    worker.postMessage({ step, from, to })
    await done
  }
  return {
    run: async () => {
      for (let step = 0; step < steps.length; step++)
        await Promise.all(workers.map((worker, share) => shareOf(worker, step, share)))
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
