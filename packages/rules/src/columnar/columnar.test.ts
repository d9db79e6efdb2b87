import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../evaluate/assess.ts'
import { loadPack, type Pack } from '../evaluate/load-pack.ts'
import type { Row, Value } from '../evaluate/value.ts'
import type { Facts } from '../facts/facts.ts'
import { readFacts } from '../facts/read-facts.ts'
import type { PackDefinition } from '../pack/definition.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import { drawn } from '../testing/draw.ts'
import { asInput, randomFacts, type StatedFacts } from '../testing/random-facts.ts'
import { randomPack } from '../testing/random-pack.ts'
import type { Figures } from './answers.ts'
import { assessColumns, type RowResult } from './assess-columns.ts'
import { checkColumns } from './check-columns.ts'
import { BLOCK_ROWS } from './columnar-options.ts'
import { type ColumnsOfFacts, columnsOf } from './columns-of.ts'
import { compileColumns } from './compile-columns.ts'
import type { ColumnSubject } from './write-subject.ts'

interface Case {
  readonly pack: PackDefinition
  readonly files: readonly StatedFacts[]
}

/** Several files at one date with the same declarations: their things lie side by side in the columns. */
const cases = drawn((draw): Case => {
  const pack = randomPack(draw)
  const percent = draw.pick([50, 80, 95, 100])
  const first = randomFacts(draw, pack, percent)
  const { asOf, declared } = first
  const others = Array.from({ length: draw.int(0, 3) }, () => randomFacts(draw, pack, percent))
  return { pack, files: [first, ...others.map((one) => ({ ...one, asOf, declared }))] }
})

interface Loaded extends ColumnsOfFacts {
  readonly pack: Pack
  readonly files: readonly Facts[]
  readonly options: { readonly asOf: string; readonly declared: Readonly<Record<string, boolean>> }
}

function loaded({ pack: definition, files }: Case): Loaded {
  const pack = loadPack(definition)
  const read = files.map((one) => readFacts(pack, asInput(one)))
  const declared = definition.declarations.map(({ id }, position) => {
    return [id, read[0]?.frame.declared[position] === true] as const
  })
  const options = { asOf: read[0]?.asOf ?? '', declared: Object.fromEntries(declared) }
  return { pack, files: read, options, ...columnsOf(pack, read) }
}

type RowAnswer = Omit<RowResult, 'row'>

const keyed = (results: readonly RowResult[]): Record<string, RowAnswer> =>
  Object.fromEntries(results.map(({ row, ...result }) => [`${result.programme} ${row}`, result]))

/** What the interpreter says of every row, file by file. */
function interpreted({ pack, files, rows }: Loaded): Record<string, RowAnswer> {
  const answers: Record<string, RowAnswer> = {}
  for (const facts of files) {
    const positions = new Map(
      [...facts.rows.values()].flatMap((own) =>
        [...own.values()].map((row) => [row.subject, rows.get(row.entity)?.indexOf(row)]),
      ),
    )
    for (const { subject, missing: _, ...result } of assess(pack, facts).results)
      answers[`${result.programme} ${positions.get(subject)}`] = result
  }
  return answers
}

const LIMIT = 120_000

describe('programmes over columns, on random packs and facts', () => {
  test('answer as the interpreter does', { timeout: LIMIT }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { pack, columns, options, ...rest } = loaded(one)
        checkColumns(pack, columns)
        const told = assessColumns(pack, columns, { ...options, conditions: true, details: true })
        expect(keyed(told)).toStrictEqual(interpreted({ pack, columns, options, ...rest }))
      }),
      { numRuns: 400 },
    )
  })

  test('answer the same where a row is left at the first condition that refuses it', {
    timeout: LIMIT,
  }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { pack, columns, options } = loaded(one)
        const told = assessColumns(pack, columns, { ...options, conditions: true })
        const left = assessColumns(pack, columns, options)
        expect(left).toStrictEqual(told.map((result) => ({ ...result, conditions: [] })))
      }),
      { numRuns: 150 },
    )
  })

  test('variables are those of the interpreter', { timeout: LIMIT }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { pack, columns, options, files, rows } = loaded(one)
        const variables = pack.definition.derived.map(({ entity, id }) => derivedKey(entity, id))
        const { stages, subjects } = compileColumns(pack, columns, { ...options, programmes: [], variables })
        for (const stage of stages) stage.run(0, stage.rows)
        for (const { entity, variables: own, ...subject } of subjects) {
          subject.run(0, subject.rows)
          for (const { id, figures } of own) {
            const unit = pack.layout.derivedUnits[pack.layout.derived.get(id) ?? -1]
            const expected = (rows.get(entity) ?? []).map((row) => unit?.evaluate(frameOf(files, row), row))
            expect(valuesOf(figures)).toStrictEqual(expected)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('answer every row in parts as they do at once, stages in any order of their parts', {
    timeout: LIMIT,
  }, () => {
    fc.assert(
      fc.property(fc.tuple(cases, fc.integer({ min: 1, max: 5 })), ([one, size]) => {
        const { pack, columns, options } = loaded(one)
        const { stages, subjects } = compileColumns(pack, columns, options)
        for (const { rows, run } of stages)
          for (let to = rows; to > 0; to -= size) run(Math.max(0, to - size), to)
        const whole = keyed(assessColumns(pack, columns, options))
        for (const subject of subjects)
          for (let from = 0; from < subject.rows; from += size) expectStart(subject, { from, size, whole })
      }),
      { numRuns: 100 },
    )
  })

  test('more rows than a block holds are answered like the same few again and again', {
    timeout: LIMIT,
  }, () => {
    for (const one of fc.sample(cases, { numRuns: 2, seed: 7 })) {
      const again = { ...one, files: Array.from({ length: BLOCK_ROWS }, () => one.files).flat() }
      const few = loaded(one)
      const many = loaded(again)
      const expected = assessColumns(few.pack, few.columns, { ...few.options, details: true })
      const results = assessColumns(many.pack, many.columns, { ...many.options, details: true })
      expect(results.length).toBe(expected.length * BLOCK_ROWS)
      for (const { programme, row, ...result } of results) {
        const subject = few.pack.definition.programmes.find(({ id }) => id === programme)?.subject ?? ''
        const twin = expected.find(
          (answer) =>
            answer.programme === programme && answer.row === row % (few.rows.get(subject)?.length ?? 1),
        )
        expect({ programme, row: twin?.row, ...result }).toStrictEqual(twin)
      }
    }
  })
})

/** The first answers of a part of the rows. */
function expectStart(
  { rows, run, answers }: ColumnSubject,
  { from, size, whole }: { from: number; size: number; whole: Record<string, RowAnswer> },
): void {
  run(from, Math.min(rows, from + size))
  for (const { programme, status, amount } of answers) {
    const expected = whole[`${programme} ${from}`]
    expect(['ineligible', 'eligible', 'unknown'][status[0] ?? -1]).toBe(expected?.status)
    expect(amount[0]).toBe(expected?.benefit?.amount ?? Number.NaN)
  }
}

/** The frame of the file in which a row stands. */
function frameOf(files: readonly Facts[], row: Row): Facts['frame'] {
  const facts = files.find(({ rows }) => rows.get(row.entity)?.get(row.id) === row)
  if (facts === undefined) throw new Error(`no file states ${row.subject}`)
  return facts.frame
}

function valuesOf(figures: Figures): readonly Value[] {
  switch (figures.kind) {
    case 'number':
      return Array.from(figures.values, (value) => (Number.isNaN(value) ? undefined : value))
    case 'truth':
      return Array.from(figures.values, (value) => [false, true, undefined][value])
    case 'choice':
      return Array.from(figures.values, (value) => figures.ids[value])
  }
}
