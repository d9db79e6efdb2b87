import { formatDate, formatMonth, monthOf } from '@ondol/rules'
import { nearestNumber, type Rational } from '../algebra/rational.ts'
import type { CaseFact } from '../space/case-facts.ts'
import type { Thing } from '../space/space.ts'
import { declarationName, TODAY } from '../translate/new-side.ts'
import type { Side } from '../translate/side.ts'

/** The values that a solver found, by the name of the variable. */
export type Values = ReadonlyMap<string, boolean | Rational>

/** A facts file, as `ondol assess` and the assessor take it. */
export type CaseInput = Readonly<Record<string, unknown>> & { readonly asOf: string }

/** The names of all variables that a side's facts file is made from. */
export function wantedNames({ facts, space, script, pack }: Side): readonly string[] {
  const dates = (name: string): readonly string[] => ['year', 'month', 'day'].map((part) => `${name}.${part}`)
  const names = [
    ...dates(TODAY),
    ...pack.definition.declarations.map(({ id }) => declarationName(id)),
    ...space.links().map(({ stands }) => bare(stands)),
    ...facts.all().flatMap((fact) => [bare(fact.isStated), ...namesOf(fact, dates)]),
  ]
  return [...new Set(names)].filter(script.knows)
}

const bare = (truth: string): string => truth.replaceAll('|', '')

function namesOf({ name, term }: CaseFact, dates: (name: string) => readonly string[]): readonly string[] {
  if (term.kind === 'date') return dates(name)
  return term.kind === 'set' ? [...term.of.keys()].map((id) => `${name}.${id}`) : [name]
}

/** The facts file of a side; nothing where a value is one that no facts file can hold. */
export function caseInput(side: Side, values: Values): CaseInput | undefined {
  const asOf = dateIn(values, TODAY)
  const standing = standingThings(side, values)
  const input: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const { entity, id } of standing) input[entity] = { ...input[entity], [id]: {} }
  for (const { from, link, to, stands } of side.space.links()) {
    const stated = input[from.entity]?.[from.id]
    if (stated !== undefined && standing.has(to) && isTrue(values, stands)) stated[link] = to.id
  }
  for (const fact of side.facts.all()) {
    const stated = input[fact.thing.entity]?.[fact.thing.id]
    if (stated === undefined || !isTrue(values, fact.isStated)) continue
    const value = stateOf(fact, values)
    if (value === undefined) return undefined
    if (fact.back === undefined) stated[fact.field] = value
    else state(stated, fact, { value, month: monthBefore(asOf, fact.back) })
  }
  return { asOf, ...declarations(side, values, asOf), ...input }
}

function state(
  stated: Record<string, unknown>,
  { field }: CaseFact,
  { value, month }: { readonly value: unknown; readonly month: string },
): void {
  // A series is an object of months.
  stated[field] = { ...(stated[field] as Record<string, unknown> | undefined), [month]: value }
}

/** The subject, and whatever a standing link leads to or from. */
function standingThings({ space }: Side, values: Values): ReadonlySet<Thing> {
  const standing = new Set<Thing>([space.subject])
  let before = 0
  while (before < standing.size) {
    before = standing.size
    for (const { from, to, stands } of space.links()) {
      if (!isTrue(values, stands)) continue
      if (standing.has(from)) standing.add(to)
      else if (standing.has(to)) standing.add(from)
    }
  }
  return standing
}

function isTrue(values: Values, truth: string): boolean {
  return truth === 'true' || values.get(bare(truth)) === true
}

function numberIn(values: Values, name: string): number | undefined {
  const value = values.get(name)
  return typeof value === 'object' ? nearestNumber(value) : undefined
}

function dateIn(values: Values, name: string): string {
  const [year = 0, month = 0, day = 0] = ['year', 'month', 'day'].map((part) =>
    numberIn(values, `${name}.${part}`),
  )
  return formatDate(year * 10000 + month * 100 + day)
}

function stateOf({ name, term }: CaseFact, values: Values): unknown {
  switch (term.kind) {
    case 'truth':
      return values.get(name)
    case 'number':
      return numberIn(values, name)
    case 'date':
      return dateIn(values, name)
    case 'choice':
      return term.ids[numberIn(values, name) ?? -1]
    case 'set':
      return [...term.of.keys()].filter((id) => values.get(`${name}.${id}`) === true)
  }
}

function monthBefore(asOf: string, back: number): string {
  return formatMonth(monthOf(Number(asOf.replaceAll('-', ''))) - back)
}

/** A state that the facts declare for themselves, since the day of the question. */
function declarations({ pack }: Side, values: Values, asOf: string): Record<string, { since: string }> {
  const stated = pack.definition.declarations.filter(({ id }) => values.get(declarationName(id)) === true)
  return Object.fromEntries(stated.map(({ id }) => [id, { since: asOf }]))
}
