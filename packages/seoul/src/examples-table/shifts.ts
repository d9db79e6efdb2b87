import {
  type Bracket,
  type Parameter,
  type ParameterValue,
  type Reform,
  type Version,
  versionsOf,
} from '@ondol/rules'

/** A reform that moves one value of a parameter by a little. */
export interface Shift {
  /** Which value, as `paid-sick-leave.daily 2021-01-01 value up`. */
  readonly name: string
  readonly parameter: string
  readonly reform: Reform
}

type Values = NonNullable<Reform['parameters']>[string]

const STEPS: Readonly<Record<string, number>> = { int: 1, won: 10, ratio: 0.001 }

/**
 * Every small move of a parameter: each value up and down (ten won, a thousandth, one of what is
 * counted, one day), each threshold and value of a scale, and each date of change a day earlier and later.
 */
export function shiftsOf(parameter: Parameter, wonStep: number | undefined): readonly Shift[] {
  const versions = versionsOf(parameter)
  const step: StepOf = (type) => (type === 'won' ? wonStep : undefined) ?? STEPS[type] ?? 1
  return versions.flatMap((version, index) => [
    ...valueShifts(parameter, version, step),
    ...dateShifts(parameter, version, versions[index - 1]),
  ])
}

type ScaleParameter = Extract<Parameter, { kind: 'scale' }>
type StepOf = (type: string) => number

function valueShifts(parameter: Parameter, { key, value }: Version, step: StepOf): readonly Shift[] {
  if (parameter.kind === 'scale') {
    // A scale's value is a list of brackets; loading the pack has made sure of it.
    return bracketShifts(parameter, { key, brackets: value as readonly Bracket[] }, step)
  }
  return bothWays(`${key} value`, (sign) =>
    overlay(parameter, { [key]: moved(value, sign * step(parameter.type)) }),
  )
}

function bracketShifts(
  parameter: ScaleParameter,
  { key, brackets }: { readonly key: string; readonly brackets: readonly Bracket[] },
  step: StepOf,
): readonly Shift[] {
  return brackets.flatMap((bracket, index) =>
    (['value', bracket.from === undefined ? 'above' : 'from'] as const).flatMap((part) => {
      const by = step(part === 'value' ? parameter.output : parameter.input)
      const withPart = (sign: number): Bracket => ({ ...bracket, [part]: (bracket[part] ?? 0) + sign * by })
      return bothWays(`${key} [${index}].${part}`, (sign) =>
        overlay(parameter, { [key]: brackets.with(index, withPart(sign)) }),
      )
    }),
  )
}

function dateShifts(
  parameter: Parameter,
  { key, value }: Version,
  before: Version | undefined,
): readonly Shift[] {
  if (before === undefined) return []
  return bothWays(`${key} date`, (sign) =>
    overlay(
      parameter,
      sign > 0 ? { [key]: before.value, [dayAfter(key, 1)]: value } : { [dayAfter(key, -1)]: value },
    ),
  )
}

function bothWays(what: string, make: (sign: 1 | -1) => Omit<Shift, 'name'>): readonly Shift[] {
  return ([1, -1] as const).map((sign) => {
    const shift = make(sign)
    return { ...shift, name: `${shift.parameter} ${what} ${sign > 0 ? 'up' : 'down'}` }
  })
}

function overlay({ id }: Parameter, values: Record<string, unknown>): Omit<Shift, 'name'> {
  const title = { ko: '조금 옮긴 값', en: 'a value moved by a little' }
  return { parameter: id, reform: { id: 'shift', title, parameters: { [id]: values as Values } } }
}

function moved(value: ParameterValue, by: number): number | string {
  return typeof value === 'string' ? dayAfter(value, Math.sign(by)) : Number(value) + by
}

function dayAfter(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}
