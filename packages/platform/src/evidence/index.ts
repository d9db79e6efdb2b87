export type { EvidenceTables } from './tables.ts'
