import type { Database } from '../database/index.ts'
import { type TrialBalance, trialBalance } from '../ledger/index.ts'
import { anchoredTransfers, NIL } from './anchors.ts'
import type { Finding } from './finding.ts'
import { readTogether } from './read-together.ts'

/** What was looked at in the ledger, and what was found. */
export interface CheckedLedger {
  readonly entries: number
  readonly findings: readonly Finding[]
}

/** Adds up the whole ledger anew. */
export async function checkLedger(database: Database): Promise<CheckedLedger> {
  const balance = await readTogether(database, trialBalance)
  const entries = balance.rows.reduce((sum, row) => sum + row.entries, 0)
  return { entries, findings: balanceFaults(balance) }
}

function balanceFaults({ rows, debit, credit, broken }: TrialBalance): readonly Finding[] {
  const sums: Finding[] =
    debit === credit
      ? []
      : [{ kind: 'ledger-unbalanced', place: 'ledger', expected: `credits of ${debit}`, found: `${credit}` }]
  const transfers = broken.map(
    (id): Finding => ({
      kind: 'transfer-unbalanced',
      place: `transfer/${id}`,
      expected: 'a sum of 0',
      found: 'another',
    }),
  )
  const balances = rows
    .filter(({ departing }) => departing > 0)
    .map(({ kind, programme, year, fund, departing }): Finding => {
      const place = ['ledger', kind, programme, year, fund].filter((part) => part !== null).join('/')
      return {
        kind: 'balance-differs',
        place,
        expected: 'the sum of the entries',
        found: `${departing} other`,
      }
    })
  return [...sums, ...transfers, ...balances]
}

/** Looks at every transfer that a manifest has anchored. */
export async function* checkTransfers(
  database: Database,
): AsyncGenerator<{ readonly transfers: number; readonly findings: readonly Finding[] }> {
  for (let after = NIL; ; ) {
    const page = await readTogether(database, (transaction) => anchoredTransfers(transaction, after))
    const last = page.at(-1)
    if (last === undefined) return
    const findings = page
      .filter(({ hash, now }) => hash !== now)
      .map(({ id, hash, now }): Finding => {
        const place = `transfer/${id}`
        return now === null
          ? { kind: 'transfer-removed', place, expected: hash, found: 'nothing' }
          : { kind: 'transfer-altered', place, expected: hash, found: now }
      })
    yield { transfers: page.length, findings }
    after = last.id
  }
}
