import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const source = new URL('.', import.meta.url)
const tests = new Map(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => [basename(file), readFileSync(new URL(file.replaceAll('\\', '/'), source), 'utf8')]),
)
const lines = readFileSync(new URL('../SEMANTICS.md', source), 'utf8').split('\n')

/** The tests that SEMANTICS.md names, each with its file. */
const named = lines.flatMap((line) => {
  const file = /^- `([\w-]+\.test\.ts)`: /.exec(line)?.[1]
  return file === undefined ? [] : [...line.matchAll(/“(.+?)”/g)].map(([, name = '']) => ({ file, name }))
})

test('every section of SEMANTICS.md names its tests', () => {
  const sections = lines.join('\n').split('\n## ').slice(1)
  expect(sections.filter((section) => !section.includes('.test.ts`: “'))).toEqual([])
  expect(named.length).toBeGreaterThan(100)
})
test('the tests that SEMANTICS.md names exist', () => {
  const lost = named.filter(({ file, name }) => !tests.get(file)?.includes(`'${name}'`))
  expect(lost).toEqual([])
})
