import type { Text } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { contribute } from '../ledger/index.ts'
import { won } from '../money/index.ts'
import type { FundContext } from './context.ts'
import { lockContribution, type Owed, payCityShare } from './pay-city-share.ts'

/** What a member has paid for a month. */
export interface MemberPaid {
  readonly contributionId: string
  /** `null` where it was seen at a counter: then it is what is due. */
  readonly amount: number | null
  /** The bank's reference, or the number of a receipt. */
  readonly reference: string
  /** `YYYY-MM-DD` */
  readonly paidOn: string
}

const REASONS = {
  absent: { ko: '이런 납입 건이 없습니다.', en: 'There is no such contribution.' },
  paid: { ko: '이미 납입된 달입니다.', en: 'This month is paid already.' },
  future: { ko: '아직 오지 않은 날입니다.', en: 'This day has not come yet.' },
  amount: {
    ko: '납입할 금액과 다릅니다.',
    en: 'This is not the amount that is due.',
  },
} as const satisfies Readonly<Record<string, Text>>

/**
 * Takes a member's contribution for a month into the fund, and the city's share with it. A month that was missed may be
 * paid late. The same payment told again changes nothing. Answers why not.
 */
export async function recordPayment(
  transaction: Transaction,
  context: Pick<FundContext, 'now' | 'ids'>,
  paid: MemberPaid,
): Promise<Text | null> {
  const contribution = await lockContribution(transaction, paid.contributionId)
  if (contribution === undefined) return REASONS.absent
  if (contribution.state === 'paid') return contribution.reference === paid.reference ? null : REASONS.paid
  if (paid.paidOn > seoulToday(context.now())) return REASONS.future
  if (paid.amount !== null && paid.amount !== contribution.member_share) return REASONS.amount
  const transferId = await takeIn(transaction, context, contribution)
  const { paidOn: paid_on, reference } = paid
  await transaction
    .updateTable('fund_contribution')
    .set({ state: 'paid', paid_on, reference, member_transfer_id: transferId })
    .where('id', '=', contribution.id)
    .executeTakeFirstOrThrow()
  await payCityShare(transaction, context, { ...contribution, paid_on })
  return null
}

async function takeIn(
  transaction: Transaction,
  { now, ids }: Pick<FundContext, 'now' | 'ids'>,
  contribution: Owed,
): Promise<string> {
  const outcome = await contribute(transaction, {
    key: `fund/${contribution.id}/member`,
    transferId: ids(),
    at: now(),
    fund: contribution.fund,
    member: contribution.member_id,
    caseId: contribution.case_id,
    institution: contribution.institution_id,
    amount: won(contribution.member_share),
    from: null,
    memo: contribution.month,
  })
  // Nothing is taken from anywhere, so nothing can be lacking.
  if (outcome.kind === 'refused') throw new Error(outcome.reasons.map(({ text }) => text.en).join(' '))
  return outcome.transferId
}

/** A credit on the fund's account that names a contribution. True where it was one, and is taken in. */
export async function claimCredit(
  transaction: Transaction,
  context: Pick<FundContext, 'now' | 'ids'>,
  credit: Omit<MemberPaid, 'amount'> & { readonly amount: number },
): Promise<boolean> {
  return (await recordPayment(transaction, context, credit)) === null
}
