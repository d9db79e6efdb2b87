export { folderChannel, handOver } from './exchange/index.ts'
export { writePaymentBatch } from './iso20022/index.ts'
export {
  exampleBatch,
  pollFolder,
  readSettings,
  type SimulatorSettings,
  USUAL_SETTINGS,
} from './simulator/index.ts'
export type { PaymentTables } from './tables.ts'
