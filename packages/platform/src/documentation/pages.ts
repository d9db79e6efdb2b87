import type { Language, Pack } from '@ondol/rules'
import { administrationPage } from './administration-page.ts'
import { type ExampleLine, readExampleLines } from './example-lines.ts'
import { indexPage } from './index-page.ts'
import { parametersPage } from './parameters-page.ts'
import { programmePage } from './programme-page.ts'
import { vocabularyPage } from './vocabulary-page.ts'

/** One page of the documentation: where it goes below `docs/programmes`, and its Markdown. */
export interface Page {
  readonly path: string
  readonly markdown: string
}

const LANGUAGES: readonly Language[] = ['ko', 'en']

/** Every page that the pack documents itself by, in both languages. */
export function documentationPages(pack: Pack): readonly Page[] {
  const examples = new Map<string, readonly ExampleLine[]>(
    pack.definition.programmes.map(({ id }) => [id, readExampleLines(id)]),
  )
  return LANGUAGES.flatMap((language) => {
    const speech = { pack, language }
    return [
      { path: `${language}/README.md`, markdown: indexPage(speech) },
      { path: `${language}/parameters.md`, markdown: parametersPage(speech) },
      { path: `${language}/administration.md`, markdown: administrationPage(speech) },
      { path: `${language}/vocabulary.md`, markdown: vocabularyPage(speech) },
      ...pack.definition.programmes.map((programme) => ({
        path: `${language}/${programme.id}.md`,
        markdown: programmePage(programme, examples.get(programme.id) ?? [], speech),
      })),
    ]
  })
}
