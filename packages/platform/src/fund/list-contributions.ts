import type { Transaction } from '../database/index.ts'
import type { ContributionState } from './tables.ts'

/** Which contributions are asked for: those that the asker may see. */
export interface ContributionFilter {
  readonly fund: string
  readonly month?: string | undefined
  readonly state?: ContributionState | undefined
  readonly memberId?: string | undefined
}

/** A month's contribution of a member. */
export interface ContributionView {
  readonly id: string
  readonly fund: string
  readonly memberId: string
  readonly month: string
  readonly memberShare: number
  readonly cityShare: number
  readonly dueOn: string
  readonly state: ContributionState
  readonly paidOn: string | null
  /** Whether the city's share is in the fund. */
  readonly cityPaid: boolean
}

/** Contributions, the newest month first. */
export async function listContributions(
  transaction: Transaction,
  { fund, month, state, memberId }: ContributionFilter,
  { limit, before }: { readonly limit: number; readonly before?: string | undefined },
): Promise<readonly ContributionView[]> {
  return await transaction
    .selectFrom('fund_contribution')
    .select(['id', 'fund', 'member_id as memberId', 'month', 'member_share as memberShare'])
    .select(['city_share as cityShare', 'due_on as dueOn', 'state', 'paid_on as paidOn'])
    .select(({ eb }) => eb('city_transfer_id', 'is not', null).$castTo<boolean>().as('cityPaid'))
    .where('fund', '=', fund)
    .$if(month !== undefined, (query) => query.where('month', '=', month ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'due'))
    .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId ?? ''))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
