import type { Text } from '@ondol/rules'
import type { Transaction } from '../database/index.ts'
import type { FundContext } from './context.ts'
import { monthAt, shiftMonth } from './months.ts'
import type { FundMembershipTable } from './tables.ts'

/** What a decision on a membership comes to. */
export interface MembershipDecided {
  readonly fund: string
  readonly memberId: string
  readonly caseId: string
  readonly institutionId: string
  readonly programme: string
  /** The event that decides. */
  readonly seq: number
  /** What is paid in each month; `null` where nobody is a member by this case any longer. */
  readonly shares: { readonly member: number; readonly city: number } | null
}

const ELSEWHERE: Text = {
  ko: '이미 다른 건으로 이 기금에 가입한 분입니다.',
  en: 'This person is a member of the fund already, by another case.',
}
const NO_SHARE: Text = {
  ko: '가입자가 내는 금액이 없습니다.',
  en: 'A membership needs a share that the member pays.',
}

/**
 * Follows a decision on a membership, in the transaction that makes it: the shares hold from the month after, and a
 * membership that ends, ends with this month. Answers why not.
 */
export async function followMembership(
  transaction: Transaction,
  { now, ids }: Pick<FundContext, 'now' | 'ids'>,
  decided: MembershipDecided,
): Promise<Text | null> {
  const { caseId, shares } = decided
  if (shares !== null && shares.member <= 0) return NO_SHARE
  const current = await lockMembership(transaction, caseId)
  if (current !== undefined && isSame(current, shares)) return null
  const month = monthAt(now())
  if (current !== undefined) await endMembership(transaction, current.id, month)
  if (shares === null) return null
  const row = {
    id: ids(),
    fund: decided.fund,
    member_id: decided.memberId,
    case_id: caseId,
    institution_id: decided.institutionId,
    programme: decided.programme,
    from_month: shiftMonth(month, 1),
    until_month: null,
    member_share: shares.member,
    city_share: shares.city,
    decision_seq: decided.seq,
    made_at: now(),
  }
  const begun = await transaction
    .insertInto('fund_membership')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return begun.numInsertedOrUpdatedRows === 0n ? ELSEWHERE : null
}

type Current = Pick<FundMembershipTable, 'id' | 'member_share' | 'city_share'>

async function lockMembership(transaction: Transaction, caseId: string): Promise<Current | undefined> {
  return await transaction
    .selectFrom('fund_membership')
    .select(['id', 'member_share', 'city_share'])
    .where('case_id', '=', caseId)
    .where('until_month', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

function isSame(current: Current, shares: MembershipDecided['shares']): boolean {
  return shares?.member === current.member_share && shares.city === current.city_share
}

async function endMembership(transaction: Transaction, id: string, month: string): Promise<void> {
  await transaction.updateTable('fund_membership').set({ until_month: month }).where('id', '=', id).execute()
}
