import { sql } from 'kysely'
import { seoulToday } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'

/** What moved on a member's account. */
export const MOVEMENTS = [
  'own-contribution',
  'city-contribution',
  'benefit',
  'benefit-returned',
  'repaid',
] as const
export type MovementKind = (typeof MOVEMENTS)[number]

export interface StatementLine {
  /** `YYYY-MM-DD` in Seoul. */
  readonly on: string
  readonly kind: MovementKind
  /** The month that a contribution is for. */
  readonly month: string | null
  /** Whole won: above zero what is paid in, below what is received. */
  readonly amount: number
  /** What stands after it. */
  readonly balance: number
}

/** What was paid in for a member and what they received, from one month to another. */
export interface Statement {
  readonly fund: string
  readonly from: string
  readonly to: string
  readonly opening: number
  readonly lines: readonly StatementLine[]
  readonly closing: number
}

interface Asked {
  readonly fund: string
  readonly memberId: string
  /** `YYYY-MM`, both included. */
  readonly from: string
  readonly to: string
}

/** A member's statement. Empty for whoever is neither the member nor reads the ledger. */
export async function statementOf(
  transaction: Transaction,
  { fund, memberId, from, to }: Asked,
): Promise<Statement> {
  const movements = await movementsOf(transaction, fund, memberId)
  const opening = movements
    .filter(({ on }) => on.slice(0, 7) < from)
    .reduce((sum, { amount }) => sum + amount, 0)
  let balance = opening
  const lines = movements
    .filter(({ on }) => on.slice(0, 7) >= from && on.slice(0, 7) <= to)
    .map((movement) => {
      balance += movement.amount
      return { ...movement, balance }
    })
  return { fund, from, to, opening, lines, closing: balance }
}

interface MovementRow {
  readonly at: Date
  readonly kind: string
  readonly memo: string
  readonly amount: number
  readonly own: boolean
}

async function movementsOf(
  transaction: Transaction,
  fund: string,
  memberId: string,
): Promise<readonly Omit<StatementLine, 'balance'>[]> {
  const { rows } = await sql<MovementRow>`
    select m.at, m.kind, m.memo, m.amount,
        exists (select from fund_contribution c where c.member_transfer_id = m.transfer_id) as own
      from fund_movements(${fund}, ${memberId}::uuid) m
      order by m.at, m.transfer_id`.execute(transaction)
  return rows.map(({ at, kind, memo, amount, own }) => ({
    on: seoulToday(at),
    kind: kindOf(kind, own),
    month: kind === 'contribute' ? memo : null,
    amount,
  }))
}

function kindOf(transfer: string, own: boolean): MovementKind {
  switch (transfer) {
    case 'contribute':
      return own ? 'own-contribution' : 'city-contribution'
    case 'bounce':
      return 'benefit-returned'
    case 'repay':
      return 'repaid'
    default:
      return 'benefit'
  }
}
