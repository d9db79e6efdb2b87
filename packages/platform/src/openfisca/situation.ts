import { CalculationError } from './calculation-error.ts'
import { type Period, parsePeriod } from './period.ts'
import { readRole } from './read-role.ts'
import type { System, SystemEntity } from './system.ts'
import type { Variable } from './variable.ts'

/** A value that the request asks for. */
export interface Request {
  readonly path: readonly [plural: string, id: string, key: string, period: string]
  readonly entity: string
  readonly variable: Variable
  readonly period: Period
}

/** A request read: facts in our own form, what is asked, and where in the request each fact stands. */
export interface Situation {
  readonly facts: Map<string, Map<string, Map<string, unknown>>>
  readonly declarations: ReadonlyMap<string, unknown>
  readonly requests: readonly Request[]
  /** By the place that `readFacts` names, as `person/kim.birthDate`. */
  readonly paths: ReadonlyMap<string, readonly string[]>
}

/** What grows while a request is read. */
export interface Draft {
  readonly system: System
  readonly facts: Map<string, Map<string, Map<string, unknown>>>
  readonly requests: Request[]
  readonly paths: Map<string, readonly string[]>
}

type Object_ = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Object_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a situation in OpenFisca's shape. Throws a CalculationError at the first place that does not fit. */
export function readSituation(system: System, body: unknown): Situation {
  if (!isRecord(body)) throw new CalculationError([], 'Invalid type: the situation has to be an object.')
  const draft: Draft = { system, facts: new Map(), requests: [], paths: new Map() }
  const declarations = new Map<string, unknown>()
  for (const [key, part] of Object.entries(body)) {
    if (system.pack.vocabulary.declarations.has(key)) declarations.set(key, part)
    else readEntity(draft, entityOf(system, key), part)
  }
  for (const entity of system.entities) readRoles(draft, entity, body[entity.plural])
  return { ...draft, declarations }
}

function entityOf({ entities }: System, key: string): SystemEntity {
  const entity = entities.find(({ plural }) => plural === key)
  if (entity !== undefined) return entity
  const known = entities.map(({ plural }) => plural).join(', ')
  throw new CalculationError([key], `There is no such entity. The entities are: ${known}.`)
}

function readEntity(draft: Draft, entity: SystemEntity, part: unknown): void {
  if (!isRecord(part)) throw new CalculationError([entity.plural], 'Invalid type: expected an object of ids.')
  const things = new Map<string, Map<string, unknown>>()
  draft.facts.set(entity.id, things)
  for (const [id, stated] of Object.entries(part)) {
    const path = [entity.plural, id]
    if (!isRecord(stated)) throw new CalculationError(path, 'Invalid type: expected an object.')
    draft.paths.set(`${entity.id}/${id}`, path)
    things.set(id, new Map())
    for (const [key, values] of Object.entries(stated)) {
      if (entity.roles.some((role) => role.key === key)) continue
      readVariable(draft, { entity, id, key }, values)
    }
  }
}

interface Place {
  readonly entity: SystemEntity
  readonly id: string
  readonly key: string
}

function readVariable(draft: Draft, { entity, id, key }: Place, values: unknown): void {
  const path = [entity.plural, id, key]
  const variable = draft.system.variableOf(entity.id, key)
  if (variable === undefined) throw unknownVariable(draft.system, entity, path)
  if (!isRecord(values))
    throw new CalculationError(
      path,
      `Expected values by period, such as {"${EXAMPLES[variable.definitionPeriod]}": …}.`,
    )
  for (const [stated, value] of Object.entries(values)) {
    const period = parsePeriod(stated)
    if (period === undefined)
      throw new CalculationError(
        path,
        `Expected a period such as 2020-09, 2020-09-15 or ETERNITY, not "${stated}".`,
      )
    const request: Request = { path: [entity.plural, id, key, stated], entity: entity.id, variable, period }
    if (value === null) draft.requests.push(checked(request))
    else setFact(draft, checked(request), value)
  }
}

const EXAMPLES = { MONTH: '2020-09', ETERNITY: 'ETERNITY' } as const

function unknownVariable(
  { variables, entities }: System,
  asked: SystemEntity,
  path: readonly string[],
): CalculationError {
  const key = path[2] ?? ''
  const other = variables.get(key)
  if (other === undefined)
    return new CalculationError(
      path,
      `You tried to calculate or to set a variable that does not exist: "${key}".`,
      404,
    )
  const home = entities.find(({ id }) => id === other.entity)?.plural
  return new CalculationError(path, `"${key}" is a variable of ${home}, not of ${asked.plural}.`)
}

/** A series wants a month; what is computed wants a month or a day. What holds for ever takes any period. */
function checked(request: Request): Request {
  const { path, variable, period } = request
  const { name, definitionPeriod, origin } = variable
  if (definitionPeriod === 'ETERNITY' || period.unit === 'MONTH') return request
  if (period.unit === 'DAY' && origin.kind !== 'field') return request
  throw new CalculationError(
    path,
    `"${name}" is only defined for months${origin.kind === 'field' ? '' : ' and days'}.`,
  )
}

function setFact(draft: Draft, { path, entity, variable, period }: Request, value: unknown): void {
  const [, id] = path
  const { origin, name } = variable
  if (origin.kind !== 'field') throw new CalculationError(path, `"${name}" is computed and cannot be set.`)
  const facts = draft.facts.get(entity)?.get(id)
  const place = `${entity}/${id}.${origin.field}`
  if (variable.definitionPeriod === 'MONTH' && period.unit === 'MONTH') {
    const month = period.start.slice(0, 7)
    // Only this function fills a series, and always with an object.
    const series = (facts?.get(origin.field) ?? {}) as Object_
    facts?.set(origin.field, { ...series, [month]: value })
    draft.paths.set(`${place}.${month}`, path)
    return
  }
  if (facts?.has(origin.field) === true && facts.get(origin.field) !== value)
    throw new CalculationError(path, `"${name}" does not change over time and has another value already.`)
  facts?.set(origin.field, value)
  draft.paths.set(place, path)
}

function readRoles(draft: Draft, entity: SystemEntity, part: unknown): void {
  if (!isRecord(part)) return
  for (const [id, stated] of Object.entries(part)) {
    if (!isRecord(stated)) continue
    for (const role of entity.roles) {
      if (Object.hasOwn(stated, role.key)) readRole(draft, { entity, id, role }, stated[role.key])
    }
  }
}
