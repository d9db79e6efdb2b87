export { type MadeBatch, makeBatches } from './make-batches.ts'
export { sendBatches } from './send-batches.ts'
