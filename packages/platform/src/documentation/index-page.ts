import type { Speech } from '@ondol/rules'
import { blocks, list, table } from './markdown.ts'
import { WORDS } from './words.ts'

/** The list of all programmes. */
export function indexPage({ pack, language }: Speech): string {
  const words = WORDS[language]
  const { programmes, institutions, entities } = pack.definition
  const rows = programmes.map(({ number, id, title, subject, decidedBy }) => [
    String(number),
    `[${title[language]}](${id}.md)`,
    entities.find((entity) => entity.id === subject)?.title[language] ?? subject,
    decidedBy.map((body) => institutions.find((one) => one.id === body)?.title[language] ?? body).join(', '),
  ])
  return blocks(
    `# ${words.index}`,
    words.generated,
    table(['#', words.programme, words.subject, words.decidedBy], rows),
    list([
      `[${words.parameters}](parameters.md)`,
      `[${words.administration}](administration.md)`,
      `[${words.vocabulary}](vocabulary.md)`,
    ]),
  )
}
