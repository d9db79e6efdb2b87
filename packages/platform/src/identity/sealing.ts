import type { KeyRing } from '../secrets/index.ts'

/** How names and ways to reach people are kept unreadable in the database. */
export type Sealing = Pick<KeyRing, 'seal' | 'open'>
