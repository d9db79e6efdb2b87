import {
  compileColumns,
  loadPack,
  type Pack,
  type PackDefinition,
  type Reporting,
  runBlocks,
  runStages,
} from '@ondol/rules'
import type { Population } from '../population/population.ts'
import { newAgreement } from './agreement.ts'
import { follow, type Ground } from './follow.ts'
import { type Grouping, groupingOf, groupsAt, TENTHS, tenthsOf } from './groups.ts'
import type { Job, Scenario } from './job.ts'
import { RunError } from './run-error.ts'
import { compileScenario, stepsOf } from './run-part.ts'
import { sharedNumbers } from './shared.ts'

/** What is run over a population. */
export interface RunOptions {
  readonly population: Population
  readonly reporting: Reporting
  /** The rules as they are, and as they would be: one run for each. */
  readonly packs: readonly PackDefinition[]
  /** `YYYY-MM-DD`; the date of the population unless given. */
  readonly asOf?: string | undefined
  /** Which declarations hold, where others than the pack's own. */
  readonly declared?: Readonly<Record<string, boolean>> | undefined
  /** Only these programmes; all of all packs without it. */
  readonly programmes?: readonly string[] | undefined
  /** Two unless given. */
  readonly threads?: number | undefined
}

/** A run made ready: what threads are told, how results are grouped, and how many rows there are to do. */
export interface PlannedRun {
  readonly job: Job
  readonly groupings: readonly Grouping[]
  readonly rows: number
}

/** A unit has one bit for each programme. */
const MOST_PROGRAMMES = 32

/** Makes a run ready. The population's columns must be shared and fit the packs. */
export const planRun = (options: RunOptions): PlannedRun => {
  const { population, reporting, packs, declared = {}, threads = 2 } = options
  const [first] = packs
  if (first === undefined) throw new RunError('packs', 'one or more')
  const asOf = options.asOf ?? population.asOf
  const programmes = askedProgrammes(packs, options.programmes)
  if (programmes.length > MOST_PROGRAMMES)
    throw new RunError('programmes', `at most ${MOST_PROGRAMMES}, not ${programmes.length}`)
  const ground: Ground = { pack: first, population }
  const entities = subjectsOf(packs, programmes)
  const toUnit = Object.fromEntries(entities.map((entity) => [entity, rowsOfUnit(ground, reporting, entity)]))
  const groupings = [
    ...reporting.dimensions.map((dimension) => groupingOf(ground, dimension, entities)),
    tenths({ ground, reporting, asOf, declared }, toUnit),
  ]
  const planned = packs.map((pack) => planScenario(pack, { population, asOf, declared, programmes }))
  return {
    groupings,
    rows: planned.reduce((all, { rows }) => all + rows, 0),
    job: {
      asOf,
      declared,
      programmes,
      columns: population.columns,
      unit: reporting.unit,
      toUnit,
      groupings: groupings.map(({ id, groups, of }) => ({ id, groups: groups.length, of: sharedGroups(of) })),
      scenarios: planned.map(({ scenario }) => scenario),
      agreement: newAgreement(planned.reduce((all, { steps }) => all + steps, 0)),
      threads,
    },
  }
}

const askedProgrammes = (
  packs: readonly PackDefinition[],
  asked: readonly string[] | undefined,
): readonly string[] => {
  const known = [...new Set(packs.flatMap(({ programmes }) => programmes.map(({ id }) => id)))]
  const unknown = asked?.find((id) => !known.includes(id))
  if (unknown !== undefined) throw new RunError(`programme "${unknown}"`, `one of ${known.join(', ')}`)
  return asked ?? known
}

const subjectsOf = (packs: readonly PackDefinition[], ids: readonly string[]): readonly string[] => [
  ...new Set(
    packs.flatMap(({ programmes }) =>
      programmes.filter(({ id }) => ids.includes(id)).map(({ subject }) => subject),
    ),
  ),
]

const sharedGroups = (of: Grouping['of']): Grouping['of'] =>
  Object.fromEntries(Object.entries(of).map(([entity, groups]) => [entity, sharedNumbers(groups)]))

const rowsOfUnit = (ground: Ground, { toUnit, unit }: Reporting, entity: string): Int32Array | null => {
  const path = toUnit[entity]
  if (path === undefined)
    throw new RunError(`reporting.toUnit.${entity}`, `how a ${entity} leads to a ${unit}`)
  const { rows } = follow(ground, entity, path === '' ? [] : path.split('.'))
  return rows === null ? null : sharedNumbers(rows)
}

interface Standing {
  readonly ground: Ground
  readonly reporting: Reporting
  readonly asOf: string
  readonly declared: Readonly<Record<string, boolean>>
}

/** Tenths of the units by how well off they are, and of everything else by its unit. */
const tenths = (
  { ground, reporting, asOf, declared }: Standing,
  toUnit: Readonly<Record<string, Int32Array | null>>,
): Grouping => {
  const values = variableOf(loadPack(ground.pack), ground.population, {
    asOf,
    declared,
    variable: reporting.standing,
  })
  const own = tenthsOf(values)
  return {
    id: 'tenth',
    title: { ko: '소득 10분위', en: 'tenth of income' },
    groups: TENTHS,
    of: Object.fromEntries(
      Object.entries(toUnit).map(([entity, rows]) => [entity, rows === null ? own : groupsAt(own, rows)]),
    ),
  }
}

/** A variable's value for every row of its entity; NaN where it is unknown. */
const variableOf = (
  pack: Pack,
  { columns }: Population,
  { asOf, declared, variable }: Pick<Standing, 'asOf' | 'declared'> & { readonly variable: string },
): Float64Array => {
  const compiled = compileColumns(pack, columns, {
    asOf,
    declared,
    programmes: [],
    variables: [variable],
  })
  runStages(compiled)
  const subject = compiled.subjects.find(({ variables }) => variables.length > 0)
  const figures = subject?.variables[0]?.figures
  if (subject === undefined || figures?.kind !== 'number')
    throw new RunError(variable, 'a variable that is a number')
  const values = new Float64Array(subject.rows)
  runBlocks(subject.run, { from: 0, to: subject.rows }, (from, to) =>
    values.set(figures.values.subarray(0, to - from), from),
  )
  return values
}

interface ScenarioInput {
  readonly population: Population
  readonly asOf: string
  readonly declared: Readonly<Record<string, boolean>>
  readonly programmes: readonly string[]
}

/** Compiles a scenario once to learn what memory its threads have to share. */
const planScenario = (
  pack: PackDefinition,
  { population, asOf, declared, programmes }: ScenarioInput,
): { readonly scenario: Scenario; readonly steps: number; readonly rows: number } => {
  const memory: SharedArrayBuffer[] = []
  const run = compileScenario(
    pack,
    { columns: population.columns, asOf, declared, programmes },
    (_, bytes) => {
      const buffer = new SharedArrayBuffer(bytes)
      memory.push(buffer)
      return buffer
    },
  )
  const rows = [...run.stages, ...run.subjects].reduce((all, part) => all + part.rows, 0)
  return { scenario: { pack, memory }, steps: stepsOf(run), rows }
}
