import { formatMonth, monthOf, parseDate } from '../calendar/calendar.ts'
import { type FactName, parseFactPath } from '../facts/fact-path.ts'
import type { Field } from '../model/field.ts'
import type { PackDefinition } from '../pack/definition.ts'
import type { Draw } from './draw.ts'
import { CHOICES, QUESTION_DATES, randomDate, randomNumber } from './random-values.ts'

export type Things = Record<string, Record<string, unknown>>
/** Facts as JSON states them: the date, and things by entity and id. */
export interface StatedFacts {
  readonly asOf: string
  readonly things: Readonly<Record<string, Things>>
  readonly declared: Readonly<Record<string, { readonly since: string; readonly until?: string }>>
}

/** The facts object that `readFacts` takes. */
export const asInput = ({ asOf, things, declared }: StatedFacts): Record<string, unknown> => ({
  asOf,
  ...things,
  ...declared,
})

/** Random facts for a pack; of plain facts so many in a hundred are stated. */
export function randomFacts(draw: Draw, pack: PackDefinition, percent: number): StatedFacts {
  const asOf = draw.pick(QUESTION_DATES)
  const ids = Object.fromEntries(
    pack.entities.map(({ id }) => [
      id,
      Array.from({ length: draw.int(1, 3) }, (_, index) => `${id}${index}`),
    ]),
  )
  const things = Object.fromEntries(
    pack.entities.map(({ id, fields }) => {
      const stated = (ids[id] ?? []).map((thing) => [
        thing,
        randomThing(draw, fields, { asOf, ids, percent }),
      ])
      return [id, Object.fromEntries(stated) as Things]
    }),
  )
  const declared = draw.chance(20) ? { flood: { since: randomDate(draw) } } : {}
  return { asOf, things, declared }
}

interface Surroundings {
  readonly asOf: string
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly percent: number
}

function randomThing(
  draw: Draw,
  fields: Readonly<Record<string, Field>>,
  around: Surroundings,
): Record<string, unknown> {
  const thing: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const isStated = draw.chance(field.type === 'link' ? 80 : around.percent)
    if (field.type === 'monthly') thing[name] = randomSeries(draw, field.of, around)
    else if (isStated) thing[name] = randomFact(draw, field, around.ids)
  }
  return thing
}

function randomSeries(
  draw: Draw,
  of: 'int' | 'won',
  { asOf, percent }: Surroundings,
): Record<string, number> {
  const now = monthOf(parseDate(asOf) ?? 0)
  const series: Record<string, number> = {}
  for (let month = now - 17; month <= now + 1; month++) {
    if (draw.chance(percent)) series[formatMonth(month)] = randomNumber(draw, of)
  }
  return series
}

/** A random value for a fact that is no link. */
function randomFact(draw: Draw, field: Field, ids: Surroundings['ids']): unknown {
  switch (field.type) {
    case 'bool':
      return draw.chance(50)
    case 'date':
      return randomDate(draw)
    case 'int':
    case 'won':
    case 'ratio':
    case 'area':
      return randomNumber(draw, field.type)
    case 'choice':
      return draw.pick(CHOICES)
    case 'set':
      return CHOICES.filter(() => draw.chance(50))
    case 'link':
      return draw.pick(ids[field.to] ?? [])
    case 'monthly':
      return {}
  }
}

/** A copy that may be changed fact by fact. */
export function copyOf(facts: StatedFacts): StatedFacts {
  return structuredClone(facts)
}

/** Takes facts away, here and there; links stay, since who links where is not open but stated. */
export function withLess(draw: Draw, pack: PackDefinition, facts: StatedFacts): StatedFacts {
  const copy = copyOf(facts)
  for (const { id, fields } of pack.entities) {
    for (const thing of Object.values(copy.things[id] ?? {})) {
      for (const [name, field] of Object.entries(fields)) lessOf(draw, thing, { name, field })
    }
  }
  return copy
}

function lessOf(
  draw: Draw,
  thing: Record<string, unknown>,
  { name, field }: { readonly name: string; readonly field: Field },
): void {
  if (field.type === 'link' || thing[name] === undefined) return
  if (field.type !== 'monthly') {
    if (draw.chance(25)) delete thing[name]
    return
  }
  // A series is an object of months.
  const series = thing[name] as Record<string, number>
  for (const month of Object.keys(series)) if (draw.chance(10)) delete series[month]
}

/** States one fact, by its name; a link gets one of the things that there are. */
export function state(draw: Draw, pack: PackDefinition, facts: StatedFacts, path: string): void {
  const name = parseFactPath(path)
  const field = name && pack.entities.find(({ id }) => id === name.entity)?.fields[name.field]
  const thing = name && facts.things[name.entity]?.[name.id]
  if (name === undefined || field === undefined || thing === undefined) throw new Error(`no fact ${path}`)
  if (field.type === 'monthly') stateMonth(draw, thing, { ...name, of: field.of })
  else thing[name.field] = randomFact(draw, field, idsOf(facts))
}

function stateMonth(
  draw: Draw,
  thing: Record<string, unknown>,
  { field, month, of }: FactName & { readonly of: 'int' | 'won' },
): void {
  if (month === undefined) throw new Error(`${field} is a series: which month?`)
  // A series is an object of months.
  const series = (thing[field] ?? {}) as Record<string, number>
  thing[field] = { ...series, [month]: randomNumber(draw, of) }
}

function idsOf({ things }: StatedFacts): Surroundings['ids'] {
  return Object.fromEntries(Object.entries(things).map(([entity, stated]) => [entity, Object.keys(stated)]))
}

/** The names of all facts that are not stated, links left out; of series the months around the date. */
export function absentFacts(pack: PackDefinition, { asOf, things }: StatedFacts): readonly string[] {
  const now = monthOf(parseDate(asOf) ?? 0)
  const months = Array.from({ length: 19 }, (_, index) => formatMonth(now - 17 + index))
  return pack.entities.flatMap(({ id: entity, fields }) =>
    Object.entries(things[entity] ?? {}).flatMap(([id, thing]) =>
      Object.entries(fields).flatMap(([name, field]) => {
        const path = `${entity}/${id}.${name}`
        if (field.type === 'link') return []
        if (field.type !== 'monthly') return thing[name] === undefined ? [path] : []
        const series = (thing[name] ?? {}) as Record<string, number>
        return months.filter((month) => series[month] === undefined).map((month) => `${path}.${month}`)
      }),
    ),
  )
}

/** The same things in another order. */
export function reordered(draw: Draw, facts: StatedFacts): StatedFacts {
  const things = shuffled(draw, Object.entries(facts.things)).map(
    ([entity, stated]) => [entity, Object.fromEntries(shuffled(draw, Object.entries(stated)))] as const,
  )
  return { ...facts, things: Object.fromEntries(things) }
}

function shuffled<T>(draw: Draw, items: readonly T[]): readonly T[] {
  const left = [...items]
  return items.map(() => left.splice(draw.int(0, left.length - 1), 1)[0] as T)
}
