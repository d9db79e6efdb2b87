export { backUp, type DocumentsToBackUp } from './back-up.ts'
export { BackupError } from './backup-error.ts'
export type { Manifest } from './manifest.ts'
export { restore } from './restore.ts'
