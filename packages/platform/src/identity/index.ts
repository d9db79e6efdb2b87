export type { IdentityTables } from './tables.ts'
