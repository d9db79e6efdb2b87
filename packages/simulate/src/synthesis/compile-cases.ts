import type { DrawCase, DrawWhen, Entity, Field } from '@ondol/rules'
import { type Reader, readName } from './read-name.ts'
import { RecipeError, type Tables } from './table.ts'

/** What names can be read in, and what they may mean. */
export interface Names {
  readonly tables: Tables
  readonly entities: readonly Entity[]
}

type Test = (row: number) => boolean

/** For each row the distribution of the first case that holds of it; the last case must hold of every row. */
export const compileCases = <Given, Made>(
  names: Names,
  {
    entity,
    place,
    cases,
  }: { readonly entity: string; readonly place: string; readonly cases: readonly DrawCase<Given>[] },
  make: (given: Given) => Made,
): ((row: number) => Made) => {
  const last = cases.at(-1)
  if (last === undefined || last.when !== undefined)
    throw new RecipeError(place, 'a last case without a condition')
  const tests = cases.slice(0, -1).map(({ when }) => testOf(names, { entity, place, when: when ?? {} }))
  const made = cases.map(({ is }) => make(is))
  const otherwise = make(last.is)
  return (row) => {
    for (let index = 0; index < tests.length; index++)
      if (tests[index]?.(row)) return made[index] ?? otherwise
    return otherwise
  }
}

const testOf = (
  names: Names,
  { entity, place, when }: { readonly entity: string; readonly place: string; readonly when: DrawWhen },
): Test => {
  const tests = Object.entries(when).map(([name, wanted]): Test => {
    const read = readName(names.tables, entity, name)
    if (typeof wanted === 'boolean') return (row) => read(row) === Number(wanted)
    if (typeof wanted === 'object' && !Array.isArray(wanted)) return rangeTest(read, wanted as Range)
    const ids = typeof wanted === 'string' ? [wanted] : (wanted as readonly string[])
    return idTest(read, ids, choicesOf(names, entity, name) ?? fail(place, name))
  })
  return (row) => tests.every((test) => test(row))
}

interface Range {
  readonly from?: number
  readonly to?: number
}

const rangeTest = (
  read: Reader,
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Range,
): Test => {
  return (row) => {
    const value = read(row)
    return value >= from && value <= to
  }
}

const idTest = (read: Reader, ids: readonly string[], choices: readonly string[]): Test => {
  const wanted = new Uint8Array(256)
  for (const id of ids) {
    const index = choices.indexOf(id)
    if (index < 0) throw new RecipeError(id, `one of ${choices.join(', ')}`)
    wanted[index] = 1
  }
  return (row) => wanted[read(row)] === 1
}

const fail = (place: string, name: string): never => {
  throw new RecipeError(place, `ids only of a choice, and "${name}" is none`)
}

/** The ids of a choice or set in their order, at the end of links if need be; undefined where a name is no choice. */
export const choicesOf = (names: Names, entity: string, name: string): readonly string[] | undefined => {
  const [first = '', ...rest] = name.split('.')
  if (rest.length > 0) {
    const link = names.tables.get(entity)?.links.get(first)
    return link === undefined ? undefined : choicesOf(names, link.to, rest.join('.'))
  }
  const field = fieldOf(names.entities, entity, name)
  return field?.type === 'choice' || field?.type === 'set' ? Object.keys(field.choices) : undefined
}

/** A field of the vocabulary. */
const fieldOf = (entities: readonly Entity[], entity: string, name: string): Field | undefined =>
  entities.find(({ id }) => id === entity)?.fields[name]
