import { type Parameter, type Text, versionsOf } from '@ondol/rules'
import type { System, SystemEntity } from './system.ts'
import type { Variable } from './variable.ts'

/** An entry of a list: what it is, and where the rest is. */
export interface Entry {
  readonly description: string
  readonly href: string
}

export function variableEntries({ variables }: System): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    [...variables.values()].map(({ name, description }) => [
      name,
      { description: both(description), href: `/variable/${name}` },
    ]),
  )
}

/** A variable in OpenFisca's words. */
export interface VariableView {
  readonly id: string
  readonly description: string
  readonly entity: string
  readonly valueType: string
  /** What stands where nothing is stated: `null`, unknown. OpenFisca has 0, false or the first choice here. */
  readonly defaultValue: null
  readonly definitionPeriod: string
  readonly possibleValues?: Readonly<Record<string, string>>
  readonly formulas?: Readonly<Record<string, { readonly content: string }>>
}

export function variableView(variable: Variable): VariableView {
  const { name, description, entity, valueType, definitionPeriod, possibleValues, formula } = variable
  return {
    id: name,
    description: both(description),
    entity,
    valueType,
    defaultValue: null,
    definitionPeriod,
    ...(possibleValues === null ? {} : { possibleValues: worded(possibleValues) }),
    ...(formula === null ? {} : { formulas: { [BEGINNING]: { content: formula } } }),
  }
}

const BEGINNING = '0001-01-01'

export function parameterEntries({ pack }: System): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    pack.definition.parameters.map(({ id, title }) => [
      id,
      { description: both(title), href: `/parameter/${id.replaceAll('.', '/')}` },
    ]),
  )
}

/** A parameter in OpenFisca's words: values by date, or for a scale its steps by date and threshold. */
export interface ParameterView {
  readonly id: string
  readonly description: string
  readonly source: string
  readonly metadata: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, number | string>>
  readonly brackets?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** The parameter of an id, its parts parted by dots or slashes. */
export function parameterView({ pack }: System, id: string): ParameterView | undefined {
  const wanted = id.replaceAll('/', '.').replace(/\.$/, '')
  const parameter = pack.definition.parameters.find((one) => one.id === wanted)
  if (parameter === undefined) return undefined
  const { title, source, unit } = parameter
  return {
    id: parameter.id,
    description: both(title),
    source: both(source.text),
    metadata: { unit, basis: source.basis, ...(parameter.kind === 'scale' ? scaleKind(parameter.mode) : {}) },
    ...datedValues(parameter),
  }
}

const scaleKind = (mode: 'single' | 'marginal'): { readonly type: string } => ({
  type: mode === 'single' ? 'single_amount' : 'marginal_rate',
})

function datedValues(parameter: Parameter): Pick<ParameterView, 'values' | 'brackets'> {
  const values: Record<string, number | string> = {}
  const brackets: Record<string, Readonly<Record<string, number>>> = {}
  for (const { key, value } of versionsOf(parameter)) {
    const date = key === 'start' ? BEGINNING : key
    if (typeof value === 'number' || typeof value === 'string') values[date] = value
    else
      brackets[date] = Object.fromEntries(
        value.map((step) => [String(step.from ?? step.above ?? 0), step.value]),
      )
  }
  return parameter.kind === 'scale' ? { brackets } : { values }
}

/** An entity in OpenFisca's words. */
export interface EntityView {
  readonly description: string
  readonly documentation: string
  readonly plural: string
  readonly roles?: Readonly<
    Record<string, { readonly description: string; readonly plural: string; readonly max?: number }>
  >
}

export function entityViews({ entities }: System): Readonly<Record<string, EntityView>> {
  return Object.fromEntries(entities.map((entity) => [entity.id, entityView(entity)]))
}

function entityView({ title, plural, roles }: SystemEntity): EntityView {
  const view = { description: both(title), documentation: '', plural }
  if (roles.length === 0) return view
  const described = roles.map(({ key, title: words, link }) => [
    key,
    { description: both(words), plural: key, ...(link.side === 'own' ? { max: 1 } : {}) },
  ])
  return { ...view, roles: Object.fromEntries(described) }
}

const both = ({ ko, en }: Text): string => `${en} (${ko})`

const worded = (texts: Readonly<Record<string, Text>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, both(text)]))
