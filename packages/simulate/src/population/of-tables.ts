import {
  type Column,
  type EntityColumns,
  type Field,
  formatMonth,
  type Numbers,
  type PackDefinition,
  parseMonth,
} from '@ondol/rules'
import { type Drawn, RecipeError, type Table, type Tables } from '../synthesis/table.ts'
import type { Population } from './population.ts'

/** Columns that are no facts but worth reporting by. */
const ATTRIBUTES: readonly string[] = ['sex', 'age', 'size', 'headAge']

/** The drawn tables as columns of the pack's entities; a series ends with the last full month before the date. */
export const populationOf = (
  tables: Tables,
  pack: PackDefinition,
  about: Pick<Population, 'origin' | 'asOf' | 'weight'>,
): Population => {
  const entities: Record<string, EntityColumns> = {}
  const attributes: Record<string, Record<string, Numbers>> = {}
  for (const [id, table] of tables) {
    const fields = pack.entities.find((entity) => entity.id === id)?.fields ?? {}
    entities[id] = { rows: table.rows, fields: columnsOf(table, fields, { id, asOf: about.asOf }) }
    attributes[id] = Object.fromEntries(
      ATTRIBUTES.flatMap((name) => attribute(name, table.columns.get(name))),
    )
  }
  return { ...about, columns: { model: pack.id, entities }, attributes }
}

const attribute = (name: string, column: Drawn | undefined): readonly (readonly [string, Numbers])[] =>
  column === undefined ? [] : [[name, column]]

const columnsOf = (
  table: Table,
  fields: Readonly<Record<string, Field>>,
  { id, asOf }: { readonly id: string; readonly asOf: string },
): Readonly<Record<string, Column>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const column = columnOf(table, { name, field, place: `${id}.${name}`, asOf })
      return column === undefined ? [] : [[name, column]]
    }),
  )

interface Wanted {
  readonly name: string
  readonly field: Field
  readonly place: string
  readonly asOf: string
}

/** The column of a field, or none where the recipe does not draw it: it is unknown of every row then. */
const columnOf = (table: Table, { name, field, place, asOf }: Wanted): Column | undefined => {
  const made = {
    column: table.columns.get(name),
    link: table.links.get(name),
    series: table.series.get(name),
  }
  if (field.type === 'link' && made.link !== undefined)
    return { kind: 'link', rows: made.link.rows, complete: true }
  if (field.type === 'monthly' && made.series !== undefined) {
    const { months, values } = made.series
    return { kind: 'monthly', first: monthBefore(asOf, months), months, values: narrow(values) }
  }
  if (field.type === 'set' && made.column instanceof Uint8Array) return { kind: 'set', values: made.column }
  if (made.column !== undefined) return { kind: 'plain', values: made.column }
  if (made.link !== undefined || made.series !== undefined)
    throw new RecipeError(place, `a draw for a field of type ${field.type}`)
  return undefined
}

/** The month so many months before that of a date. */
const monthBefore = (asOf: string, months: number): string =>
  formatMonth((parseMonth(asOf.slice(0, 7)) ?? 0) - months)

/** Bytes where all values fit into them. */
const narrow = (values: Int32Array): Numbers =>
  values.every((value) => value <= 0xff) ? Uint8Array.from(values) : values
