import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import { type Won, won } from '../money/index.ts'
import { type Line, lineOf, type OwnerColumns } from './account.ts'
import { entriesOf } from './moves.ts'
import { post } from './post.ts'
import type { Outcome } from './refusal.ts'
import type { Movement } from './service.ts'

/** Without the sum and the line: they are what the ledger has. */
export type RestMovement = Omit<Movement, 'amount' | 'line' | 'member'>

/**
 * Gives back all that is still reserved for a case, as when it is withdrawn or rejected after an appeal. A
 * resident may too, who cannot read the ledger. `nothing` where nothing is reserved, or no longer.
 */
export async function releaseRest(
  transaction: Transaction,
  { transferId, ...rest }: RestMovement,
): Promise<Outcome | { readonly kind: 'nothing' }> {
  const reserved = await reservedFor(transaction, rest.caseId)
  const [first] = reserved
  if (first === undefined) return { kind: 'nothing' }
  const entries = reserved.flatMap((part) => entriesOf('release', part))
  return await post(transaction, { ...rest, id: transferId, kind: 'release', line: first.line, entries })
}

/** What is reserved on a line. */
interface Reserved {
  readonly line: Line
  readonly amount: Won
}

/** What is reserved for a case, as a rule on one line. */
async function reservedFor(transaction: Transaction, caseId: string): Promise<readonly Reserved[]> {
  const { rows } = await sql<OwnerColumns & { readonly amount: number }>`
    select * from ledger_reserved_for(${caseId}::uuid)`.execute(transaction)
  return rows.map(({ amount, ...owner }) => ({ line: lineOf(owner), amount: won(amount) }))
}
