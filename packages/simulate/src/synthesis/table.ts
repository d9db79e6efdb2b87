/** The numbers of a drawn column, as narrow as its bounds allow. */
export type Drawn = Uint8Array | Uint16Array | Int32Array | Float64Array

/** A series: the value of a row in the k-th month, counted from the earliest, stands at k × rows + row. */
export interface DrawnSeries {
  readonly months: number
  readonly values: Int32Array
}

/** A link: the rows of another entity. */
export interface DrawnLink {
  readonly to: string
  readonly rows: Int32Array
}

/** Everything that is known so far of one entity. Attributes that are no facts, such as sex, are columns too. */
export interface Table {
  readonly rows: number
  readonly columns: Map<string, Drawn>
  readonly series: Map<string, DrawnSeries>
  readonly links: Map<string, DrawnLink>
}

/** The tables of a city by entity. */
export type Tables = Map<string, Table>

export const emptyTable = (rows: number): Table => ({
  rows,
  columns: new Map(),
  series: new Map(),
  links: new Map(),
})

/** The table of an entity; a recipe that names one before it is made is wrong. */
export const tableOf = (tables: Tables, entity: string): Table => {
  const table = tables.get(entity)
  if (table === undefined) throw new RecipeError(entity, 'an entity whose rows are made by then')
  return table
}

/** A recipe that cannot be followed; the message names the place and what was expected. */
export class RecipeError extends Error {
  constructor(place: string, expected: string) {
    super(`population recipe, ${place}: expected ${expected}`)
    this.name = 'RecipeError'
  }
}
