import type { Transaction } from '../database/index.ts'
import type { Preference } from './views.ts'

const USUAL: Preference = { language: null, email: true, sms: false }

/** How an account wants to be told; what is usual where it has never said. */
export async function findPreference(transaction: Transaction, accountId: string): Promise<Preference> {
  const row = await transaction
    .selectFrom('notice_preference')
    .select(['language', 'email', 'sms'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ?? USUAL
}

/** Keeps how an account wants to be told from now on. */
export async function keepPreference(
  transaction: Transaction,
  preference: Preference & { readonly accountId: string },
  now: Date,
): Promise<void> {
  const { accountId, language, email, sms } = preference
  const wanted = { language, email, sms, changed_at: now }
  await transaction
    .insertInto('notice_preference')
    .values({ account_id: accountId, ...wanted })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(wanted))
    .execute()
}
