import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  applyReform,
  assess,
  assessColumns,
  checkColumns,
  columnsOf,
  type Facts,
  loadPack,
  type Pack,
  type Parameter,
  type Reform,
  readFacts,
} from '@ondol/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readTable } from './examples-table/read-table.ts'
import { seoul } from './pack.ts'
import { examples } from './situations/situations.ts'
import { type Draw, drawn } from './testing/draw.ts'
import { DAYS, randomSituation } from './testing/random-situation.ts'

const pack = loadPack(seoul)

/** Every answer of the interpreter for files at one date, by programme and row. */
function interpreted(of: Pack, files: readonly Facts[]): Record<string, unknown> {
  const { rows } = columnsOf(of, files)
  const answers: Record<string, unknown> = {}
  for (const facts of files) {
    const positions = new Map<string, number>()
    for (const row of [...facts.rows.values()].flatMap((own) => [...own.values()]))
      positions.set(row.subject, rows.get(row.entity)?.indexOf(row) ?? -1)
    for (const { subject, missing: _, ...result } of assess(of, facts).results)
      answers[`${result.programme} ${positions.get(subject)}`] = result
  }
  return answers
}

/** Every answer from columns, by programme and row. */
function columnar(of: Pack, files: readonly Facts[]): Record<string, unknown> {
  const { columns } = columnsOf(of, files)
  checkColumns(of, columns)
  const [first] = files
  const declared = seoul.declarations.map(({ id }, position) => [
    id,
    first?.frame.declared[position] === true,
  ])
  const results = assessColumns(of, columns, {
    asOf: first?.asOf ?? '',
    declared: Object.fromEntries(declared),
    conditions: true,
    details: true,
  })
  return Object.fromEntries(results.map(({ row, ...result }) => [`${result.programme} ${row}`, result]))
}

const folder = fileURLToPath(new URL('./programmes/', import.meta.url))
const tables = readdirSync(folder)
  .filter((file) => file.endsWith('.examples.yaml'))
  .map((file) => readTable({ file, content: parse(readFileSync(`${folder}${file}`, 'utf8')) }, seoul))

/** All situations and example tables, those of one date with the same declarations together. */
function writtenFiles(): ReadonlyMap<string, readonly Facts[]> {
  const read = [
    ...examples.map(({ facts }) => readFacts(pack, facts)),
    ...tables.flatMap((table) => table.examples.map(({ facts, asOf }) => readFacts(pack, facts, { asOf }))),
  ]
  const groups = new Map<string, Facts[]>()
  for (const facts of read) {
    const key = `${facts.asOf} ${facts.frame.declared.join()}`
    groups.set(key, [...(groups.get(key) ?? []), facts])
  }
  return groups
}

describe('Seoul’s programmes over columns', () => {
  test('answer all situations and example tables as the interpreter does', { timeout: 60_000 }, () => {
    const groups = writtenFiles()
    const granted = new Set<string>()
    for (const files of groups.values()) {
      const expected = interpreted(pack, files)
      expect(columnar(pack, files)).toStrictEqual(expected)
      for (const [key, result] of Object.entries(expected))
        if ((result as { status: string }).status === 'eligible') granted.add(key.split(' ')[0] ?? '')
    }
    expect([...groups.values()].flat().length).toBeGreaterThan(300)
    expect(granted.size).toBe(seoul.programmes.length)
  })

  test('answer random situations with gaps and boundaries as the interpreter does', {
    timeout: 120_000,
  }, () => {
    const cases = drawn((draw) => filesAt(draw, draw.pick(DAYS)))
    fc.assert(
      fc.property(cases, (files) => {
        const read = files.map((facts) => readFacts(pack, facts))
        expect(columnar(pack, read)).toStrictEqual(interpreted(pack, read))
      }),
      { numRuns: 150 },
    )
  })

  test('answer under random reforms as the interpreter does', { timeout: 120_000 }, () => {
    const cases = drawn((draw) => ({ reform: randomReform(draw), files: filesAt(draw, draw.pick(DAYS)) }))
    fc.assert(
      fc.property(cases, ({ reform, files }) => {
        const reformed = loadPack(applyReform(seoul, reform))
        const read = files.map((facts) => readFacts(reformed, facts))
        expect(columnar(reformed, read)).toStrictEqual(interpreted(reformed, read))
      }),
      { numRuns: 60 },
    )
  })
})

/** Several situations, of which hardly anything or nearly everything is known. */
function filesAt(draw: Draw, asOf: string): readonly Record<string, unknown>[] {
  const [percent, added] = [draw.pick([80, 98, 100]), draw.pick([80, 100])]
  return Array.from({ length: draw.int(1, 5) }, () => {
    const { facts } = randomSituation(draw, { asOf, percent, added })
    return { asOf, ...facts }
  })
}

/** Some of the city's numbers raised, lowered or put to nothing from some day on. */
function randomReform(draw: Draw): Reform {
  const values = seoul.parameters.filter((one) => one.kind === 'value' && one.type !== 'date')
  const chosen = Array.from({ length: draw.int(1, 12) }, () => draw.pick(values))
  const changed = chosen.map((parameter) => [
    parameter.id,
    { [draw.pick(DAYS)]: changedValue(draw, parameter) },
  ])
  return { id: 'random', title: { ko: '시험', en: 'test' }, parameters: Object.fromEntries(changed) }
}

function changedValue(draw: Draw, { values }: Parameter): number {
  const [first] = Object.values<unknown>(values)
  const value = Number(typeof first === 'object' && first !== null && 'value' in first ? first.value : first)
  const raised = value * draw.pick([0, 0.5, 0.9, 1.1, 2])
  return Number.isInteger(value) ? Math.floor(raised) : raised
}
