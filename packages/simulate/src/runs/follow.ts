import type { Field, Numbers, PackDefinition } from '@ondol/rules'
import type { Population } from '../population/population.ts'
import { RunError } from './run-error.ts'

/** A population and the pack whose entities it has. */
export interface Ground {
  readonly pack: PackDefinition
  readonly population: Population
}

/** The entity at the end of links, and for each row of the first the row there; null where they are the same. */
export interface Followed {
  readonly entity: string
  readonly rows: Int32Array | null
}

/** Follows links from an entity, as `owner.household`. */
export const follow = (ground: Ground, entity: string, links: readonly string[]): Followed => {
  let followed: Followed = { entity, rows: null }
  for (const name of links) followed = followOne(ground, followed, name)
  return followed
}

const followOne = (ground: Ground, { entity, rows }: Followed, name: string): Followed => {
  const field = fieldOf(ground.pack, entity, name)
  const link = ground.population.columns.entities[entity]?.fields[name]
  if (field?.type !== 'link' || link?.kind !== 'link')
    throw new RunError(`${entity}.${name}`, 'a link that the population has')
  const next = link.rows
  return {
    entity: field.to,
    rows: rows === null ? next : chained(rows, next),
  }
}

const chained = (first: Int32Array, second: Int32Array): Int32Array => {
  const rows = new Int32Array(first.length)
  for (let row = 0; row < rows.length; row++) rows[row] = second[first[row] ?? -1] ?? -1
  return rows
}

/** A field of the pack. */
export const fieldOf = (pack: PackDefinition, entity: string, name: string): Field | undefined =>
  pack.entities.find(({ id }) => id === entity)?.fields[name]

/** The numbers of a plain field, or of an attribute of the population. */
export const numbersOf = ({ population }: Ground, entity: string, name: string): Numbers => {
  const column = population.columns.entities[entity]?.fields[name]
  const numbers = column?.kind === 'plain' ? column.values : population.attributes[entity]?.[name]
  if (numbers === undefined)
    throw new RunError(`${entity}.${name}`, 'a plain field or attribute that the population has')
  return numbers
}
