import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

type Json = Readonly<Record<string, unknown>>

/** One of OpenFisca's own tests, as it stands in its file. */
export interface YamlTest {
  readonly file: string
  readonly name: string
  /** A month `2017-01` or a year `2017`. */
  readonly period: string
  readonly margin: number
  readonly reform: string | undefined
  readonly parameters: Json
  readonly input: Json
  readonly output: Json
}

/** Reads all tests of a folder and the folders in it. */
export function readTests(folder: string): readonly YamlTest[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  )
  return files.sort().flatMap((file) => {
    // The file's form is OpenFisca's own; a test that has another fails where it is asked.
    const tests = parse(readFileSync(join(folder, file), 'utf8')) as Json | readonly Json[]
    return (Array.isArray(tests) ? tests : [tests]).map((test: Json) => readTest(file, test))
  })
}

function readTest(file: string, test: Json): YamlTest {
  const record = (key: string): Json => (test[key] ?? {}) as Json
  return {
    file,
    name: String(test['name'] ?? file),
    period: String(test['period']),
    margin: Number(test['absolute_error_margin'] ?? 0),
    reform: test['reforms'] === undefined ? undefined : String(test['reforms']).split('.').at(-1),
    parameters: record('parameters'),
    input: record('input'),
    output: record('output'),
  }
}

/** A number as the tests write it: plain, or as a calculation such as `600 - 200 / 12`. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = String(value)
  if (!/^[\d\s.+*/-]+$/.test(text)) return Number.NaN
  const terms = text.replaceAll(/\s/g, '').match(/[+-]?[^+-]+/g) ?? []
  return terms.reduce((sum, term) => sum + productOf(term), 0)
}

function productOf(term: string): number {
  const [first = '', ...rest] = term.split(/(?=[*/])/)
  return rest.reduce((product, factor) => {
    const number = Number(factor.slice(1))
    return factor.startsWith('*') ? product * number : product / number
  }, Number(first))
}
