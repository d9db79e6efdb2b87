import {
  type Assessment,
  assess,
  assessRecorded,
  type Explanation,
  explanationOf,
  fuseUnit,
  loadPack,
  type Pack,
  type RecordedAssessment,
  readFacts,
} from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import type { Facts } from './facts.ts'
import { type Answer, type Answers, SHARED_IDS, SHARED_PROGRAMMES } from './programmes.ts'

export interface Ours {
  /** Facts file in, the answers of all sixteen programmes for everybody in it out. */
  readonly plain: (facts: Facts) => Assessment
  /** The same with the reasons of every condition and figure recorded: the value of every node of every rule. */
  readonly explained: (facts: Facts) => RecordedAssessment
  /** The same with all those reasons also built into trees of objects. */
  readonly trees: (facts: Facts) => readonly Explanation[]
  /** Only the checking of the facts file, which the others do too. */
  readonly read: (facts: Facts) => unknown
}

export function ours(): Ours {
  const pack: Pack = loadPack(seoul, { compile: fuseUnit })
  return {
    plain: (facts) => assess(pack, readFacts(pack, facts)),
    explained: (facts) => assessRecorded(pack, readFacts(pack, facts)),
    trees: (facts) => assessRecorded(pack, readFacts(pack, facts)).recordings.map(explanationOf),
    read: (facts) => readFacts(pack, facts),
  }
}

/** The answers that the peers give too, from an assessment. */
export function sharedAnswers({ results }: Assessment): Answers {
  const entries = SHARED_IDS.map((id): [string, Answer] => {
    const result = results.find(
      ({ programme, subject }) => programme === id && subject === SHARED_PROGRAMMES[id],
    )
    if (result === undefined || result.status === 'unknown') throw new Error(`no settled answer for ${id}`)
    const { benefit } = result
    if (result.status === 'ineligible' || benefit === null) return [id, null]
    if (benefit.amount === null) throw new Error(`no sum for ${id}`)
    return [id, { amount: benefit.amount, months: benefit.months }]
  })
  return Object.fromEntries(entries) as Answers // one entry for each id
}

/** An explanation counts only where it explains: each condition's trace must come to the answer given. */
export function checkExplanations({ assessment, recordings }: RecordedAssessment): void {
  if (recordings.length !== assessment.results.length) throw new Error('an answer lacks its explanation')
  const explanations = recordings.map(explanationOf)
  for (const [index, { programme, subject, conditions }] of assessment.results.entries()) {
    const explanation = explanations[index]
    const same =
      explanation?.programme === programme &&
      explanation.subject === subject &&
      conditions.every(({ holds }, i) => (explanation.conditions[i]?.trace.value ?? null) === holds)
    if (!same) throw new Error(`the explanation of ${programme} for ${subject} does not come to its answer`)
  }
}
