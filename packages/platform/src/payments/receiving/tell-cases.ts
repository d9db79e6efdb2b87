import type { Transaction } from '../../database/index.ts'
import type { CasePayment, PaymentContext } from '../context.ts'
import { jsonOf } from '../desk/index.ts'
import type { BankReason } from '../iso20022/index.ts'
import type { Change } from './apply-reports.ts'

/** Codes by which a bank says that it is the account which does not fit: only the person can name another. */
const ACCOUNT_CODES: ReadonlySet<string> = new Set([
  'AC01',
  'AC03',
  'AC04',
  'AC06',
  'AC07',
  'BE01',
  'MD07',
  'RC01',
])

/** Tells the case what became of a payment; the person hears of it from there. */
export async function tellCases(
  transaction: Transaction,
  { ports }: Pick<PaymentContext, 'ports'>,
  change: Change,
): Promise<void> {
  const { before, after } = change
  const payment: CasePayment = { caseId: before.case_id, orderId: before.id, amount: before.amount }
  const settled = before.settlement === null && after.settlement !== null
  const returned = after.state === 'returned' && before.state !== 'returned'
  const rejected = after.state === 'rejected' && before.state !== 'rejected'
  if (rejected) {
    if (after.rejection !== null && ACCOUNT_CODES.has(after.rejection.code))
      await refuseAccount(transaction, change, after.rejection)
    await ports.failed(transaction, { ...payment, was: 'released', reason: after.rejection })
  }
  if (settled) await ports.paid(transaction, { ...payment, afterRefusal: before.state === 'rejected' })
  if (returned) {
    // Whatever the bank says or does not say: what was paid there came back from there.
    await refuseAccount(transaction, change, change.returned ?? UNSAID)
    await ports.failed(transaction, { ...payment, was: 'paid', reason: change.returned })
  }
}

const UNSAID: BankReason = { code: 'NARR', text: null }

/** Pays nothing more to an account that the bank does not take, unless the person has named another since. */
async function refuseAccount(
  transaction: Transaction,
  { before }: Change,
  reason: BankReason,
): Promise<void> {
  await transaction
    .updateTable('payment_grant')
    .set({ account_refused: jsonOf(reason) })
    .where('case_id', '=', before.case_id)
    .where(({ eb, selectFrom }) =>
      eb(
        'beneficiary_at',
        '<=',
        selectFrom('payment_batch')
          .select('made_at')
          .where('id', '=', before.batch_id ?? ''),
      ),
    )
    .execute()
}
