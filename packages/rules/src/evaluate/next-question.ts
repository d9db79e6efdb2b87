import { parseMonth } from '../calendar/calendar.ts'
import { parseFactPath } from '../facts/fact-path.ts'
import type { Facts } from '../facts/facts.ts'
import type { Pack } from './load-pack.ts'
import { potentialTotal } from './potential.ts'
import type { Result } from './result.ts'

/** The answers so far, and the facts that the person has said not to know. */
export interface OpenQuestions {
  readonly results: readonly Result[]
  readonly unanswerable?: ReadonlySet<string> | undefined
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * The one fact to ask first, or `null` where none is missing. Each open answer gives its weight, shared
 * among the facts that it still needs: so a fact comes first that settles many answers, or large ones,
 * alone. A month that has not ended yet comes last, since nobody can know it.
 */
export function nextQuestion(
  pack: Pack,
  facts: Facts,
  { results, unanswerable = NOTHING }: OpenQuestions,
): string | null {
  const scores = new Map<string, number>()
  for (const result of results) {
    if (result.missing.length === 0) continue
    const weight = weightOf(pack, facts, result) / result.missing.length
    for (const fact of result.missing) {
      if (!unanswerable.has(fact)) scores.set(fact, (scores.get(fact) ?? 0) + weight)
    }
  }
  return best(scores, facts)
}

function best(scores: ReadonlyMap<string, number>, facts: Facts): string | null {
  let first: string | null = null
  let highest = Number.NEGATIVE_INFINITY
  for (const [fact, score] of scores) {
    const value = isYetToCome(fact, facts) ? score - FAR : score
    if (value <= highest) continue
    first = fact
    highest = value
  }
  return first
}

const FAR = 1e6

/** True for a month of a series that has not ended at the date of the question. */
export function isYetToCome(fact: string, facts: Facts): boolean {
  const month = parseFactPath(fact)?.month
  return month !== undefined && (parseMonth(month) ?? 0) >= facts.frame.month
}

/** An answer weighs one, and up to one more for a large sum; a figure still open weighs half. */
function weightOf(pack: Pack, facts: Facts, result: Result): number {
  if (result.status === 'eligible') return 0.5
  return 1 + Math.min(1, (potentialTotal(pack, facts, result) ?? 0) / LARGE_TOTAL)
}

const LARGE_TOTAL = 10_000_000
