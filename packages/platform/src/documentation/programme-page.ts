import {
  basisWords,
  deliveryOf,
  derivedUsedBy,
  type Programme,
  parametersUsedBy,
  phrase,
  type Speech,
} from '@ondol/rules'
import type { ExampleLine } from './example-lines.ts'
import { blocks, list, table } from './markdown.ts'
import { parameterTable } from './parameters-page.ts'
import { WORDS } from './words.ts'

/** The page of one programme: what it is, its conditions in plain words, what it gives, proves and rests on. */
export function programmePage(
  programme: Programme,
  examples: readonly ExampleLine[],
  speech: Speech,
): string {
  const { language } = speech
  const words = WORDS[language]
  return blocks(
    `# ${programme.title[language]}`,
    `\`${programme.id}\` · ${words.generated}`,
    programme.summary[language],
    `${basisWords[programme.source.basis][language]}: ${programme.source.text[language]}`,
    `## ${words.conditions}`,
    words.conditionsLead,
    conditionTable(programme, speech),
    `## ${words.benefit}`,
    benefitList(programme, speech),
    variables(programme, speech),
    exclusions(programme, speech),
    `## ${words.documents}`,
    documentTable(programme, speech),
    `## ${words.decidedBy}`,
    deciders(programme, speech),
    `## ${words.parameters}`,
    parameterTable(parametersUsedBy(speech.pack, programme), speech),
    exampleTable(examples, speech),
  )
}

function exampleTable(examples: readonly ExampleLine[], { language }: Speech): string | null {
  if (examples.length === 0) return null
  const words = WORDS[language]
  const rows = examples.map(({ name, expected }) => [name, expected])
  return `## ${words.examples}\n\n${table([words.example, words.expected], rows)}`
}

function conditionTable(programme: Programme, speech: Speech): string {
  const { language } = speech
  const words = WORDS[language]
  const rows = programme.conditions.map(({ id, text, source, holds }) => [
    `${text[language]}<br>\`${id}\``,
    phrase(holds, programme.subject, speech),
    basisWords[source.basis][language],
    source.text[language],
  ])
  return table([words.condition, words.rule, words.basis, words.source], rows)
}

function benefitList(programme: Programme, speech: Speech): string {
  const { language } = speech
  const words = WORDS[language]
  const { amount, months, unit, text, details } = programme.benefit
  const say = (expression: typeof amount): string =>
    expression === null ? '' : phrase(expression, programme.subject, speech)
  return list([
    text[language],
    ...(amount === null ? [] : [`${words.amount}: ${say(amount)}`, `${words.unit}: ${unit ?? ''}`]),
    ...(months === null ? [] : [`${words.term}: ${say(months)}`]),
    ...details.map(({ title, value }) => `${title[language]}: ${say(value)}`),
    `${words.funding}: ${programme.fundingLine[language]}`,
    `${words.delivery}: ${deliveryWords(programme, speech)}`,
  ])
}

function deliveryWords({ benefit }: Programme, { language }: Speech): string {
  const words = WORDS[language]
  const delivery = deliveryOf(benefit)
  switch (delivery.kind) {
    case 'paid':
      return `${words.paid}, ${words[delivery.schedule]}`
    case 'lender':
      return words['by-lender']
    case 'revenue-forgone':
    case 'no-money':
      return words[delivery.kind]
  }
}

/** What the named values mean that the rules speak of. */
function variables(programme: Programme, speech: Speech): string | null {
  const { language } = speech
  const used = derivedUsedBy(speech.pack, programme)
  if (used.length === 0) return null
  const rows = used.map(({ title, entity, expression }) => [
    title[language],
    phrase(expression, entity, speech),
  ])
  const words = WORDS[language]
  return `### ${words.variables}\n\n${table([words.value, words.rule], rows)}`
}

function exclusions(programme: Programme, { pack, language }: Speech): string | null {
  const found = pack.definition.exclusions.filter((exclusion) => exclusion.programmes.includes(programme.id))
  if (found.length === 0) return null
  return `### ${WORDS[language].excludes}\n\n${list(found.map(({ text }) => text[language]))}`
}

function documentTable(programme: Programme, { pack, language }: Speech): string {
  const words = WORDS[language]
  const factTitle = (fact: string): string => {
    const [entity = '', field = ''] = fact.split('.')
    return pack.vocabulary.entities.get(entity)?.fields[field]?.title[language] ?? fact
  }
  const rows = programme.evidence.map(({ title, proves, alternative }) => [
    title[language],
    proves.map(factTitle).join(', '),
    alternative?.[language] ?? '',
  ])
  return table([words.document, words.proves, words.alternative], rows)
}

function deciders(programme: Programme, { pack, language }: Speech): string {
  return list(
    programme.decidedBy.map((id) => {
      const body = pack.definition.institutions.find((institution) => institution.id === id)
      return body === undefined ? id : `${body.title[language]} — ${body.channel[language]}`
    }),
  )
}
