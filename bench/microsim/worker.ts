import { parentPort, workerData } from 'node:worker_threads'
import { ours, type Shared } from './ours.ts'

// Made by threads.ts.
const steps = ours(workerData as Shared)

parentPort?.on('message', ({ step, from, to }: { step: number; from: number; to: number }) => {
  steps[step]?.run(from, to)
  parentPort?.postMessage(step)
})
parentPort?.postMessage('ready')
