import {
  assess,
  type Facts,
  FactsError,
  isYetToCome,
  nextQuestion,
  type Result,
  readFacts,
} from '@ondol/rules'
import type { City } from '../city/city.ts'
import { isSaidUnknown } from '../situation/answer.ts'
import { factsFileOf } from '../situation/facts-file.ts'
import type { Situation } from '../situation/situation.ts'
import { concerns } from './concerns.ts'
import { pack } from './pack.ts'

/** All that is known of a situation at a date: the answers, and what to ask next. */
export interface Assessed {
  readonly kind: 'assessed'
  readonly facts: Facts
  /** The answers that concern the person. */
  readonly results: readonly Result[]
  /** The fact to ask for next; null when there is nothing left that can be asked now. */
  readonly next: string | null
  /** Facts that only time can tell: months that are not over yet. */
  readonly waiting: readonly string[]
}

/** Facts that cannot be read, and where they stand: an old link, or a file from elsewhere. */
export type AssessOutcome =
  | Assessed
  | { readonly kind: 'unreadable'; readonly place: string; readonly expected: string }

const missingOf = (results: readonly Result[]): readonly string[] => [
  ...new Set(results.flatMap(({ missing }) => missing)),
]

/** Asks every programme about a situation. */
export const assessSituation = (situation: Situation, city: City): AssessOutcome => {
  try {
    const facts = readFacts(pack, factsFileOf(situation, city))
    const results = assess(pack, facts).results.filter((result) => concerns(situation, result))
    const missing = missingOf(results)
    const waiting = missing.filter((path) => isYetToCome(path, facts))
    const unanswerable = new Set([...waiting, ...missing.filter((path) => isSaidUnknown(situation, path))])
    return {
      kind: 'assessed',
      facts,
      results,
      next: nextQuestion(pack, facts, { results, unanswerable }),
      waiting,
    }
  } catch (error) {
    if (error instanceof FactsError)
      return { kind: 'unreadable', place: error.place, expected: error.expected }
    throw error
  }
}
