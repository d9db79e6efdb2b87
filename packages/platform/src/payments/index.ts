export type { PaymentContext, PaymentPorts } from './context.ts'
export { type Decided, followDecision, releaseOrder } from './desk/index.ts'
export { type BankChannel, folderChannel, handOver } from './exchange/index.ts'
export { type BankReason, type NamedAccount, reasonWords, writePaymentBatch } from './iso20022/index.ts'
export { receiveFiles } from './receiving/index.ts'
export { paymentRoutes } from './routes/index.ts'
export { makeBatches, PayerMissing, sendBatches } from './sending/index.ts'
export {
  exampleBatch,
  pollFolder,
  readSettings,
  type SimulatorSettings,
  USUAL_SETTINGS,
} from './simulator/index.ts'
export type { PaymentTables } from './tables.ts'
