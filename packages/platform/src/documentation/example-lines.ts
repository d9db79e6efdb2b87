import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** One example as a page lists it. */
export interface ExampleLine {
  readonly name: string
  /** `eligible`, or what is expected, shortly. */
  readonly expected: string
}

/** The examples of a programme, from the table beside it in the policy pack; none where it has no table. */
export function readExampleLines(programme: string): readonly ExampleLine[] {
  const file = tablePath(programme)
  if (!existsSync(file)) return []
  const table: unknown = parse(readFileSync(file, 'utf8'))
  if (!isMapping(table) || !isMapping(table['base']) || !Array.isArray(table['examples'])) {
    throw new Error(`${programme}.examples.yaml: expected a base and a list of examples`)
  }
  return [table['base'], ...table['examples']].filter(isMapping).map((example) => ({
    name: String(example['name']),
    expected: expectedWords(example['expect']),
  }))
}

function tablePath(programme: string): string {
  return fileURLToPath(new URL(`programmes/${programme}.examples.yaml`, import.meta.resolve('@ondol/seoul')))
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function expectedWords(expected: unknown): string {
  if (!isMapping(expected)) return String(expected)
  return Object.entries(expected)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ')
}
