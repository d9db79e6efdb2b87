import {
  type Basis,
  type PackDefinition,
  PackError,
  parseDate,
  type Text,
  versionAt,
  versionsOf,
} from '@ondol/rules'

/** A parameter’s value on a day, with what it rests on. */
export interface Figure {
  readonly id: string
  readonly title: Text
  readonly value: number
  readonly basis: Basis
  readonly source: Text
}

/**
 * The number that a parameter holds on a date (`YYYY-MM-DD`). Throws a PackError where there is no such number: the
 * parameter does not exist, is a scale or a date, or begins later.
 */
export function figureAt(pack: PackDefinition, id: string, date: string): Figure {
  const parameter = pack.parameters.find((one) => one.id === id)
  const version = parameter && versionAt(versionsOf(parameter), parseDate(date) ?? 0)
  if (parameter === undefined || typeof version?.value !== 'number')
    throw new PackError(`parameters.${id}`, `a number at ${date}`)
  const { value, basis, source } = version
  return { id, title: parameter.title, value, basis, source }
}
