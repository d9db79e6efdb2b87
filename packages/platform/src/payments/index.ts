export type { PaymentContext, PaymentPorts } from './context.ts'
export { followDecision, releaseOrder } from './desk/index.ts'
export { folderChannel, handOver } from './exchange/index.ts'
export { writePaymentBatch } from './iso20022/index.ts'
export { receiveFiles } from './receiving/index.ts'
export { makeBatches, sendBatches } from './sending/index.ts'
export {
  exampleBatch,
  pollFolder,
  readSettings,
  type SimulatorSettings,
  USUAL_SETTINGS,
} from './simulator/index.ts'
export type { PaymentTables } from './tables.ts'
