import { type DateNumber, parseDate } from '../calendar/calendar.ts'
import type { Basis, Text } from '../text.ts'
import { PackError } from './pack-error.ts'
import type { Bracket, DatedValue, Parameter } from './parameter.ts'

/** What a parameter may hold: a number or a date, or the steps of a scale. */
export type ParameterValue = number | string | readonly Bracket[]

/** One value in force from a date on. */
export interface Version {
  readonly from: DateNumber
  /** The date as written: `start` or `YYYY-MM-DD`. */
  readonly key: string
  readonly value: ParameterValue
  readonly basis: Basis
  readonly source: Text
}

const START = 'start'

/** The values of a parameter in rising order of date, each with its basis and source. */
export function versionsOf(parameter: Parameter): readonly Version[] {
  const entries = Object.entries<ParameterValue | DatedValue<ParameterValue>>(parameter.values)
  return entries
    .map(([key, dated]) => versionOf(parameter, key, dated))
    .sort((left, right) => left.from - right.from)
}

/** The value in force at a date, or `undefined` before the first. */
export function versionAt(versions: readonly Version[], at: DateNumber): Version | undefined {
  return versions.findLast((version) => version.from <= at)
}

function versionOf(
  parameter: Parameter,
  key: string,
  dated: ParameterValue | DatedValue<ParameterValue>,
): Version {
  const from = key === START ? 0 : parseDate(key)
  if (from === undefined) throw new PackError(`${parameter.id}.${key}`, `a date YYYY-MM-DD or "${START}"`)
  const { basis, text: source } = parameter.source
  if (isDated(dated)) return { from, key, basis, source, ...dated }
  return { from, key, value: dated, basis, source }
}

function isDated(value: ParameterValue | DatedValue<ParameterValue>): value is DatedValue<ParameterValue> {
  // A value that arrives as data may be null; the check of the parameter names its place.
  return typeof value === 'object' && value !== null && 'value' in value
}
