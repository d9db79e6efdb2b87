/** Where in a set of columns something does not hold together. */
export interface ColumnPlace {
  readonly entity: string
  readonly field?: string
  /** Counted from 0. */
  readonly row?: number
}

/** Columns that do not fit their pack. The message names entity, field and row, and what was expected. */
export class ColumnsError extends Error {
  readonly place: ColumnPlace
  constructor(place: ColumnPlace, expected: string) {
    const { entity, field, row } = place
    super(
      `${entity}${field === undefined ? '' : `.${field}`}${row === undefined ? '' : `, row ${row}`}: expected ${expected}`,
    )
    this.name = 'ColumnsError'
    this.place = place
  }
}
