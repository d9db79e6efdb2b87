import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from './en.ts'
import { ko } from './ko.ts'

type Catalogue = { readonly [key: string]: string | Catalogue }

const flattened = (catalogue: Catalogue, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : flattened(value, `${path}${key}.`),
  )

// The interfaces of the messages have no index signature, though every key of theirs is a string or a catalogue.
const korean = flattened(ko as unknown as Catalogue)
const english = new Map(flattened(en as unknown as Catalogue))

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort()

it('says the same things in both languages, with the same gaps to fill', () => {
  for (const [key, text] of korean)
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
  expect([...english.keys()]).toHaveLength(korean.length)
})

it('has no empty text', () => {
  for (const [key, text] of [...korean, ...english]) {
    if (!key.startsWith('fields.unit.') && !key.startsWith('fields.count.')) expect(text, key).not.toBe('')
  }
})

const folder = join(import.meta.dirname, '..')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('messages') && !file.includes('.test.'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n')

/** A key is used as it stands, or with its last or last but one part put in. */
const isUsed = (key: string): boolean => {
  const parts = key.split('.')
  const [head, last] = [parts.slice(0, -1).join('.'), parts.at(-1) ?? '']
  return (
    [key, `${head}.\${`].some((use) => sources.includes(use)) ||
    middle(parts.slice(0, -2), last).test(sources)
  )
}

const middle = (parts: readonly string[], last: string): RegExp =>
  new RegExp(`${parts.join('\\.')}\\.\\$\\{[^}]*\\}\\.${last}\\b`)

it('holds no text that no page shows', () => {
  const unused = korean
    .map(([key]) => key)
    .filter((key) => !key.startsWith('names.examples.') && !isUsed(key))
  expect(unused).toEqual([])
})
