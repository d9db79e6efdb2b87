export {
  type AccountActor,
  type Actor,
  GRANTED_ROLES,
  type GrantedRole,
  type Role,
  type SystemActor,
} from './actor.ts'
export { breaksCheck, isForbidden, isTaken } from './conflict.ts'
export { type Database, type DatabaseLocation, openDatabase, type Transaction } from './database.ts'
export { FolderInUse } from './folder-lock.ts'
export { migrate, migrateTo, migrationFiles, migrationTexts } from './migrate.ts'
