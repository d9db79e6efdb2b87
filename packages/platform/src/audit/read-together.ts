import type { Database, Transaction } from '../database/index.ts'

/**
 * Reads things as they stood at one moment, under no policy: a policy may have been changed too. Short, since the
 * embedded database lets everybody else wait.
 */
export async function readTogether<T>(
  { owner }: Pick<Database, 'owner'>,
  read: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return await owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read)
}
