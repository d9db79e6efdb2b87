import type { Transaction } from '../database/index.ts'
import { openContact } from './account-store.ts'
import type { Sealing } from './sealing.ts'

/** How to reach a person, in the clear; `null` where there is no such account, or not for this actor. */
export async function contactOf(
  transaction: Transaction,
  accountId: string,
  sealing: Sealing,
): Promise<{ readonly email: string | null; readonly phone: string | null } | null> {
  const row = await transaction
    .selectFrom('account')
    .select(['id', 'email_sealed', 'phone_sealed'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row === undefined ? null : openContact(row, sealing)
}
