import type { Transaction } from '../database/index.ts'
import { won } from '../money/index.ts'
import type { LinePart } from './line-parts.ts'
import type { Outcome } from './refusal.ts'
import { forgo, type Movement, reclaim } from './service.ts'
import { moneyOfCase } from './store.ts'

/** Taxes that a decision cuts. */
export interface Relief {
  /** Of the decision: with the case, it never comes twice. */
  readonly key: string
  readonly caseId: string
  readonly programme: string
  readonly institution: string
  /** Won that are not collected, by year; empty where no decision cuts anything any longer. */
  readonly years: readonly { readonly year: number; readonly amount: number }[]
}

interface Around {
  readonly now: () => Date
  readonly ids: () => string
}

/** The years of a cut that is so much a year for so many months: the last one may be a part of a year. */
export function yearsOfRelief(first: number, amount: number, months: number): Relief['years'] {
  return Array.from({ length: Math.ceil(months / MONTHS) }, (_, n) => ({
    year: first + n,
    amount: Math.floor((amount * Math.min(MONTHS, months - n * MONTHS)) / MONTHS),
  }))
}

const MONTHS = 12

/** Books the revenue that a decision forgoes, in the years in which it is missing; and takes back what it no longer does. */
export async function bindRelief(
  transaction: Transaction,
  { now, ids }: Around,
  relief: Relief,
): Promise<Outcome | { readonly kind: 'unchanged' }> {
  const { caseId, institution, programme, key } = relief
  const wanted = new Map(relief.years.map(({ year, amount }) => [year, amount]))
  for (const { line, forgone } of await moneyOfCase(transaction, caseId))
    if (line.kind === 'budget') wanted.set(line.year, (wanted.get(line.year) ?? 0) - forgone)
  const changes = [...wanted].map(([year, change]) => ({ year, change }))
  const parts = (sign: 1 | -1): readonly LinePart[] =>
    changes
      .filter(({ change }) => change * sign > 0)
      .map(({ year, change }) => ({ line: { kind: 'budget', programme, year }, amount: won(change * sign) }))
  const movement = { caseId, institution, at: now() }
  const moves: readonly (readonly [typeof forgo, Movement])[] = [
    [forgo, { ...movement, key: `relief/${caseId}/${key}`, transferId: ids(), parts: parts(1) }],
    [reclaim, { ...movement, key: `relief/${caseId}/${key}/back`, transferId: ids(), parts: parts(-1) }],
  ]
  let outcome: Outcome | { readonly kind: 'unchanged' } = { kind: 'unchanged' }
  for (const [move, stated] of moves) {
    if (stated.parts.length === 0) continue
    outcome = await move(transaction, stated)
    if (outcome.kind === 'refused') return outcome
  }
  return outcome
}
