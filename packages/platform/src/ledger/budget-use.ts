import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'

/** How a programme's budget of a year is used: `budget = free + reserved + committed + paid`. Whole won. */
export interface BudgetUse {
  readonly programme: string
  readonly year: number
  readonly budget: number
  readonly reserved: number
  readonly committed: number
  /** Paid out, less what was paid back. */
  readonly paid: number
  readonly free: number
  /** Paid too much, and not yet paid back. */
  readonly receivable: number
  /** Tax that is not collected: it takes nothing from the budget. */
  readonly forgone: number
}

/** The use of every budget, of one year or of all, and of one programme or of all. */
export async function budgetUse(
  transaction: Transaction,
  { year, programme }: { readonly year?: number | undefined; readonly programme?: string | undefined } = {},
): Promise<readonly BudgetUse[]> {
  const held = (kind: string): ReturnType<typeof sql> =>
    sql`coalesce(sum(b.balance * b.side) filter (where a.kind = ${kind}), 0)::bigint`
  const { rows } = await sql<BudgetUse>`
    select a.programme, a.fiscal_year as year, ${held('appropriation')} as budget,
        ${held('reserved')} as reserved, ${held('committed')} as committed, ${held('bank')} as paid,
        ${held('budget')} as free, ${held('receivable')} as receivable, ${held('revenue-forgone')} as forgone
      from ledger_account a join ledger_balance b on b.account_id = a.id
      where a.programme is not null
        and (${year ?? null}::integer is null or a.fiscal_year = ${year ?? null}::integer)
        and (${programme ?? null}::text is null or a.programme = ${programme ?? null}::text)
      group by a.programme, a.fiscal_year
      order by a.fiscal_year, a.programme`.execute(transaction)
  return rows
}
