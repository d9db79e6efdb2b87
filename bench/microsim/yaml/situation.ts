import { oursOf } from '../outputs.ts'
import type { YamlTest } from './read-tests.ts'

type Things = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Inputs by entity, thing and variable (its name here), each as the test states it. */
export interface Situation {
  readonly person: Things
  readonly household: Things
}

/** What OpenFisca takes for granted where nothing is stated. */
const DEFAULTS: Readonly<Record<keyof Situation, Readonly<Record<string, unknown>>>> = {
  person: { birth: '1970-01-01', salary: 0, capitalReturns: 0, hasCar: true, goesToSchool: true },
  household: { accommodationSize: 0, rent: 0, occupancy: 'tenant' },
}
const GROUPS = ['adults', 'children']

/** The people of a test: named ones, or as many single ones as its lists are long. */
export function situationOf({ input }: YamlTest): Situation {
  return input['persons'] === undefined && input['household'] === undefined
    ? singles(input)
    : oneHousehold(input)
}

function oneHousehold({ persons, household }: YamlTest['input']): Situation {
  // The form of OpenFisca's tests.
  const group = (household ?? {}) as Record<string, unknown>
  const stated = (persons ?? {}) as Things
  const people = GROUPS.flatMap((role) =>
    ((group[role] ?? []) as readonly string[]).map((name) => {
      const facts = { household: 'household', role: role === 'adults' ? 'adult' : 'child' }
      return [name, { ...DEFAULTS.person, ...facts, ...renamed(stated[name] ?? {}) }] as const
    }),
  )
  const { adults: _, children: __, ...own } = group
  return {
    person: Object.fromEntries(people),
    household: { household: { ...DEFAULTS.household, ...renamed(own) } },
  }
}

function singles(input: YamlTest['input']): Situation {
  const variables = renamed(input)
  const lists = Object.values(variables).filter((value) => Array.isArray(value))
  const count = Math.max(1, ...lists.map(({ length }) => length))
  const person: Record<string, Record<string, unknown>> = {}
  const household: Record<string, Record<string, unknown>> = {}
  for (let index = 0; index < count; index++) {
    const own = Object.entries(variables).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[index] : value,
    ])
    const stated = Object.fromEntries(own)
    const name = `single${index}`
    person[name] = { ...DEFAULTS.person, household: name, role: 'adult', ...stated }
    household[name] = { ...DEFAULTS.household, ...stated }
  }
  return { person, household }
}

function renamed(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [oursOf(name), value]))
}

/** What a stated value is in a month: itself, or that of its month, or a twelfth of that of its year. */
export function inMonth(value: unknown, month: string): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const byPeriod = value as Readonly<Record<string, unknown>>
  if (byPeriod[month] !== undefined) return byPeriod[month]
  const year = byPeriod[month.slice(0, 4)]
  return typeof year === 'number' ? year / 12 : undefined
}
