import { parentPort, workerData } from 'node:worker_threads'
import type { Job } from './job.ts'
import { runPart } from './run-part.ts'

// What this thread was started with is the job that runThreads made.
parentPort?.postMessage(runPart(workerData as Job))
