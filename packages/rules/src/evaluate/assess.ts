import type { Facts } from '../facts/facts.ts'
import { exclude } from './exclude.ts'
import type { Pack } from './load-pack.ts'
import { nextQuestion } from './next-question.ts'
import { type Recording, record } from './record.ts'
import type { Assessment, Result } from './result.ts'
import { resultOf } from './result-of.ts'

/** What may be asked beside the facts. */
export interface AssessOptions {
  /** Answers only for these programmes; all without it. Exclusions still see all of them. */
  readonly programmes?: readonly string[] | undefined
  /** Facts that the person has said not to know: they stay unknown and are not asked again. */
  readonly unanswerable?: ReadonlySet<string> | undefined
}

/**
 * Answers every programme for every subject in the facts: eligible, ineligible or unknown, how much and
 * for how long, which facts are missing, and which to ask first.
 */
export function assess(pack: Pack, facts: Facts, options: AssessOptions = {}): Assessment {
  const { frame } = facts
  const answers: Result[] = []
  for (const compiled of pack.programmes) {
    for (const row of facts.rows.get(compiled.programme.subject)?.values() ?? []) {
      answers.push(resultOf({ pack, compiled, frame, row }))
    }
  }
  return assessmentOf(pack, facts, { answers, options })
}

/** An assessment whose reasons were recorded on the way, one recording for each result. */
export interface RecordedAssessment {
  readonly assessment: Assessment
  readonly recordings: readonly Recording[]
}

/** The same answers as `assess` for all programmes, with the reasons of each recorded: `explanationOf` tells them. */
export function assessRecorded(pack: Pack, facts: Facts): RecordedAssessment {
  const { frame } = facts
  const answers: Result[] = []
  const recordings: Recording[] = []
  for (const compiled of pack.programmes) {
    for (const row of facts.rows.get(compiled.programme.subject)?.values() ?? []) {
      const recording = record(compiled, frame, row)
      recordings.push(recording)
      answers.push(resultOf({ pack, compiled, frame, row, recording }))
    }
  }
  return { assessment: assessmentOf(pack, facts, { answers, options: {} }), recordings }
}

interface Answers {
  readonly answers: readonly Result[]
  readonly options: AssessOptions
}

function assessmentOf(pack: Pack, facts: Facts, { answers, options }: Answers): Assessment {
  const { programmes: wanted, unanswerable } = options
  const all = exclude(pack, answers)
  const results = wanted === undefined ? all : all.filter((result) => wanted.includes(result.programme))
  return { asOf: facts.asOf, results, next: nextQuestion(pack, facts, { results, unanswerable }) }
}
