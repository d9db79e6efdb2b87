import type { Text } from '@ondol/rules'
import type { Transaction } from '../../database/index.ts'
import type { PaymentContext } from '../context.ts'
import type { NamedAccount } from '../iso20022/index.ts'
import { beneficiaryColumns, type GrantRow, lockGrant } from './grant-store.ts'
import type { Schedule } from './schedule.ts'
import { type SettlingAround, settleGrant } from './settle-grant.ts'

/** What a decision on a case comes to, for those who pay. */
export interface Decided extends Schedule {
  readonly caseId: string
  readonly applicantId: string
  readonly institutionId: string
  readonly programme: string
  /** What the person knows the case by. */
  readonly reference: string
  /** The event that decides: with the case, it never comes twice. */
  readonly seq: number
  /** Whoever decided or signed it. */
  readonly decidedBy: readonly string[]
  /** Where the person wants it; `null` where they have not said. A correction made since stays. */
  readonly account: NamedAccount | null
}

/**
 * Follows a decision in the transaction that makes it: reserves the budget, plans the payments, and demands back
 * what a later decision no longer grants. Answers why not, where the budget does not have enough; the caller then
 * rolls back.
 */
export async function followDecision(
  transaction: Transaction,
  context: SettlingAround & Pick<PaymentContext, 'sealing'>,
  decided: Decided,
): Promise<Text | null> {
  const before = await lockGrant(transaction, decided.caseId)
  if (before === undefined && decided.payable === 0) return null
  await keepGrant(transaction, context, { decided, before })
  const grant = await lockGrant(transaction, decided.caseId)
  if (grant === undefined) throw new Error(`case ${decided.caseId} has no grant`)
  return await settleGrant(transaction, context, { grant, key: String(decided.seq) })
}

interface Keeping {
  readonly decided: Decided
  readonly before: GrantRow | undefined
}

async function keepGrant(
  transaction: Transaction,
  { sealing, now }: Pick<PaymentContext, 'sealing' | 'now'>,
  { decided, before }: Keeping,
): Promise<void> {
  const { caseId, account, firstDue } = decided
  const follows = {
    payable: decided.payable,
    // A decision that grants nothing says nothing of parts.
    ...(decided.payable > 0 || before === undefined ? { parts: decided.parts, every: decided.every } : {}),
    decision_seq: decided.seq,
    decided_by: [...new Set([...(before?.decided_by ?? []), ...decided.decidedBy])],
  }
  if (before !== undefined) {
    await transaction.updateTable('payment_grant').set(follows).where('case_id', '=', caseId).execute()
    return
  }
  const none = { beneficiary_sealed: null, beneficiary_hint: null, beneficiary_at: null }
  await transaction
    .insertInto('payment_grant')
    .values({
      case_id: caseId,
      applicant_id: decided.applicantId,
      institution_id: decided.institutionId,
      programme: decided.programme,
      reference: decided.reference,
      first_due: firstDue,
      parts: decided.parts,
      every: decided.every,
      ...follows,
      ...(account === null ? none : beneficiaryColumns(sealing, caseId, { account, at: now() })),
      account_refused: null,
    })
    .execute()
}
