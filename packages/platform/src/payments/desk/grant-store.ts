import type { Transaction } from '../../database/index.ts'
import { won } from '../../money/index.ts'
import type { Sealing } from '../context.ts'
import type { NamedAccount } from '../iso20022/index.ts'
import type { PaymentTables } from '../tables.ts'
import type { Schedule } from './schedule.ts'

type GrantColumns = PaymentTables['payment_grant']
/** A row of grants as it is read. */
export type GrantRow = Omit<GrantColumns, 'account_refused'> & { readonly account_refused: unknown }

/** The grant of a case, locked until the transaction ends. */
export async function lockGrant(transaction: Transaction, caseId: string): Promise<GrantRow | undefined> {
  return await transaction
    .selectFrom('payment_grant')
    .selectAll()
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
}

/** In how many parts a grant is paid. */
export function scheduleOf({ payable, parts, every, first_due: firstDue }: GrantRow): Schedule {
  return { payable: won(payable), parts, every, firstDue }
}

const placeOf = (caseId: string): Parameters<Sealing['seal']>[1] => ({
  table: 'payment_grant',
  column: 'beneficiary_sealed',
  row: caseId,
})

/** The columns that keep an account: sealed, and with the end of its number for people to recognise it. */
export function beneficiaryColumns(
  sealing: Sealing,
  caseId: string,
  { account, at }: { readonly account: NamedAccount; readonly at: Date },
): Pick<GrantRow, 'beneficiary_sealed' | 'beneficiary_hint' | 'beneficiary_at'> {
  const { bank, number, holder } = account
  return {
    beneficiary_sealed: sealing.seal(JSON.stringify({ bank, number, holder }), placeOf(caseId)),
    beneficiary_hint: `${bank} ${'*'.repeat(Math.max(0, number.length - SHOWN))}${number.slice(-SHOWN)}`,
    beneficiary_at: at,
  }
}

const SHOWN = 4

/** The account of a grant, readable; `null` where none is known. */
export function beneficiaryOf(
  sealing: Sealing,
  { case_id: caseId, beneficiary_sealed: sealed }: Pick<GrantRow, 'case_id' | 'beneficiary_sealed'>,
): NamedAccount | null {
  // What was sealed here was an account.
  return sealed === null ? null : (JSON.parse(sealing.open(sealed, placeOf(caseId))) as NamedAccount)
}
