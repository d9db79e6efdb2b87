import type { Transaction } from '../database/index.ts'
import type { SignInAttemptTable } from './tables.ts'

/** Notes a sign-in that begins, and forgets those that nobody came back from. */
export async function noteAttempt(
  transaction: Transaction,
  attempt: SignInAttemptTable,
  now: Date,
): Promise<void> {
  await transaction.deleteFrom('sign_in_attempt').where('expires_at', '<=', now).execute()
  await transaction.insertInto('sign_in_attempt').values(attempt).execute()
}

/** Takes the sign-in that comes back, so that nobody can come back with it again. */
export async function takeAttempt(
  transaction: Transaction,
  stateHash: string,
  now: Date,
): Promise<Omit<SignInAttemptTable, 'state_hash'> | undefined> {
  return await transaction
    .deleteFrom('sign_in_attempt')
    .where('state_hash', '=', stateHash)
    .where('expires_at', '>', now)
    .returning(['nonce', 'verifier', 'return_path', 'expires_at'])
    .executeTakeFirst()
}
