import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { applyReform, loadPack, type Pack, PackError, type Parameter } from '@ondol/rules'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { disagreements } from '../examples-table/check-example.ts'
import type { ExampleTable } from '../examples-table/example-table.ts'
import { reachOf } from '../examples-table/reach.ts'
import { readTable } from '../examples-table/read-table.ts'
import { type Shift, shiftsOf } from '../examples-table/shifts.ts'
import { seoul } from '../pack.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(folder).filter((file) => file.endsWith('.examples.yaml'))
const tables = files.map((file) => readTable({ file, content: parseFile(file) }, seoul))
const pack = loadPack(seoul)

/** Figures that pass through a rate before they are rounded down to 10 won: the move that shows, in won. */
const COARSER: ReadonlyMap<string, number> = new Map([
  ['employment-fund.base-at-least', 1250],
  ['employment-fund.base-at-most', 1250],
  ['premium-support-joining.premium-self-employed', 40],
  ['premium-support-joining.premium-special', 40],
  ['premium-support-joining.premium-worker', 40],
])

/** Proven value by value in one table; the other tables that use it show that they use it. */
const PROVEN_IN: ReadonlyMap<string, string> = new Map([['median-income', 'midlife-basic-income']])

/** Moves that no situation can show, each with its reason. */
const UNSHOWN: ReadonlyMap<string, string> = new Map([
  ['rent-reduction.recommended-cut start [0].from down', 'sales-fell asks for as much already'],
  ['landlord-property-tax-relief.step start [0].from down', 'good-landlord asks for as much already'],
  [
    'premium-support.grade-by-days start [0].from down',
    'who is hit without a day has a fall of income, which gives as much',
  ],
  [
    'premium-support.grade-by-drop start [0].above down',
    'who is hit without a fall of income has days, which give as much',
  ],
  ['premium-support.months-by-grade start [0].from down', 'no grade lies between 0 and 30%'],
  ['premium-support.months-by-grade start [1].from down', 'no grade lies between 30% and 50%'],
  ['premium-support.months-by-grade start [2].from down', 'no grade lies between 50% and 80%'],
  ...['start', '2021', '2022', '2023', '2024', '2025', '2026'].map((year): [string, string] => [
    `median-income ${year === 'start' ? year : `${year}-01-01`} [0].from down`,
    'a person’s household has one member at least',
  ]),
])

test('every programme has a table of examples', () => {
  expect(tables.map(({ programme }) => programme).toSorted()).toEqual(
    seoul.programmes.map(({ id }) => id).toSorted(),
  )
})

describe.each(tables.map((table) => [table.programme, table] as const))('%s', (_, table) => {
  test.each(table.examples.map((example) => [example.name, example] as const))('%s', (__, example) => {
    expect(disagreements(pack, table, example)).toEqual([])
  })

  test('each condition has an example in which it alone fails', () => {
    const alone = new Set(
      table.examples.flatMap(({ expect: { fails } }) => (fails.length === 1 ? fails : [])),
    )
    expect(conditionsOf(table).filter((id) => !alone.has(id))).toEqual([])
  })

  test('each fact is missing in an example', () => {
    const missing = table.examples.flatMap((example) => example.expect.missing.map(kindOfFact))
    expect([...reach(table).facts].filter((fact) => !missing.includes(fact))).toEqual([])
  })

  test('each parameter is guarded: moved by a little, some example tells', () => {
    const used = seoul.parameters.filter(({ id }) => reach(table).parameters.has(id))
    expect(used.flatMap((parameter) => unguarded(parameter, table))).toEqual([])
  }, 120_000)
})

function parseFile(file: string): unknown {
  try {
    return parse(readFileSync(`${folder}/${file}`, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: not YAML`, { cause: error })
  }
}

function programmeOf({ programme }: ExampleTable): (typeof seoul.programmes)[number] {
  const found = seoul.programmes.find(({ id }) => id === programme)
  if (found === undefined) throw new Error(`no programme ${programme}`)
  return found
}

const conditionsOf = (table: ExampleTable): string[] => programmeOf(table).conditions.map(({ id }) => id)
const reach = (table: ExampleTable): ReturnType<typeof reachOf> => reachOf(programmeOf(table), seoul)
const kindOfFact = (fact: string): string => fact.replace(/\/[^.]+/, '').replace(/\.\d{4}-\d{2}$/, '')

/** The moves of a parameter that none of a table's examples notices, and those said to show nothing that do. */
function unguarded(parameter: Parameter, table: ExampleTable): readonly string[] {
  const shifts = shiftsOf(parameter, COARSER.get(parameter.id))
  const unseen = shifts.filter((shift) => !isSeen(shift, table))
  if ((PROVEN_IN.get(parameter.id) ?? table.programme) !== table.programme) {
    return unseen.length < shifts.length ? [] : [parameter.id]
  }
  const excused = (shift: Shift): boolean => UNSHOWN.has(shift.name)
  const stale = shifts.filter((shift) => excused(shift) && !unseen.includes(shift))
  return [...unseen.filter((shift) => !excused(shift)), ...stale].map(({ name }) => name)
}

const shifted = new Map<string, Pack | 'refused'>()

/** Whether an example fails under a shift. A shift that the pack itself refuses needs no example. */
function isSeen(shift: Shift, table: ExampleTable): boolean {
  const known = shifted.get(shift.name) ?? load(shift)
  shifted.set(shift.name, known)
  return (
    known === 'refused' || table.examples.some((example) => disagreements(known, table, example).length > 0)
  )
}

function load({ reform }: Shift): Pack | 'refused' {
  try {
    return loadPack(applyReform(seoul, reform))
  } catch (error) {
    if (error instanceof PackError) return 'refused'
    throw error
  }
}
