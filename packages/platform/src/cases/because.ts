import {
  changesNeeded,
  explain,
  type Facts,
  type Language,
  type Pack,
  parseFactPath,
  type Result,
} from '@ondol/rules'
import type { Because } from './case-state.ts'

/** Why the rules say what they say, in a sentence for each reason; for a refusal what would turn it. */
export function becauseOf(pack: Pack, facts: Facts, result: Result): Because {
  return {
    ko: sentences(pack, facts, { result, language: 'ko' }),
    en: sentences(pack, facts, { result, language: 'en' }),
  }
}

interface Telling {
  readonly result: Result
  readonly language: Language
}

function sentences(pack: Pack, facts: Facts, telling: Telling): readonly string[] {
  const { result, language } = telling
  if (result.status === 'ineligible') return refusals(pack, facts, telling)
  const programme = programmeOf(pack, result)
  const conditions = programme?.conditions.map(({ text }) => text[language]) ?? []
  const missing = result.missing.map((fact) => missingWords(pack, fact, language))
  const instead = pack.definition.programmes.find(({ id }) => id === result.excludedBy)
  return [
    ...(result.status === 'eligible' ? conditions : []),
    ...missing,
    ...(instead === undefined ? [] : [insteadWords(instead.title[language], language)]),
  ]
}

function refusals(pack: Pack, facts: Facts, { result, language }: Telling): readonly string[] {
  const explanation = explain(pack, facts, result)
  const speech = { pack, language, frame: facts.frame }
  const changes = explanation === undefined ? [] : changesNeeded(explanation, speech)
  const failing = result.conditions.filter(({ holds }) => holds === false).map(({ id }) => id)
  return failing.flatMap((id) => {
    const turned = changes.filter(({ condition }) => condition === id).map(({ text }) => text)
    const condition = programmeOf(pack, result)?.conditions.find((one) => one.id === id)
    return turned.length > 0 ? turned : [condition?.text[language] ?? id]
  })
}

function missingWords(pack: Pack, fact: string, language: Language): string {
  const name = parseFactPath(fact)
  const field = name && pack.vocabulary.entities.get(name.entity)?.fields[name.field]
  const title = field?.title[language] ?? fact
  const month = name?.month === undefined ? '' : ` (${name.month})`
  return language === 'ko' ? `모르는 사실: ${title}${month}` : `not known: ${title}${month}`
}

function insteadWords(title: string, language: Language): string {
  return language === 'ko'
    ? `함께 받을 수 없는 ‘${title}’이(가) 더 큽니다`
    : `“${title}” gives more, and both cannot be paid`
}

function programmeOf(
  pack: Pack,
  { programme }: Result,
): Pack['definition']['programmes'][number] | undefined {
  return pack.definition.programmes.find(({ id }) => id === programme)
}
