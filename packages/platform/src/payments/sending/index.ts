export { batchFile } from './batch-file.ts'
export { makeBatches, PayerMissing } from './make-batches.ts'
export { sendBatches } from './send-batches.ts'
