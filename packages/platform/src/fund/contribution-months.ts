import type { Fund } from '@ondol/rules'
import type { Transaction } from '../database/index.ts'
import { shiftMonth } from './months.ts'

/** In how many of the months before a date that count a person has paid into a fund. */
export async function contributionMonths(
  transaction: Transaction,
  { fund, memberId, asOf }: { readonly fund: Fund; readonly memberId: string; readonly asOf: string },
): Promise<number> {
  const month = asOf.slice(0, 7)
  const { count } = await transaction
    .selectFrom('fund_contribution')
    .where('fund', '=', fund.id)
    .where('member_id', '=', memberId)
    .where('state', '=', 'paid')
    .where('month', '>=', shiftMonth(month, -fund.contributionMonths.ofLast))
    .where('month', '<', month)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
