import type { Selectable } from 'kysely'
import type { Transaction } from '../database/index.ts'
import { contribute } from '../ledger/index.ts'
import { won } from '../money/index.ts'
import type { FundContext } from './context.ts'
import type { FundContributionTable } from './tables.ts'

/** A contribution with what its membership says of it. */
export type Owed = Selectable<FundContributionTable> & {
  readonly case_id: string
  readonly programme: string
}

/** A contribution with its membership, locked until the transaction ends. */
export async function lockContribution(transaction: Transaction, id: string): Promise<Owed | undefined> {
  return await transaction
    .selectFrom('fund_contribution as c')
    .innerJoin('fund_membership as m', 'm.id', 'c.membership_id')
    .selectAll('c')
    .select(['m.case_id', 'm.programme'])
    .where('c.id', '=', id)
    .forUpdate('c')
    .executeTakeFirst()
}

/** A paid contribution of which the city owes its share; none where another process was quicker. */
export async function lockOwed(transaction: Transaction, id: string): Promise<Owed | undefined> {
  const contribution = await lockContribution(transaction, id)
  const isOwed = contribution?.state === 'paid' && contribution.city_transfer_id === null
  return isOwed ? contribution : undefined
}

/**
 * Pays the city's share of a month that the member has paid, from the budget of the year in which they paid. Answers
 * false where the budget does not have enough: the share stays owed, and the month counts for the member all the same.
 */
export async function payCityShare(
  transaction: Transaction,
  { now, ids }: Pick<FundContext, 'now' | 'ids'>,
  owed: Owed,
): Promise<boolean> {
  const year = Number(owed.paid_on?.slice(0, 4))
  const outcome = await contribute(transaction, {
    key: `fund/${owed.id}/city`,
    transferId: ids(),
    at: now(),
    fund: owed.fund,
    member: owed.member_id,
    caseId: owed.case_id,
    institution: owed.institution_id,
    amount: won(owed.city_share),
    from: { kind: 'budget', programme: owed.programme, year },
    memo: owed.month,
  })
  if (outcome.kind === 'refused') return false
  await transaction
    .updateTable('fund_contribution')
    .set({ city_transfer_id: outcome.transferId })
    .where('id', '=', owed.id)
    .executeTakeFirstOrThrow()
  return true
}
