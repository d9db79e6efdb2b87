import type { Field, Pack } from '@ondol/rules'
import { linkDifferences } from './link-differences.ts'
import type { FactValue } from './registers/fact-value.ts'
import { type StatedFacts, type StatedThing, thingIn, thingParts, thingsIn } from './things.ts'

/** A fact that a register has stated about a thing of an application. */
export interface VerifiedFact {
  /** As `business/b1`. */
  readonly thing: string
  /** As `sales`. */
  readonly field: string
  readonly value: FactValue
  /** The day of which it is true, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly register: string
  /** Under which the register finds its answer again. */
  readonly reference: string
  readonly verifiedAt: Date
}

/** Where the person and the register say different things. */
export interface Difference {
  /** As `business/b1.sales.2020-07`. */
  readonly fact: string
  readonly stated: unknown
  readonly verified: unknown
}

/** What is known of an application: the stated facts, and over them what registers say. */
export interface KnownFacts {
  readonly facts: StatedFacts
  /** Who says so, by the fact's name; a fact that is not here rests on the person's word. */
  readonly provenance: ReadonlyMap<string, VerifiedFact>
  readonly differences: readonly Difference[]
}

/**
 * Lays what registers say over what a person has stated; of two answers the later counts. A series is laid over month
 * by month. A link keeps the person's own id, since a register numbers things its own way; it counts as verified where
 * the numbers fit the links.
 */
export function layOver(pack: Pack, stated: StatedFacts, verified: readonly VerifiedFact[]): KnownFacts {
  const inOrder = verified.toSorted((a, b) => a.verifiedAt.getTime() - b.verifiedAt.getTime())
  const provenance = new Map<string, VerifiedFact>()
  const things = new Map<string, StatedThing>()
  for (const fact of inOrder) {
    const thing = things.get(fact.thing) ?? thingIn(stated, fact.thing)
    const field = fieldOf(pack, fact)
    // An application may have been changed since the register was asked.
    if (thing === undefined || field === undefined) continue
    provenance.set(`${fact.thing}.${fact.field}`, fact)
    if (field.type !== 'link')
      things.set(fact.thing, { ...thing, [fact.field]: laidOver(thing, fact, field) })
  }
  const counted = [...provenance.values()]
  const links = linkDifferences(
    stated,
    counted.filter((fact) => fieldOf(pack, fact)?.type === 'link'),
  )
  for (const { fact } of links) provenance.delete(fact)
  return {
    facts: withThings(stated, things),
    provenance,
    differences: [...counted.flatMap((fact) => differencesOf(pack, stated, fact)), ...links],
  }
}

const fieldOf = (pack: Pack, { thing, field }: VerifiedFact): Field | undefined =>
  pack.definition.entities.find(({ id }) => id === thingParts(thing).entity)?.fields[field]

type Series = Readonly<Record<string, unknown>>

/** What has been stated of a series; the pack has read it, so it is one. */
const seriesOf = (value: unknown): Series => (value ?? {}) as Series

function laidOver(thing: StatedThing, { field, value }: VerifiedFact, { type }: Field): unknown {
  return type === 'monthly' ? { ...seriesOf(thing[field]), ...seriesOf(value) } : value
}

function withThings(stated: StatedFacts, things: ReadonlyMap<string, StatedThing>): StatedFacts {
  const facts: Record<string, unknown> = { ...stated }
  for (const [name, thing] of things) {
    const { entity, id } = thingParts(name)
    facts[entity] = { ...Object.fromEntries(thingsIn(facts, entity)), [id]: thing }
  }
  return facts
}

function differencesOf(pack: Pack, stated: StatedFacts, fact: VerifiedFact): readonly Difference[] {
  const field = fieldOf(pack, fact)
  const value = thingIn(stated, fact.thing)?.[fact.field]
  const name = `${fact.thing}.${fact.field}`
  if (field?.type === 'link') return []
  if (field?.type !== 'monthly') return different(name, value, fact.value)
  const months = seriesOf(value)
  return Object.entries(seriesOf(fact.value)).flatMap(([month, verified]) =>
    different(`${name}.${month}`, months[month], verified),
  )
}

/** What nobody has stated cannot differ. */
function different(fact: string, stated: unknown, verified: unknown): readonly Difference[] {
  if (stated === undefined || stated === null) return []
  return comparable(stated) === comparable(verified) ? [] : [{ fact, stated, verified }]
}

/** A set is the same in any order. */
const comparable = (value: unknown): string => JSON.stringify(Array.isArray(value) ? value.toSorted() : value)
