import {
  type Assessment,
  assess,
  explain,
  type Facts,
  FactsError,
  type Language,
  nextQuestion,
  type Pack,
  type Reasons,
  type Result,
  readFacts,
  reasonsOf,
  type Speech,
} from '@ondol/rules'
import { type Question, questionOf } from './question.ts'

/** What is asked beside the facts themselves. */
export interface Asked {
  readonly asOf: string | undefined
  /** The date that stands where neither the facts nor the question names one. */
  readonly today: string
  /** Answers only for these programmes; all without it. */
  readonly programmes: readonly string[] | undefined
  /** Answers only about these, as `business/b1`; about all without it. */
  readonly subjects?: readonly string[] | undefined
  /** Facts that the person has said not to know: they are not asked again. */
  readonly skip: readonly string[]
  readonly depth: Depth
}

/** Facts that have been read, and the answers to them. */
export interface Assessed {
  readonly facts: Facts
  readonly assessment: Assessment
}

/** An answer with its reasons, where they were asked for. */
export interface ReasonedResult extends Result {
  readonly reasons?: Reasons
}

/** An assessment as the API sends it. */
export interface AssessmentAnswer {
  readonly asOf: string
  readonly results: readonly ReasonedResult[]
  readonly next: string | null
  readonly question: Question | null
}

/** How far an answer goes into its reasons. */
export type Depth = 'results' | 'reasons' | 'print'

/**
 * The most things that one file may be about: more than any household, shop or building needs. Reasons grow with
 * the square of a household's size, so they have a lower bound.
 */
const MOST_THINGS: Readonly<Record<Depth, number>> = { results: 200, reasons: 100, print: 60 }

/** Reads facts and answers them. Throws a FactsError where they cannot be read. */
export function assessFacts(pack: Pack, input: unknown, asked: Asked): Assessed {
  const { asOf, today, programmes, subjects, skip, depth } = asked
  const known = pack.definition.programmes.map(({ id }) => id)
  const unknown = programmes?.find((id) => !known.includes(id))
  if (unknown !== undefined) throw new FactsError('query.programme', `one of ${known.join(', ')}`)
  refuseMany(pack, input, MOST_THINGS[depth])
  const facts = readFacts(pack, input, { asOf, today })
  const unanswerable = new Set(skip)
  const assessment = assess(pack, facts, { unanswerable, programmes })
  if (subjects === undefined) return { facts, assessment }
  refuseStrangers(facts, subjects)
  const results = assessment.results.filter(({ subject }) => subjects.includes(subject))
  return {
    facts,
    assessment: { ...assessment, results, next: nextQuestion(pack, facts, { results, unanswerable }) },
  }
}

function refuseStrangers({ rows }: Facts, subjects: readonly string[]): void {
  const stated = (subject: string): boolean => {
    const [entity = '', id = ''] = subject.split('/')
    return rows.get(entity)?.has(id) === true
  }
  if (!subjects.every(stated)) throw new FactsError('query.subject', 'a thing of these facts, as business/b1')
}

function refuseMany({ definition }: Pack, input: unknown, most: number): void {
  if (typeof input !== 'object' || input === null) return
  const stated = new Map(Object.entries(input))
  const counts = definition.entities.map(({ id }) => Object.keys(stated.get(id) ?? {}).length)
  const things = counts.reduce((sum, count) => sum + count, 0)
  if (things > most)
    throw new FactsError('facts', `at most ${most} people, businesses and other things, not ${things}`)
}

/** The answer to send: the assessment, the next question in words, and the reasons in a language or none. */
export function answerOf(
  pack: Pack,
  { facts, assessment }: Assessed,
  language: Language | null,
): AssessmentAnswer {
  const { asOf, results, next } = assessment
  const reasoned = (result: Result): ReasonedResult => ({
    ...result,
    ...(language === null
      ? {}
      : { reasons: reasonsFor({ pack, language, frame: facts.frame }, facts, result) }),
  })
  return {
    asOf,
    results: results.map(reasoned),
    next,
    question: questionOf(pack, facts, next),
  }
}

/** The reasons of one result in words. */
export function reasonsFor(speech: Speech, facts: Facts, result: Result): Reasons {
  const explanation = explain(speech.pack, facts, result)
  if (explanation === undefined) throw new Error(`${result.programme} has no reasons for ${result.subject}`)
  return reasonsOf(explanation, speech)
}
