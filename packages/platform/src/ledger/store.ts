import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import { type AccountKind, type Line, lineOf, type OwnerColumns } from './account.ts'

/** An account of a budget or a fund, and what it holds. */
export interface AccountView {
  readonly code: string
  readonly kind: AccountKind
  readonly programme: string | null
  readonly year: number | null
  readonly fund: string | null
  /** Whole won, on the side on which the account holds. */
  readonly balance: number
}

/** The accounts, those of a fund's members apart: of one year or of all. */
export async function listAccounts(transaction: Transaction, year?: number): Promise<readonly AccountView[]> {
  return await transaction
    .selectFrom('ledger_account as a')
    .innerJoin('ledger_balance as b', 'b.account_id', 'a.id')
    .where('a.member_id', 'is', null)
    .$if(year !== undefined, (query) => query.where('a.fiscal_year', '=', year ?? 0))
    .select(['a.code', 'a.kind', 'a.programme', 'a.fiscal_year as year', 'a.fund'])
    .select(({ eb, ref }) => eb(ref('b.balance'), '*', ref('b.side')).as('balance'))
    .orderBy('a.code')
    .execute()
}

/** What the ledger holds for a case on one line. Whole won. */
export interface CaseMoney {
  readonly line: Line
  readonly reserved: number
  readonly committed: number
  readonly paid: number
  readonly receivable: number
  readonly forgone: number
}

/** What the ledger holds for a case, by line. Whoever asks must have been let see the case. */
export async function moneyOfCase(transaction: Transaction, caseId: string): Promise<readonly CaseMoney[]> {
  const of = (kind: AccountKind): ReturnType<typeof sql> =>
    sql`coalesce(sum(held) filter (where kind = ${kind}), 0)::bigint`
  const { rows } = await sql<OwnerColumns & Omit<CaseMoney, 'line'>>`
    select programme, fiscal_year, fund, ${of('reserved')} as reserved, ${of('committed')} as committed,
        ${of('bank')} as paid, ${of('receivable')} as receivable, ${of('revenue-forgone')} as forgone
      from ledger_held_for(${caseId}::uuid)
      group by programme, fiscal_year, fund
      order by fiscal_year, programme, fund`.execute(transaction)
  return rows.map(({ programme, fiscal_year, fund, ...money }) => ({
    line: lineOf({ programme, fiscal_year, fund }),
    ...money,
  }))
}
