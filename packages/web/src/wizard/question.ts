import type { Field } from '@ondol/rules'
import type { Assessed } from '../assessment/assess-situation.ts'
import { fieldOf } from '../assessment/words.ts'
import { monthOf, type QuestionName, questionOf, readKey } from '../situation/question-key.ts'
import { type FactValue, factsOf, type Situation } from '../situation/situation.ts'

/** A question ready to be put: what it is about, what was answered before, and why it is asked. */
export interface Question {
  readonly key: string
  readonly name: QuestionName
  readonly field: Exclude<Field, { type: 'link' }>
  readonly value: FactValue | undefined
  readonly isUnknown: boolean
  /** The months asked for, oldest first; none where the question is not about a series. */
  readonly months: readonly string[]
  /** The programmes that wait for the answer. */
  readonly waitedForBy: readonly string[]
}

/** Months further back than this belong to another date that was looked at. */
const MONTHS_BACK = 26

const monthsBefore = (date: string, months: number): string => {
  const first = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 - months, 1))
  return first.toISOString().slice(0, 7)
}

interface Asked {
  readonly key: string
  readonly value: FactValue | undefined
}

const monthsOf = ({ key, value }: Asked, situation: Situation, assessed: Assessed): readonly string[] => {
  const { asOf } = assessed.facts
  const [earliest, current] = [monthsBefore(asOf, MONTHS_BACK), asOf.slice(0, 7)]
  const missing = assessed.results
    .flatMap((result) => result.missing)
    .filter((path) => questionOf(path) === key)
  const paths = [...missing, ...situation.unknown.filter((path) => questionOf(path) === key)]
  const given = typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : []
  const months = new Set([...paths.flatMap((path) => monthOf(path) ?? []), ...given])
  return [...months].filter((month) => month >= earliest && month < current).sort()
}

/** Prepares a question; null where the situation has no such thing, or the vocabulary no such field. */
export const questionFor = (key: string, situation: Situation, assessed: Assessed): Question | null => {
  const name = readKey(key)
  const field = name === null ? undefined : fieldOf(name.entity, name.field)
  if (name === null || field === undefined || field.type === 'link') return null
  if (situation.facts[name.entity]?.[name.id] === undefined) return null
  const value = factsOf(situation.facts, name.entity, name.id)[name.field]
  const waiting = assessed.results.filter((result) => result.missing.some((path) => questionOf(path) === key))
  return {
    key,
    name,
    field,
    value,
    isUnknown: situation.unknown.includes(key),
    months: field.type === 'monthly' ? monthsOf({ key, value }, situation, assessed) : [],
    waitedForBy: [...new Set(waiting.map(({ programme }) => programme))],
  }
}
