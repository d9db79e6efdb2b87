import type { Pack } from '@ondol/rules'

/** Facts as a person states them: things by entity and id, each with its facts. The pack has read them. */
export type StatedFacts = Readonly<Record<string, unknown>>

/** One thing's facts as they are stated. */
export type StatedThing = Readonly<Record<string, unknown>>

/** The things that the facts state of an entity, by id. */
export function thingsIn(facts: StatedFacts, entity: string): ReadonlyMap<string, StatedThing> {
  // The pack has read the facts: what stands under an entity are its things.
  const things = (facts[entity] ?? {}) as Readonly<Record<string, StatedThing>>
  return new Map(Object.entries(things))
}

/** What is stated about a thing (`business/b1`); `undefined` where there is no such thing. */
export function thingIn(facts: StatedFacts, thing: string): StatedThing | undefined {
  const { entity, id } = thingParts(thing)
  return thingsIn(facts, entity).get(id)
}

/** The parts of a thing's name. An id may hold anything but a slash. */
export function thingParts(thing: string): { readonly entity: string; readonly id: string } {
  const slash = thing.indexOf('/')
  return { entity: thing.slice(0, slash), id: thing.slice(slash + 1) }
}

/**
 * The things of an entity that a case about a subject (`business/b1`) is concerned with: the subject itself, or those
 * with the fewest links between. For a shop these are its leases, its owner, and the owner's household.
 */
export function thingsConcerned(
  pack: Pack,
  facts: StatedFacts,
  { subject, entity }: { readonly subject: string; readonly entity: string },
): readonly string[] {
  const neighbours = linksIn(pack, facts)
  const seen = new Set<string>()
  for (let ring: readonly string[] = [subject]; ring.length > 0; ) {
    const found = ring.filter((thing) => thingParts(thing).entity === entity)
    if (found.length > 0) return found.toSorted()
    for (const thing of ring) seen.add(thing)
    const next = ring.flatMap((thing) => neighbours.get(thing) ?? []).filter((thing) => !seen.has(thing))
    ring = [...new Set(next)]
  }
  return []
}

/** Every link between things, from both of its ends. */
function linksIn(pack: Pack, facts: StatedFacts): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>()
  const connect = (from: string, to: string): void => {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
  }
  for (const { id: entity, fields } of pack.definition.entities) {
    for (const [name, field] of Object.entries(fields)) {
      if (field.type !== 'link') continue
      for (const [id, thing] of thingsIn(facts, entity)) {
        const target = thing[name]
        if (typeof target !== 'string') continue
        connect(`${entity}/${id}`, `${field.to}/${target}`)
        connect(`${field.to}/${target}`, `${entity}/${id}`)
      }
    }
  }
  return neighbours
}
