import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { ko } from './ko.ts'

type Catalogue = { readonly [key: string]: string | Catalogue }

const flattened = (catalogue: Catalogue, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : flattened(value, `${path}${key}.`),
  )

interface Area {
  readonly name: string
  readonly ko: Catalogue
  readonly en: Catalogue
}

/** An area that brings texts of its own has a file of its name in both languages, which exports them by its name. */
const areaOf = async (name: string): Promise<Area> => {
  const exported = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const [korean, english] = await Promise.all([import(`./ko/${name}.ts`), import(`./en/${name}.ts`)])
  return { name, ko: korean[exported], en: english[exported] }
}

const files = readdirSync(join(import.meta.dirname, 'ko')).map((file) => file.replace('.ts', ''))
const inAll = new Set(Object.keys(ko).map((key) => key.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)))
const areas: readonly Area[] = [
  // The interfaces of the messages have no index signature, though every key of theirs is a string or a catalogue.
  { name: 'every page', ko: ko as unknown as Catalogue, en: en as unknown as Catalogue },
  ...(await Promise.all(files.filter((file) => !inAll.has(file)).map(areaOf))),
]

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort()

const folder = join(import.meta.dirname, '..')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('messages') && !file.includes('.test.'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n')

/** A key is used as it stands, with its last or last but one part put in, or in a branch that is read as a whole. */
const isUsed = (key: string): boolean => {
  const parts = key.split('.')
  const [head, last] = [parts.slice(0, -1).join('.'), parts.at(-1) ?? '']
  return (
    [key, `${head}.\${`, `'${head}', { returnObjects`].some((use) => sources.includes(use)) ||
    middle(parts.slice(0, -2), last).test(sources)
  )
}

const middle = (parts: readonly string[], last: string): RegExp =>
  new RegExp(`${parts.join('\\.')}\\.\\$\\{[^}]*\\}\\.${last}\\b`)

describe.each(areas)('the texts of $name', ({ ko: korean, en: english }) => {
  const inKorean = flattened(korean)
  const inEnglish = new Map(flattened(english))

  it('say the same things in both languages, with the same gaps to fill', () => {
    for (const [key, text] of inKorean)
      expect(placeholders(inEnglish.get(key) ?? ''), key).toEqual(placeholders(text))
    expect([...inEnglish.keys()]).toHaveLength(inKorean.length)
  })

  it('are none of them empty', () => {
    for (const [key, text] of [...inKorean, ...inEnglish]) {
      if (!key.startsWith('fields.unit.') && !key.startsWith('fields.count.')) expect(text, key).not.toBe('')
    }
  })

  it('are all shown by some page', () => {
    expect(inKorean.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([])
  })
})

it('knows every area', () => {
  expect(areas.length).toBeGreaterThan(4)
})
