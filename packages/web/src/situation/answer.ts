import { keyOf, type QuestionName, questionOf } from './question-key.ts'
import {
  type FactsByEntity,
  type FactValue,
  factsOf,
  isSeries,
  type Situation,
  withFact,
} from './situation.ts'

interface Copy extends QuestionName {
  readonly value: FactValue
}

const idsWhere = (facts: FactsByEntity, entity: string, test: (id: string) => boolean): readonly string[] =>
  Object.keys(facts[entity] ?? {}).filter(test)

/** People who live together live in one borough, and a rented shop stands where its building does. */
const alsoTrue = (
  facts: FactsByEntity,
  { entity, id, field }: QuestionName,
  value: FactValue,
): readonly Copy[] => {
  if (field !== 'borough') return []
  if (entity === 'person' && id === 'me') {
    const family = idsWhere(facts, 'person', (other) => other.startsWith('family-'))
    return family.map((other) => ({ entity, id: other, field, value }))
  }
  if (entity !== 'business') return []
  return Object.values(facts['lease'] ?? {})
    .filter(({ tenant }) => tenant === id)
    .flatMap(({ building }) => (typeof building === 'string' ? [building] : []))
    .filter((building) => factsOf(facts, 'building', building)['owner'] === undefined)
    .map((building) => ({ entity: 'building', id: building, field, value }))
}

const withoutQuestion = (paths: readonly string[], key: string): readonly string[] =>
  paths.filter((path) => questionOf(path) !== key)

const noted = (situation: Situation, key: string): readonly string[] =>
  situation.asked.includes(key) ? situation.asked : [...situation.asked, key]

const merged = (before: FactValue | undefined, value: FactValue): FactValue =>
  isSeries(before) && isSeries(value) ? { ...before, ...value } : value

/** Takes an answer. Of a series, months not given again keep their value. */
export const answer = (situation: Situation, name: QuestionName, value: FactValue): Situation => {
  const before = factsOf(situation.facts, name.entity, name.id)[name.field]
  const stated = withFact(situation.facts, name, merged(before, value))
  const facts = alsoTrue(stated, name, value).reduce((all, copy) => withFact(all, copy, copy.value), stated)
  const key = keyOf(name)
  return {
    ...situation,
    facts,
    unknown: withoutQuestion(situation.unknown, key),
    asked: noted(situation, key),
  }
}

/** Takes the answer of a table of months, in which blank months are not known. */
export const answerMonths = (
  situation: Situation,
  name: QuestionName,
  { values, blank }: { readonly values: Readonly<Record<string, number>>; readonly blank: readonly string[] },
): Situation => {
  const key = keyOf(name)
  const before = factsOf(situation.facts, name.entity, name.id)[name.field]
  const kept = isSeries(before) ? Object.entries(before).filter(([month]) => !blank.includes(month)) : []
  const cleared = { ...situation, facts: withFact(situation.facts, name, Object.fromEntries(kept)) }
  const answered = answer(cleared, name, values)
  return { ...answered, unknown: [...answered.unknown, ...blank.map((month) => `${key}.${month}`)] }
}

/** Takes "I don't know": the fact is taken away and not asked for again, until the person comes back to it. */
export const answerUnknown = (situation: Situation, name: QuestionName): Situation => {
  const key = keyOf(name)
  return {
    ...situation,
    facts: withFact(situation.facts, name, undefined),
    unknown: [...withoutQuestion(situation.unknown, key), key],
    asked: noted(situation, key),
  }
}

/** True where a fact was said not to be known, alone or with its whole question. */
export const isSaidUnknown = (situation: Situation, path: string): boolean =>
  situation.unknown.includes(path) || situation.unknown.includes(questionOf(path))
