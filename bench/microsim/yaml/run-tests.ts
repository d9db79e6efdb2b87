import {
  columnsOf,
  compileColumns,
  derivedValue,
  loadPack,
  type Pack,
  type PackDefinition,
  readFacts,
  type Value,
} from '@ondol/rules'
import { oursOf } from '../outputs.ts'
import { numberOf, readTests, type YamlTest } from './read-tests.ts'
import { inMonth, type Situation, situationOf } from './situation.ts'
import { packFor } from './test-pack.ts'

/** What came of OpenFisca's own tests. */
export interface TestRun {
  readonly tests: number
  /** Single values that tests expect, each asked of the interpreter and of columns. */
  readonly values: number
  readonly failures: readonly string[]
}

/** Runs all tests of a folder, unchanged, against our rules. */
export function runTests(folder: string): TestRun {
  const tests = readTests(folder)
  const checks = tests.flatMap(checksOf)
  const failures = checks.flatMap((check) => {
    const failure = failureOf(check)
    return failure === undefined ? [] : [failure]
  })
  return { tests: tests.length, values: checks.length, failures }
}

/** One value that a test expects of one thing in one period. */
interface Check {
  readonly test: YamlTest
  readonly entity: keyof Situation
  readonly id: string
  readonly variable: string
  readonly period: string
  readonly expected: unknown
}

function checksOf(test: YamlTest): readonly Check[] {
  const situation = situationOf(test)
  const { persons, household, ...flat } = test.output
  const ofPersons = Object.entries((persons ?? {}) as Readonly<Record<string, object>>).flatMap(
    ([id, values]) =>
      Object.entries(values).flatMap(([name, value]) =>
        byPeriod(test, { entity: 'person', id, variable: oursOf(name), expected: value }),
      ),
  )
  const ofHousehold = Object.entries((household ?? {}) as object).flatMap(([name, value]) =>
    byPeriod(test, { entity: 'household', id: 'household', variable: oursOf(name), expected: value }),
  )
  const others = Object.entries(flat).flatMap(([name, value]) => {
    const variable = oursOf(name)
    const entity = entityOf(variable, packFor(test, new Set()))
    return Object.keys(situation[entity]).flatMap((id, index) =>
      byPeriod(test, { entity, id, variable, expected: Array.isArray(value) ? value[index] : value }),
    )
  })
  return [...ofPersons, ...ofHousehold, ...others]
}

function byPeriod(test: YamlTest, check: Omit<Check, 'test' | 'period'>): readonly Check[] {
  const { expected } = check
  if (typeof expected !== 'object' || expected === null) return [{ test, period: test.period, ...check }]
  return Object.entries(expected).map(([period, value]) => ({ test, ...check, period, expected: value }))
}

function entityOf(variable: string, { derived, entities }: PackDefinition): keyof Situation {
  const owner =
    derived.find(({ id }) => id === variable)?.entity ??
    entities.find(({ fields }) => Object.hasOwn(fields, variable))?.id
  return owner === 'person' ? 'person' : 'household'
}

/** Why a value is not what the test expects; nothing where it is. */
function failureOf({ test, entity, id, variable, period, expected }: Check): string | undefined {
  const month = period.length === 4 ? `${period}-01` : period
  const situation = situationOf(test)
  const stated = new Set(Object.values({ ...situation.person, ...situation.household }).flatMap(Object.keys))
  const pack = loadPack(packFor(test, stated))
  const facts = { asOf: `${month}-01`, ...factsIn(pack, situation, month) }
  const answers = [...answersTo(pack, facts, { entity, id, variable })]
  const wrong = answers.find((answer) => !isExpected(answer, expected, test.margin))
  if (answers.length > 0 && wrong === undefined) return undefined
  return `${test.file}, ${test.name}: ${entity} ${id}, ${variable} in ${period}: expected ${String(expected)}, not ${answers.join(', ')}`
}

/** The facts of a month: of each thing those that its entity has. */
function factsIn(pack: Pack, situation: Situation, month: string): Record<keyof Situation, object> {
  const of = (entity: keyof Situation): object =>
    Object.fromEntries(
      Object.entries(situation[entity]).map(([id, values]) => [
        id,
        Object.fromEntries(
          Object.entries(values)
            .filter(([name]) => pack.vocabulary.entities.get(entity)?.fields[name] !== undefined)
            .map(([name, value]) => [name, spelled(inMonth(value, month))]),
        ),
      ]),
    )
  return { person: of('person'), household: of('household') }
}

/** An id as our vocabulary spells it. */
const spelled = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('_', '-') : value)

interface Asked {
  readonly entity: keyof Situation
  readonly id: string
  readonly variable: string
}

/** What the interpreter and the columns answer; a plain fact is itself. */
function answersTo(
  pack: Pack,
  input: Record<string, unknown>,
  { entity, id, variable }: Asked,
): readonly Value[] {
  const key = `${entity}.${variable}`
  if (!pack.vocabulary.derived.has(key)) {
    // Things by id, each with its facts.
    const things = input[entity] as Readonly<Record<string, Readonly<Record<string, Value>>>>
    return [things[id]?.[variable]]
  }
  const facts = readFacts(pack, input)
  const { columns, rows } = columnsOf(pack, [facts])
  const { stages, subjects } = compileColumns(pack, columns, { asOf: facts.asOf, variables: [key] })
  for (const stage of stages) stage.run(0, stage.rows)
  const [subject] = subjects
  subject?.run(0, subject.rows)
  const row = (rows.get(entity) ?? []).findIndex((one) => one.id === id)
  return [
    derivedValue(pack, facts, { subject: `${entity}/${id}`, id: variable }),
    subject?.variables[0]?.figures.values[row],
  ]
}

/** Equal as on paper: to a thousandth, or within what the test itself allows. */
const PAPER = 0.001

function isExpected(answer: Value, expected: unknown, margin: number): boolean {
  if (typeof answer !== 'number') return answer === spelled(expected)
  return Math.abs(answer - numberOf(expected)) <= Math.max(margin, PAPER)
}
