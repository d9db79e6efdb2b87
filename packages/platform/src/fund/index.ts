export { collectContributions, collectUpToNow } from './collect.ts'

export { followMembership } from './enrol.ts'
export { fundRegister } from './fund-register.ts'
export { claimCredit } from './record-payment.ts'
export { fundRoutes } from './routes.ts'
export type { FundTables } from './tables.ts'
