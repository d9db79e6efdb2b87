import { type Entity, type Field, phrase, type Speech } from '@ondol/rules'
import { blocks, table } from './markdown.ts'
import { WORDS } from './words.ts'

/** Every fact that a facts file may state, and every value that is computed from them. */
export function vocabularyPage(speech: Speech): string {
  const words = WORDS[speech.language]
  const { entities } = speech.pack.definition
  return blocks(
    `# ${words.vocabulary}`,
    words.generated,
    ...entities.flatMap((entity) => [
      `## ${entity.title[speech.language]} \`${entity.id}\``,
      fieldTable(entity, speech),
      derivedTable(entity, speech),
    ]),
  )
}

function fieldTable(entity: Entity, { language }: Speech): string {
  const words = WORDS[language]
  const rows = Object.entries(entity.fields).map(([name, field]) => [
    `\`${name}\``,
    typeWords(field),
    field.title[language],
  ])
  return table([words.fact, words.type, words.meaning], rows)
}

function derivedTable(entity: Entity, speech: Speech): string | null {
  const { pack, language } = speech
  const own = pack.definition.derived.filter((derived) => derived.entity === entity.id)
  if (own.length === 0) return null
  const words = WORDS[language]
  const rows = own.map(({ id, title, expression }) => [
    `\`${id}\``,
    title[language],
    phrase(expression, entity.id, speech),
  ])
  return table([words.derived, words.meaning, words.rule], rows)
}

function typeWords(field: Field): string {
  if (field.type === 'link') return `→ ${field.to}`
  if (field.type === 'monthly') return `monthly ${field.of}`
  if (field.type === 'choice' || field.type === 'set') {
    return `${field.type}: ${Object.keys(field.choices)
      .map((id) => `\`${id}\``)
      .join(' ')}`
  }
  return field.type
}
