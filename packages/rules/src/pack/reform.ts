import type { Text } from '../text.ts'
import type { Administration, Holiday, ServiceLevel, WaitingState } from './administration.ts'
import type { PackDefinition } from './definition.ts'
import { PackError } from './pack-error.ts'
import type { Parameter } from './parameter.ts'
import type { Exclusion, Programme } from './programme.ts'

/** A proposed change of the pack, itself data: values that hold from a date on, or whole replacements. */
export interface Reform {
  readonly id: string
  readonly title: Text
  /** Values laid over a parameter's own, by parameter and date. */
  readonly parameters?: Readonly<Record<string, Parameter['values']>>
  /** Programmes that replace the one of the same id, or are new. */
  readonly programmes?: readonly Programme[]
  readonly exclusions?: readonly Exclusion[]
  readonly administration?: {
    /** Holidays that are new, or stand in for those that the pack has on the same date. */
    readonly holidays?: readonly Holiday[]
    /** Whole service levels that replace the one of the same state; their days are parameters. */
    readonly serviceLevels?: Readonly<Partial<Record<WaitingState, ServiceLevel>>>
  }
}

/** The pack as it would be under a reform. The given pack stays as it is. */
export function applyReform(pack: PackDefinition, reform: Reform): PackDefinition {
  const overlays = reform.parameters ?? {}
  const known = new Set(pack.parameters.map((parameter) => parameter.id))
  for (const id of Object.keys(overlays)) {
    if (!known.has(id)) throw new PackError(`reform ${reform.id}`, `a known parameter, not "${id}"`)
  }
  return {
    ...pack,
    version: `${pack.version}+${reform.id}`,
    parameters: pack.parameters.map((parameter) => overlay(parameter, overlays)),
    programmes: replaceById(pack.programmes, reform.programmes ?? []),
    exclusions: reform.exclusions ?? pack.exclusions,
    administration: reformed(pack.administration, reform.administration ?? {}),
  }
}

function overlay(parameter: Parameter, overlays: Readonly<Record<string, Parameter['values']>>): Parameter {
  const values = Object.hasOwn(overlays, parameter.id) ? overlays[parameter.id] : undefined
  if (values === undefined) return parameter
  // Whether the values fit the parameter's kind is checked when the reformed pack is loaded.
  return { ...parameter, values: { ...parameter.values, ...values } } as Parameter
}

function reformed(
  administration: Administration,
  { holidays = [], serviceLevels = {} }: NonNullable<Reform['administration']>,
): Administration {
  return {
    ...administration,
    serviceLevels: { ...administration.serviceLevels, ...serviceLevels },
    holidays: withHolidays(administration.holidays, holidays),
  }
}

function withHolidays(holidays: readonly Holiday[], added: readonly Holiday[]): readonly Holiday[] {
  const replaced = new Set(added.map(({ date }) => date))
  const all = [...holidays.filter(({ date }) => !replaced.has(date)), ...added]
  return all.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
}

function replaceById(
  programmes: readonly Programme[],
  replacements: readonly Programme[],
): readonly Programme[] {
  const byId = new Map(replacements.map((programme) => [programme.id, programme]))
  const kept = programmes.map((programme) => byId.get(programme.id) ?? programme)
  const ids = new Set(programmes.map((programme) => programme.id))
  return [...kept, ...replacements.filter((programme) => !ids.has(programme.id))]
}
