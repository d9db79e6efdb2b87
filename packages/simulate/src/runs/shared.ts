import type { Column, ColumnSet, EntityColumns, Numbers } from '@ondol/rules'
import type { Population } from '../population/population.ts'

/** Numbers over memory that threads can share: the same where they are so already. */
export const sharedNumbers = <T extends Numbers>(numbers: T): T => {
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers
  const memory = new SharedArrayBuffer(numbers.byteLength)
  new Uint8Array(memory).set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
  // The constructor of a kind of numbers makes numbers of that kind.
  const kind = numbers.constructor as new (buffer: SharedArrayBuffer) => T
  return new kind(memory)
}

/** A population whose columns threads can share. */
export const sharedPopulation = (population: Population): Population => ({
  ...population,
  columns: sharedColumns(population.columns),
})

const sharedColumns = ({ model, entities }: ColumnSet): ColumnSet => ({
  model,
  entities: Object.fromEntries(
    Object.entries(entities).map(([id, { rows, fields }]): [string, EntityColumns] => [
      id,
      {
        rows,
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, column]): [string, Column] => [name, sharedColumn(column)]),
        ),
      },
    ]),
  ),
})

const sharedColumn = (column: Column): Column => {
  switch (column.kind) {
    case 'link':
      return { ...column, rows: sharedNumbers(column.rows) }
    case 'plain':
      return {
        ...column,
        values: sharedNumbers(column.values),
        gaps: column.gaps && sharedNumbers(column.gaps),
      }
    case 'set':
      return {
        ...column,
        values: sharedNumbers(column.values),
        gaps: column.gaps && sharedNumbers(column.gaps),
      }
    case 'monthly':
      return {
        ...column,
        values: sharedNumbers(column.values),
        gaps: column.gaps?.map((mask) => mask && sharedNumbers(mask)),
      }
  }
}
