import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import { codeOf, type Line } from './account.ts'
import type { Entry, TransferKind } from './moves.ts'
import { keyTaken, noAccount, notEnough, type Outcome } from './refusal.ts'

/** One transfer, ready to be written. */
export interface Transfer {
  readonly id: string
  /** The same key moves money once, however often it is asked for. */
  readonly key: string
  readonly at: Date
  readonly kind: TransferKind
  readonly line: Line
  readonly entries: readonly Entry[]
  readonly memo?: string | undefined
  readonly caseId?: string | undefined
  readonly institution?: string | undefined
}

/** What `ledger_post` answers. */
type Posted =
  | { readonly outcome: 'done' | 'key-taken'; readonly transfer: string }
  | { readonly outcome: 'no-account'; readonly account: string }
  | {
      readonly outcome: 'not-enough'
      readonly account: string
      readonly available: number
      readonly ofCase: boolean
    }

/**
 * Writes a transfer and its entries, or says why not. `content` is what the key stands for: the same key with
 * other content is refused. The database refuses entries that do not sum to zero, at the end of the transaction.
 */
export async function post(
  transaction: Transaction,
  transfer: Transfer,
  content: unknown = contentOf(transfer),
): Promise<Outcome> {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  const input = JSON.stringify({ ...rowOf(transfer), hash })
  const { rows } = await sql<{ posted: Posted }>`select ledger_post(${input}::jsonb) as posted`.execute(
    transaction,
  )
  const [row] = rows
  if (row === undefined) throw new Error(`ledger_post answered nothing for ${transfer.key}`)
  return outcomeOf(transfer.key, row.posted)
}

/** What a transfer is, apart from when and by whom: the order of the parts is fixed, so that hashes compare. */
function contentOf({ kind, caseId, entries }: Transfer): unknown {
  return [kind, caseId ?? null, entries.map((entry) => [codeOf(entry), entry.amount]).toSorted()]
}

function rowOf({ at, line, entries, memo, institution, ...transfer }: Transfer): object {
  return {
    ...transfer,
    ...ownerOf(line),
    at: at.toISOString(),
    memo: memo ?? '',
    institution: institution ?? null,
    entries: entries.map(({ kind, line: own, member, amount }) => ({
      kind,
      ...ownerOf(own),
      member,
      amount,
    })),
  }
}

function ownerOf(line: Line): {
  readonly programme?: string
  readonly year?: number
  readonly fund?: string
} {
  return line.kind === 'budget' ? { programme: line.programme, year: line.year } : { fund: line.fund }
}

function outcomeOf(key: string, posted: Posted): Outcome {
  switch (posted.outcome) {
    case 'done':
      return { kind: 'done', transferId: posted.transfer }
    case 'key-taken':
      return { kind: 'refused', reasons: [keyTaken(key, posted.transfer)] }
    case 'no-account':
      return { kind: 'refused', reasons: [noAccount(posted.account)] }
    case 'not-enough':
      return { kind: 'refused', reasons: [notEnough(posted.account, posted)] }
  }
}
