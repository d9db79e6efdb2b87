import {
  type Column,
  type Field,
  formatDate,
  formatMonth,
  isGap,
  type PackDefinition,
  parseMonth,
} from '@ondol/rules'
import type { Population } from './population.ts'

/** Rows by entity. */
export type Rows = Readonly<Record<string, ReadonlySet<number>>>

/** A file of facts, as `ondol assess` reads it. */
export type FactsFile = Readonly<Record<string, unknown>>

type Value = string | number | boolean | readonly string[] | Readonly<Record<string, number>>

/** Facts about some rows of a population, as a file that opens in the assessor. A link to a row that is not among them is left out. */
export const factsOf = (pack: PackDefinition, population: Population, rows: Rows): FactsFile => ({
  asOf: population.asOf,
  ...Object.fromEntries(
    pack.entities.map(({ id, fields }) => [
      id,
      Object.fromEntries(
        [...(rows[id] ?? [])]
          .sort((one, other) => one - other)
          .map((row) => [`${id}-${row}`, factsOfRow(population, { entity: id, fields, row, rows })]),
      ),
    ]),
  ),
})

interface Place {
  readonly entity: string
  readonly fields: Readonly<Record<string, Field>>
  readonly row: number
  readonly rows: Rows
}

const factsOfRow = (
  { columns }: Population,
  { entity, fields, row, rows }: Place,
): Readonly<Record<string, Value>> => {
  const own = columns.entities[entity]
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const column = own?.fields[name]
      const value =
        column === undefined ? undefined : factAt(column, field, { row, count: own?.rows ?? 0, rows })
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

interface At {
  readonly row: number
  readonly count: number
  readonly rows: Rows
}

const factAt = (column: Column, field: Field, { row, count, rows }: At): Value | undefined => {
  switch (column.kind) {
    case 'link': {
      const to = column.rows[row] ?? -1
      return field.type === 'link' && rows[field.to]?.has(to) ? `${field.to}-${to}` : undefined
    }
    case 'monthly':
      return monthsOf(column, row, count)
    case 'set':
      return isGap(column.gaps, row) ? undefined : idsIn(field, column.values[row] ?? 0)
    case 'plain':
      return isGap(column.gaps, row) ? undefined : plainValue(field, column.values[row] ?? 0)
  }
}

const monthsOf = (
  { first, months, values, gaps }: Extract<Column, { kind: 'monthly' }>,
  row: number,
  count: number,
): Readonly<Record<string, number>> => {
  const start = parseMonth(first) ?? 0
  return Object.fromEntries(
    Array.from({ length: months }, (_, month) => month)
      .filter((month) => !isGap(gaps?.[month], row))
      .map((month) => [formatMonth(start + month), values[month * count + row] ?? 0]),
  )
}

const idsIn = (field: Field, bits: number): readonly string[] =>
  field.type === 'set' ? Object.keys(field.choices).filter((_, bit) => ((bits >>> bit) & 1) === 1) : []

const plainValue = (field: Field, value: number): Value => {
  switch (field.type) {
    case 'bool':
      return value === 1
    case 'date':
      return formatDate(value)
    case 'choice':
      return Object.keys(field.choices)[value] ?? ''
    default:
      return value
  }
}
