import { RecipeError, type Table, type Tables, tableOf } from './table.ts'

/** The number that a name stands for in a row. */
export type Reader = (row: number) => number

const SUM = /^sum\((\w+)\.(\w+)\.(\w+)\)$/

/**
 * Reads what a name of a recipe stands for: a column (`age`), the mean of a series (`sales`), either at the end of
 * links (`owner.household.standing`), or a sum over the rows that link here (`sum(lease.building.floorArea)`).
 */
export const readName = (tables: Tables, entity: string, name: string): Reader => {
  const sum = SUM.exec(name)
  if (sum !== null) return sumReader(tables, entity, sum)
  const [first = '', ...rest] = name.split('.')
  const table = tableOf(tables, entity)
  if (rest.length === 0) return columnReader(table, `${entity}.${name}`, first)
  const link = table.links.get(first)
  if (link === undefined) throw new RecipeError(`${entity}.${name}`, `a link "${first}" that is made by then`)
  const read = readName(tables, link.to, rest.join('.'))
  const { rows } = link
  return (row) => read(rows[row] ?? 0)
}

const columnReader = (table: Table, place: string, name: string): Reader => {
  const column = table.columns.get(name)
  if (column !== undefined) return (row) => column[row] ?? 0
  const series = table.series.get(name)
  if (series === undefined) throw new RecipeError(place, 'a column that is drawn by then')
  return (row) => meanOf(series.values, { row, rows: table.rows, months: series.months })
}

const meanOf = (
  values: Int32Array,
  { row, rows, months }: { readonly row: number; readonly rows: number; readonly months: number },
): number => {
  let sum = 0
  for (let month = 0; month < months; month++) sum += values[month * rows + row] ?? 0
  return sum / months
}

const sumReader = (tables: Tables, entity: string, parts: RegExpExecArray): Reader => {
  const [place, from = '', via = '', field = ''] = parts
  const source = tableOf(tables, from)
  const link = source.links.get(via)
  if (link?.to !== entity) throw new RecipeError(`${entity}: ${place}`, `a link "${via}" to ${entity}`)
  const read = readName(tables, from, field)
  const sums = new Float64Array(tableOf(tables, entity).rows)
  for (let row = 0; row < source.rows; row++) {
    const at = link.rows[row] ?? 0
    sums[at] = (sums[at] ?? 0) + read(row)
  }
  return (row) => sums[row] ?? 0
}
