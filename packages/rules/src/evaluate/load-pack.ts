import { type DateNumber, FOREVER, parseDate } from '../calendar/calendar.ts'
import type { Expression } from '../expression/expression.ts'
import { checkAdministration } from '../pack/check-administration.ts'
import { checkCycles } from '../pack/check-derived.ts'
import { checkForm } from '../pack/check-form.ts'
import { checkParameter } from '../pack/check-parameters.ts'
import { checkProgramme } from '../pack/check-programmes.ts'
import { type ParameterValue, versionAt, versionsOf } from '../pack/dated.ts'
import type { Declaration, PackDefinition } from '../pack/definition.ts'
import { withPeriods } from '../pack/in-force.ts'
import { PackError } from '../pack/pack-error.ts'
import type { Bracket, Parameter } from '../pack/parameter.ts'
import type { Exclusion, Programme } from '../pack/programme.ts'
import { type Scope, typeOf } from '../pack/type-of.ts'
import { fieldOf, type Vocabulary, vocabularyOf } from '../pack/vocabulary.ts'
import { compileUnit } from './compile.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { ConditionResult } from './result.ts'
import type { Unit } from './unit.ts'

/** A condition ready to be asked, with its three possible results made once. */
export interface CompiledCondition {
  readonly id: string
  readonly unit: Unit
  readonly results: {
    readonly holds: ConditionResult
    readonly fails: ConditionResult
    readonly open: ConditionResult
  }
}

/** A programme ready to be asked. */
export interface CompiledProgramme {
  readonly programme: Programme
  readonly conditions: readonly CompiledCondition[]
  readonly amount: Unit | null
  readonly months: Unit | null
  readonly details: readonly { readonly id: string; readonly unit: Unit }[]
}

/** A pack that has been checked and compiled. Made by `loadPack`, shared by everything that asks. */
export interface Pack {
  readonly definition: PackDefinition
  readonly vocabulary: Vocabulary
  readonly layout: Layout
  readonly programmes: readonly CompiledProgramme[]
  /** Programmes of one exclusion, with the positions of its members. */
  readonly exclusions: readonly { readonly exclusion: Exclusion; readonly ids: ReadonlySet<string> }[]
  readonly parametersAt: (date: DateNumber) => readonly (number | readonly Bracket[] | undefined)[]
  readonly declarationPeriods: readonly (readonly Period[])[]
}

/** A period, both ends included. */
export interface Period {
  readonly from: DateNumber
  readonly to: DateNumber
}

/** Turns a rule into functions over rows. */
export type CompileUnit = (node: Expression, scope: Scope, layout: Layout) => Unit

export interface LoadOptions {
  /** How rules are compiled: into closures without it, which run everywhere; `fuseUnit` makes faster functions. */
  readonly compile?: CompileUnit
}

/** What the rules of a pack are compiled with. */
interface Compiling {
  readonly vocabulary: Vocabulary
  readonly layout: Layout
  readonly compile: CompileUnit
}

/**
 * Checks a pack and compiles it. Throws a PackError that names the place where something does not hold
 * together: an unknown name, a type that does not fit, a cycle, a parameter without a value, a scale out of order.
 */
export function loadPack(given: PackDefinition, { compile = compileUnit }: LoadOptions = {}): Pack {
  const definition = withPeriods(given)
  checkForm(definition)
  const vocabulary = vocabularyOf(definition)
  checkRelations(definition, vocabulary)
  for (const parameter of definition.parameters) checkParameter(parameter)
  checkCycles(vocabulary.derived)
  const layout = layoutOf(definition)
  const compiling: Compiling = { vocabulary, layout, compile }
  compileDerived(definition, compiling)
  for (const programme of definition.programmes) checkProgramme(programme, definition, vocabulary)
  checkAdministration(definition, vocabulary)
  return {
    definition,
    vocabulary,
    layout,
    programmes: definition.programmes.map((programme) => compileProgramme(programme, compiling)),
    exclusions: definition.exclusions.map((exclusion) => checkedExclusion(exclusion, definition)),
    parametersAt: parameterTable(definition.parameters),
    declarationPeriods: definition.declarations.map(periodsOf),
  }
}

function checkRelations(definition: PackDefinition, vocabulary: Vocabulary): void {
  for (const entity of definition.entities) {
    for (const [name, field] of Object.entries(entity.fields)) {
      if (field.type === 'link' && !vocabulary.entities.has(field.to)) {
        throw new PackError(`${entity.id}.${name}`, `a known entity, not "${field.to}"`)
      }
    }
  }
  for (const relation of definition.relations) {
    const field = fieldOf(
      vocabulary,
      { entity: relation.from, field: relation.link },
      `relations.${relation.id}`,
    )
    if (field.type !== 'link' || field.to !== relation.entity) {
      throw new PackError(`relations.${relation.id}`, `a link from ${relation.from} to ${relation.entity}`)
    }
  }
}

function compileDerived(definition: PackDefinition, { vocabulary, layout, compile }: Compiling): void {
  definition.derived.forEach((derived, position) => {
    const scope: Scope = { vocabulary, entity: derived.entity, place: `${derived.entity}.${derived.id}` }
    typeOf(derived.expression, scope)
    layout.derivedUnits[position] = compile(derived.expression, scope, layout)
  })
}

function compileProgramme(
  programme: Programme,
  { vocabulary, layout, compile }: Compiling,
): CompiledProgramme {
  const scope: Scope = { vocabulary, entity: programme.subject, place: programme.id }
  const { amount, months, details } = programme.benefit
  return {
    programme,
    conditions: programme.conditions.map(({ id, holds }) => ({
      id,
      unit: compile(holds, scope, layout),
      results: { holds: { id, holds: true }, fails: { id, holds: false }, open: { id, holds: null } },
    })),
    amount: amount === null ? null : compile(amount, scope, layout),
    months: months === null ? null : compile(months, scope, layout),
    details: details.map(({ id, value }) => ({ id, unit: compile(value, scope, layout) })),
  }
}

function checkedExclusion(exclusion: Exclusion, definition: PackDefinition): Pack['exclusions'][number] {
  for (const id of exclusion.programmes) {
    if (!definition.programmes.some((programme) => programme.id === id))
      throw new PackError('exclusions', `a known programme, not "${id}"`)
  }
  return { exclusion, ids: new Set(exclusion.programmes) }
}

const KEPT_DATES = 1000

/** The parameters' values at a date, kept for the dates asked most recently. */
function parameterTable(parameters: readonly Parameter[]): Pack['parametersAt'] {
  const versions = parameters.map(versionsOf)
  const kept = new Map<DateNumber, readonly (number | readonly Bracket[] | undefined)[]>()
  return (date) => {
    const known = kept.get(date)
    if (known !== undefined) return known
    if (kept.size >= KEPT_DATES) kept.clear()
    const values = versions.map((dated) => inMemory(versionAt(dated, date)?.value))
    kept.set(date, values)
    return values
  }
}

/** A parameter's value as the evaluators hold it: a date becomes its number, and before the first there is none. */
function inMemory(value: ParameterValue | undefined): number | readonly Bracket[] | undefined {
  return typeof value === 'string' ? parseDate(value) : value
}

function periodsOf(declaration: Declaration): readonly Period[] {
  return declaration.periods.map(({ from, to }) => {
    const start = parseDate(from)
    const end = to === undefined ? FOREVER : parseDate(to)
    if (start === undefined || end === undefined || start > end)
      throw new PackError(
        `declarations.${declaration.id}`,
        'periods of two dates YYYY-MM-DD, the earlier first',
      )
    return { from: start, to: end }
  })
}
