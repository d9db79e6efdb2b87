import type { Text } from '@ondol/rules'
import type { Transaction } from '../../database/index.ts'
import type { PaymentContext } from '../context.ts'
import type { NamedAccount } from '../iso20022/index.ts'
import { beneficiaryColumns, lockGrant } from './grant-store.ts'

const ABSENT: Text = { ko: '이런 지급 건이 없습니다.', en: 'There is no such payment.' }

/**
 * Pays a case to another account from now on: the person names one, above all where the bank did not take the first.
 * What is on its way already stays on its way. Answers why not.
 */
export async function changeAccount(
  transaction: Transaction,
  { sealing, now }: Pick<PaymentContext, 'sealing' | 'now'>,
  { caseId, account }: { readonly caseId: string; readonly account: NamedAccount },
): Promise<Text | null> {
  const grant = await lockGrant(transaction, caseId)
  if (grant === undefined) return ABSENT
  await transaction
    .updateTable('payment_grant')
    .set({ ...beneficiaryColumns(sealing, caseId, { account, at: now() }), account_refused: null })
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return null
}
