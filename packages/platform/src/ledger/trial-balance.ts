import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { AccountKind } from './account.ts'

/** One account of the trial balance; the accounts of a fund's members stand together as one. */
export interface TrialRow {
  readonly kind: AccountKind
  readonly programme: string | null
  readonly year: number | null
  readonly fund: string | null
  readonly accounts: number
  readonly entries: number
  /** What the entries add up to, on the side on which it stands; the other side is 0. */
  readonly debit: number
  readonly credit: number
  /** Accounts whose balance, as it is kept beside the entries, is another than what they add up to. */
  readonly departing: number
}

/** All that was ever entered, added up anew: both sides are equal, or somebody broke the ledger. */
export interface TrialBalance {
  readonly rows: readonly TrialRow[]
  readonly debit: number
  readonly credit: number
  /** Transfers whose own entries do not sum to zero, or are not as many as they say. */
  readonly broken: readonly string[]
  readonly holds: boolean
}

/** Adds up every entry from the first on, and compares with the balances that are kept. */
export async function trialBalance(transaction: Transaction): Promise<TrialBalance> {
  const rows = await trialRows(transaction)
  const broken = await brokenTransfers(transaction)
  const debit = rows.reduce((sum, row) => sum + row.debit, 0)
  const credit = rows.reduce((sum, row) => sum + row.credit, 0)
  const holds = debit === credit && broken.length === 0 && rows.every((row) => row.departing === 0)
  return { rows, debit, credit, broken, holds }
}

async function trialRows(transaction: Transaction): Promise<readonly TrialRow[]> {
  const { rows } = await sql<TrialRow>`
    with added as (
      select a.id, a.kind, a.programme, a.fiscal_year as year, a.fund, b.balance as kept,
          count(e.amount) as entries, coalesce(sum(e.amount), 0) as total
        from ledger_account a
        join ledger_balance b on b.account_id = a.id
        left join ledger_entry e on e.account_id = a.id
        group by a.id, b.balance
    )
    select kind, programme, year, fund, count(*) as accounts, sum(entries)::bigint as entries,
        greatest(sum(total), 0)::bigint as debit, greatest(-sum(total), 0)::bigint as credit,
        count(*) filter (where total <> kept) as departing
      from added
      group by kind, programme, year, fund
      order by year nulls last, programme, fund, kind`.execute(transaction)
  return rows
}

async function brokenTransfers(transaction: Transaction): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select t.id
      from ledger_transfer t left join ledger_entry e on e.transfer_id = t.id
      group by t.id
      having coalesce(sum(e.amount), 0) <> 0 or count(e.amount) <> t.entry_count
      order by t.id
      limit 100`.execute(transaction)
  return rows.map(({ id }) => id)
}
