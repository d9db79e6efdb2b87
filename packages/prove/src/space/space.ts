import type { Field, Pack, Relation } from '@ondol/rules'
import type { Script } from '../formula/script.ts'
import { implies, type Truth, YES } from '../formula/truth.ts'
import type { Bounds } from './bounds.ts'

/** One thing that a case is about. Things that are reached by different ways are different things. */
export interface Thing {
  readonly entity: string
  readonly id: string
}

/** A thing that may stand somewhere, and when it does. */
export interface Possible {
  readonly thing: Thing
  readonly stands: Truth
}

/**
 * The things of all cases within the bounds, made as rules ask for them. A case in which one thing is reached
 * by two ways gives a rule the same values as one with two equal things, so none is left out.
 */
export interface Space {
  readonly pack: Pack
  readonly script: Script
  readonly bounds: Bounds
  /** Whether every fact is stated; where not, any fact may be unknown. */
  readonly isComplete: boolean
  readonly subject: Thing
  readonly field: (thing: Thing, name: string) => Field
  /** The thing at the other end of a link. */
  readonly follow: (thing: Thing, link: string) => Possible
  /** The things that link to one, by a relation. */
  readonly linking: (thing: Thing, relation: string) => readonly Possible[]
  readonly things: () => readonly Thing[]
  readonly links: () => readonly Link[]
}

/** A link that stands where the formula holds. */
export interface Link {
  readonly from: Thing
  readonly link: string
  readonly to: Thing
  readonly stands: Truth
}

export interface SpaceOptions {
  readonly pack: Pack
  readonly script: Script
  readonly bounds: Bounds
  readonly isComplete: boolean
  /** The entity that the question is about. */
  readonly entity: string
}

/** How many things may link to one in plain cases. */
const FEW = 2

export function newSpace(options: SpaceOptions): Space {
  const { pack, script, bounds, isComplete } = options
  const things: Thing[] = []
  const links: Link[] = []
  const many = new Map<string, readonly Possible[]>()
  const newThing = (entity: string): Thing => {
    const number = things.filter((thing) => thing.entity === entity).length + 1
    const thing = { entity, id: `${entity}${number}` }
    things.push(thing)
    return thing
  }
  const follow = (from: Thing, link: string): Possible => {
    const known = links.find((one) => one.from === from && one.link === link)
    if (known !== undefined) return { thing: known.to, stands: known.stands }
    const field = fieldIn(pack, from, link)
    if (field.type !== 'link') throw new Error(`${from.entity}.${link}: expected a link`)
    const to = newThing(field.to)
    const stands = isComplete ? YES : script.truth(`${from.id}.${link}?`)
    links.push({ from, link, to, stands })
    return { thing: to, stands }
  }
  const newcomers = (to: Thing, { from: entity, link }: Relation, most: number): readonly Possible[] => {
    const found: Possible[] = []
    for (let index = 0; index < most; index++) {
      const thing = newThing(entity)
      const stands = script.truth(`${thing.id}.${link}?`)
      const before = found.at(-1)
      if (before !== undefined) script.assert(implies(stands, before.stands))
      links.push({ from: thing, link, to, stands })
      found.push({ thing, stands })
    }
    return found
  }
  const linking = (to: Thing, id: string): readonly Possible[] => {
    const key = `${to.id} ${id}`
    const known = many.get(key)
    if (known !== undefined) return known
    const relation = pack.vocabulary.relations.get(id)
    if (relation === undefined) throw new Error(`${id}: expected a known relation`)
    const already = links
      .filter((one) => one.to === to && one.link === relation.link && one.from.entity === relation.from)
      .map((one) => ({ thing: one.from, stands: one.stands }))
    const room = bounds.many[id] ?? bounds.manyOthers
    const most = script.cases === 'plain' ? Math.min(room, FEW) : room
    const all = [...already, ...newcomers(to, relation, most - already.length)]
    many.set(key, all)
    return all
  }
  return {
    ...options,
    subject: newThing(options.entity),
    field: (thing, name) => fieldIn(pack, thing, name),
    follow,
    linking,
    things: () => things,
    links: () => links,
  }
}

function fieldIn({ vocabulary }: Pack, { entity }: Thing, name: string): Field {
  const field = vocabulary.entities.get(entity)?.fields[name]
  if (field === undefined) throw new Error(`${entity}.${name}: expected a known field`)
  return field
}
