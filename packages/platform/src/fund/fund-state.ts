import type { Fund } from '@ondol/rules'
import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import { shiftMonth } from './months.ts'

/** One month of a fund. Whole won. */
export interface FundMonth {
  readonly month: string
  readonly members: number
  readonly due: number
  readonly paid: number
  readonly missed: number
  /** What members and the city paid in for it. */
  readonly collected: number
}

/** How a fund stands: `collected = reserve + reserved + committed + paid`. Whole won. */
export interface FundState {
  readonly id: string
  readonly title: Fund['title']
  /** Free for benefits that are not approved yet; never below zero. */
  readonly reserve: number
  readonly reserved: number
  readonly committed: number
  readonly paid: number
  readonly collected: number
  readonly receivable: number
  /** Members in this month. */
  readonly members: number
  /** Shares of the city that its budget did not have enough for. */
  readonly owedByCity: number
  readonly months: readonly FundMonth[]
}

/** The state of a fund, with its last twelve months. */
export async function fundState(
  transaction: Transaction,
  { fund, institution, month }: { readonly fund: Fund; readonly institution: string; readonly month: string },
): Promise<FundState> {
  const holdings = await sql<{ kind: string; held: number }>`
    select kind, held from fund_holdings(${fund.id}, ${institution})`.execute(transaction)
  const held = new Map(holdings.rows.map((row) => [row.kind, row.held]))
  const of = (kind: string): number => held.get(kind) ?? 0
  return {
    id: fund.id,
    title: fund.title,
    reserve: of('fund'),
    reserved: of('reserved'),
    committed: of('committed'),
    paid: of('bank'),
    collected: of('collected'),
    receivable: of('receivable'),
    ...(await membersOf(transaction, fund.id, month)),
    months: await monthsOf(transaction, fund.id, month),
  }
}

async function membersOf(
  transaction: Transaction,
  fund: string,
  month: string,
): Promise<Pick<FundState, 'members' | 'owedByCity'>> {
  const { rows } = await sql<Pick<FundState, 'members' | 'owedByCity'>>`
    select
      (select count(*) from fund_membership
        where fund = ${fund} and from_month <= ${month} and coalesce(until_month, ${month}) >= ${month}) as members,
      (select coalesce(sum(city_share), 0)::bigint from fund_contribution
        where fund = ${fund} and state = 'paid' and city_transfer_id is null) as "owedByCity"`.execute(
    transaction,
  )
  return rows[0] ?? { members: 0, owedByCity: 0 }
}

async function monthsOf(
  transaction: Transaction,
  fund: string,
  month: string,
): Promise<readonly FundMonth[]> {
  const { rows } = await sql<FundMonth>`
    select month, count(*) as members, count(*) filter (where state = 'due') as due,
        count(*) filter (where state = 'paid') as paid, count(*) filter (where state = 'missed') as missed,
        coalesce(sum(member_share) filter (where member_transfer_id is not null), 0)::bigint
          + coalesce(sum(city_share) filter (where city_transfer_id is not null), 0)::bigint as collected
      from fund_contribution
      where fund = ${fund} and month > ${shiftMonth(month, -12)} and month <= ${month}
      group by month order by month`.execute(transaction)
  return rows
}
