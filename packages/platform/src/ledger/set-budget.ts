import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { Won } from '../money/index.ts'
import { codeOf, type Line } from './account.ts'
import type { Entry } from './moves.ts'
import { post } from './post.ts'
import { NOTHING, type Outcome } from './refusal.ts'

/** What a programme may spend in a year, as an operator enters it. */
export interface BudgetSetting {
  readonly key: string
  readonly transferId: string
  readonly at: Date
  readonly programme: string
  readonly year: number
  /** The whole of the year, not what is added to it. */
  readonly amount: Won
  /** Where it was decided, such as the council's supplementary budget. */
  readonly source: string
}

/**
 * Sets a programme's budget of a year to an amount; an operator or the platform may. Refused where it would fall
 * below what is reserved or spent already, and where it is set to that amount already, under another key.
 */
export async function setBudget(transaction: Transaction, setting: BudgetSetting): Promise<Outcome> {
  const { key, transferId, at, programme, year, amount, source } = setting
  const line: Line = { kind: 'budget', programme, year }
  const name = codeOf({ kind: 'appropriation', line })
  await oneAtATime(transaction, name)
  const change = amount - (await granted(transaction, name))
  if (change === 0 && !(await isKnown(transaction, key))) return { kind: 'refused', reasons: [NOTHING] }
  const entries: readonly Entry[] = [
    { kind: 'appropriation', line, amount: change },
    { kind: 'budget', line, amount: -change },
  ]
  const transfer = { id: transferId, key, at, kind: 'set-budget', line, entries, memo: source } as const
  return await post(transaction, transfer, ['set-budget', name, amount])
}

/** Of two who set the same budget, the second counts from what the first left. */
async function oneAtATime(transaction: Transaction, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction)
}

async function granted(transaction: Transaction, code: string): Promise<number> {
  const row = await transaction
    .selectFrom('ledger_balance')
    .innerJoin('ledger_account', 'ledger_account.id', 'ledger_balance.account_id')
    .where('code', '=', code)
    .select('balance')
    .executeTakeFirst()
  return row?.balance ?? 0
}

async function isKnown(transaction: Transaction, key: string): Promise<boolean> {
  const transfers = transaction.selectFrom('ledger_transfer').where('idempotency_key', '=', key)
  return (await transfers.select('id').executeTakeFirst()) !== undefined
}
