import { indexMembers, type MemberIndex, type PackDefinition } from '@ondol/rules'
import type { Rows } from './facts-of.ts'
import type { Population } from './population.ts'

/**
 * The rows that belong to a case: what links to the row (members, what they own, rent and work at), and what all of
 * these link to. So the rules see of it what they see in the whole city, but for other tenants and workers.
 */
export const rowsAround = (
  pack: PackDefinition,
  population: Population,
  start: { entity: string; row: number },
): Rows => {
  const rows: Record<string, Set<number>> = { [start.entity]: new Set([start.row]) }
  for (let before = 0, now = 1; now > before; before = now, now = sizeOf(rows))
    addLinking(pack, population, rows)
  addLinked(pack, population, rows)
  return rows
}

const sizeOf = (rows: Rows): number => Object.values(rows).reduce((all, set) => all + set.size, 0)

interface OwnLink {
  readonly entity: string
  readonly to: string
  readonly rows: Int32Array
  /** By the row that is linked to. */
  readonly index: MemberIndex
}

/** Sorting the links of a whole city takes longer than all cases that are drawn from it, so it is done once. */
const known = new WeakMap<Population, readonly OwnLink[]>()

const linksOf = (pack: PackDefinition, population: Population): readonly OwnLink[] => {
  const links = known.get(population) ?? sortLinks(pack, population)
  known.set(population, links)
  return links
}

const sortLinks = (pack: PackDefinition, { columns }: Population): readonly OwnLink[] =>
  pack.entities.flatMap(({ id, fields }) =>
    Object.entries(fields).flatMap(([name, field]) => {
      const column = columns.entities[id]?.fields[name]
      if (field.type !== 'link' || column?.kind !== 'link') return []
      const index = indexMembers(column, columns.entities[field.to]?.rows ?? 0)
      return [{ entity: id, to: field.to, rows: column.rows, index }]
    }),
  )

const setOf = (rows: Record<string, Set<number>>, entity: string): Set<number> => {
  const set = rows[entity] ?? new Set<number>()
  rows[entity] = set
  return set
}

/** Adds what links to the rows so far. */
const addLinking = (
  pack: PackDefinition,
  population: Population,
  rows: Record<string, Set<number>>,
): void => {
  for (const { entity, to, index } of linksOf(pack, population)) {
    const wanted = rows[to]
    if (wanted === undefined) continue
    const found = setOf(rows, entity)
    for (const owner of wanted) addMembers(found, index, owner)
  }
}

const addMembers = (found: Set<number>, { starts, order }: MemberIndex, owner: number): void => {
  for (let at = starts[owner] ?? 0; at < (starts[owner + 1] ?? 0); at++) found.add(order?.[at] ?? at)
}

/** Adds what the rows link to, until nothing new comes. */
const addLinked = (pack: PackDefinition, population: Population, rows: Record<string, Set<number>>): void => {
  for (let before = -1; before < sizeOf(rows); ) {
    before = sizeOf(rows)
    for (const { entity, to, rows: links } of linksOf(pack, population))
      for (const row of rows[entity] ?? []) {
        const at = links[row] ?? -1
        if (at >= 0) setOf(rows, to).add(at)
      }
  }
}
