import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { institutionsOf, loadPack, parametersUsedBy } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { documentationPages, stalePages, writePages } from './index.ts'

const pack = loadPack(seoul)
const pages = documentationPages(pack)
const markdownOf = (path: string): string => pages.find((page) => page.path === path)?.markdown ?? ''

describe.each(['ko', 'en'] as const)('the pages in %s', (language) => {
  it('are one a programme, a list, the parameters, the administration and the vocabulary', () => {
    const paths = pages.map(({ path }) => path).filter((path) => path.startsWith(`${language}/`))
    const names = [
      'README',
      'parameters',
      'administration',
      'vocabulary',
      ...seoul.programmes.map(({ id }) => id),
    ]
    expect([...paths].sort()).toEqual(names.map((name) => `${language}/${name}.md`).sort())
  })

  it.each(seoul.programmes)('tell every condition and parameter of $id', (programme) => {
    const markdown = markdownOf(`${language}/${programme.id}.md`)
    expect(markdown).toContain(`# ${programme.title[language]}\n`)
    for (const { id, text } of programme.conditions)
      expect(markdown).toContain(`| ${text[language]}<br>\`${id}\` |`)
    for (const { id } of parametersUsedBy(pack, programme)) expect(markdown).toContain(`\`${id}\``)
    expect(markdown).not.toMatch(/undefined|NaN|\[object/)
  })

  it('list every programme, parameter and fact', () => {
    for (const { id } of seoul.programmes) expect(markdownOf(`${language}/README.md`)).toContain(`(${id}.md)`)
    for (const { id } of seoul.parameters)
      expect(markdownOf(`${language}/parameters.md`)).toContain(`<br>\`${id}\` |`)
    for (const field of seoul.entities.flatMap(({ fields }) => Object.keys(fields)))
      expect(markdownOf(`${language}/vocabulary.md`)).toContain(`| \`${field}\` |`)
  })

  it('tell how the programmes are delivered', () => {
    const markdown = markdownOf(`${language}/administration.md`)
    const { serviceLevels, budgets, holidays } = seoul.administration
    for (const state of Object.keys(serviceLevels)) expect(markdown).toContain(`<br>\`${state}\` |`)
    const levels = Object.values(serviceLevels).map(({ days }) => days)
    for (const id of [...levels, ...Object.values(budgets)]) expect(markdown).toContain(`<br>\`${id}\` |`)
    for (const { id, title } of institutionsOf(seoul))
      expect(markdown).toContain(`${title[language]} \`${id}\``)
    for (const { date, title } of holidays) expect(markdown).toContain(`| ${date} | ${title[language]} |`)
    expect(markdown).not.toMatch(/undefined|NaN|\[object/)
  })
})

describe('a folder of pages', () => {
  let folder = ''
  beforeEach(() => {
    folder = temporaryFolder('docs')
  })

  it('is wholly stale before it is written, and not after', () => {
    expect(stalePages(join(folder, 'none'), pages)).toEqual(pages.map(({ path }) => path))
    writePages(folder, pages)
    expect(stalePages(folder, pages)).toEqual([])
  })

  it('tells changed, missing and stray pages, and mends them', () => {
    writePages(folder, pages)
    writeFileSync(join(folder, 'ko/README.md'), 'changed')
    rmSync(join(folder, 'en/vocabulary.md'))
    mkdirSync(join(folder, 'old'))
    writeFileSync(join(folder, 'old/programme.md'), 'stray')
    writeFileSync(join(folder, 'old/picture.svg'), 'not a page')
    expect(stalePages(folder, pages)).toEqual([
      'ko/README.md',
      'en/vocabulary.md',
      join('old', 'programme.md'),
    ])
    writePages(folder, pages)
    expect(stalePages(folder, pages)).toEqual([])
  })
})
