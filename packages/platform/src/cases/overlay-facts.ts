import { FactsError, parseFactPath } from '@ondol/rules'
import type { Json } from '../chain/index.ts'
import type { StatedFact } from './payloads.ts'

type Things = Readonly<Record<string, Readonly<Record<string, Json | undefined>>>>

/**
 * Facts with some of them said otherwise; the given ones stay as they are. Throws a FactsError where a name is none,
 * or names a thing that the facts do not have.
 */
export function overlayFacts(facts: Json, overlays: readonly StatedFact[]): Json {
  return overlays.reduce<Json>(withFact, facts)
}

function withFact(facts: Json, { fact, value }: StatedFact): Json {
  const { entity, id, field, month, things, thing } = placeOf(facts, fact)
  const before = thing[field]
  const series = isObject(before) ? before : {}
  const changed = month === undefined ? value : { ...series, [month]: value }
  return { ...asObject(facts), [entity]: { ...things, [id]: { ...thing, [field]: changed } } }
}

/** What facts state at a name; `null` where they state nothing. */
export function factAt(facts: Json, fact: string): Json {
  const { field, month, thing } = placeOf(facts, fact)
  const stated = thing[field] ?? null
  if (month === undefined) return stated
  return isObject(stated) ? (stated[month] ?? null) : null
}

function placeOf(
  facts: Json,
  fact: string,
): ReturnType<typeof parsed> & { things: Things; thing: Things[string] } {
  const name = parsed(fact)
  const things = asObject(asObject(facts)[name.entity]) as Things // `readFacts` took it for things by their ids
  const thing = Object.hasOwn(things, name.id) ? things[name.id] : undefined
  if (thing === undefined) throw new FactsError(fact, 'a fact about something that the application states')
  return { ...name, things, thing }
}

function parsed(fact: string): NonNullable<ReturnType<typeof parseFactPath>> {
  const name = parseFactPath(fact)
  if (name === undefined) throw new FactsError(fact, 'the name of a fact, as business/b1.sales.2020-07')
  return name
}

function asObject(value: Json | undefined): Readonly<Record<string, Json | undefined>> {
  return isObject(value) ? value : {}
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json | undefined>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
