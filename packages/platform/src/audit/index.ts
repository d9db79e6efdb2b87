export { findingWords } from './finding.ts'
export { makeDailyManifest, makeManifest } from './make-manifest.ts'

export { runVerification } from './request-verification.ts'
export { auditRoutes } from './routes.ts'
export type { AuditTables } from './tables.ts'
export type { Verification } from './verification.ts'
export { verify } from './verify.ts'
