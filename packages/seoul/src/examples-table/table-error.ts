/** A table of examples that cannot be read. The message names the file, the example, the key and what was expected. */
export class TableError extends Error {
  readonly file: string
  /** The example's name, or the part of the table (`base`, `situations`). */
  readonly example: string
  readonly key: string
  constructor(
    place: { readonly file: string; readonly example: string; readonly key: string },
    expected: string,
  ) {
    super(`${place.file}: ${place.example}: ${place.key}: expected ${expected}`)
    this.name = 'TableError'
    this.file = place.file
    this.example = place.example
    this.key = place.key
  }
}

/** Where in a table something stands; makes the errors about it. */
export interface Place {
  readonly file: string
  readonly example: string
}

/** An error about a key of an example. */
export function badKey(place: Place, key: string, expected: string): TableError {
  return new TableError({ ...place, key }, expected)
}

/** A value as it stands in the table, short enough for one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? 'something else'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
