import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assess, assessRecorded, fuseUnit, loadPack, type Pack, readFacts } from '@ondol/rules'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readTable } from './examples-table/read-table.ts'
import { seoul } from './pack.ts'
import { examples } from './situations/situations.ts'

const closures = loadPack(seoul)
const fused = loadPack(seoul, { compile: fuseUnit })

const folder = fileURLToPath(new URL('./programmes/', import.meta.url))
const tables = readdirSync(folder)
  .filter((file) => file.endsWith('.examples.yaml'))
  .map((file) => readTable({ file, content: parse(readFileSync(`${folder}${file}`, 'utf8')) }, seoul))

/** Facts, the date at which they are asked, and where they come from. */
const asked: readonly (readonly [string, unknown, string | undefined])[] = [
  ...examples.map(({ id, facts }) => [id, facts, undefined] as const),
  ...tables.flatMap(({ file, examples: rows }) =>
    rows.map(({ name, facts, asOf }) => [`${file}: ${name}`, facts, asOf] as const),
  ),
]

/** The answers, and the log of every rule and variable, from which all reasons are told. */
function everything(pack: Pack, facts: unknown, asOf: string | undefined): unknown {
  const read = (): ReturnType<typeof readFacts> => readFacts(pack, facts, { asOf })
  const { assessment, recordings } = assessRecorded(pack, read())
  const logs = recordings.map(({ row, conditions, amount, months, details }) => {
    return { conditions, amount, months, details, variables: row.logs }
  })
  return { plain: assess(pack, read()), assessment, logs }
}

test('there are situations and tables to ask', () => {
  expect(asked.length).toBeGreaterThan(300)
})

test.each(asked)('fused rules answer and record as the closures do: %s', (_, facts, asOf) => {
  expect(everything(fused, facts, asOf)).toStrictEqual(everything(closures, facts, asOf))
})
