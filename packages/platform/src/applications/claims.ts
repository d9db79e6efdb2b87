import type { Pack, Result } from '@ondol/rules'
import { hashOf, type Json } from '../chain/index.ts'
import type { Identifier, Identifiers } from './identifiers.ts'

/** What a case lays claim to: a slot (a programme, or programmes that exclude each other), for a thing. */
export interface Claim {
  readonly slot: string
  readonly kind: Identifier['kind'] | 'subject'
  readonly key: string
  /** Every key under which the same claim may have been kept. */
  readonly keys: readonly string[]
  /** Whether two grants of it would be one too many; else it only makes an officer look twice. */
  readonly exclusive: boolean
}

interface Claiming {
  readonly facts: Readonly<Record<string, Json>>
  readonly identifiers: Identifiers
  /** The name of the person who applies. */
  readonly applicant: string
}

/**
 * What a case lays claim to, as far as its subject is known by anything. Exclusive is what can only be this subject:
 * itself (a lease with its tenant), two things that it links to (a job is its worker and employer), or each person
 * who links to it (a household's members). Anything else that is known, and whoever applies, is looked at too.
 */
export function claimsOf(
  pack: Pack,
  { programme, subject }: Pick<Result, 'programme' | 'subject'>,
  claiming: Claiming,
): readonly Claim[] {
  const { certain, likely } = subjectsOf(pack, subject, claiming)
  const exclusive = certain.flatMap((one) =>
    slotsOf(pack, programme).map((slot) => ({ ...one, slot, exclusive: true })),
  )
  const applicant = claiming.identifiers.get(claiming.applicant)
  const others = new Map(
    [...likely, ...(applicant === undefined ? [] : [applicant])].map((one) => [one.key, one]),
  )
  for (const { key } of certain) others.delete(key)
  return [...exclusive, ...[...others.values()].map((one) => ({ ...one, slot: programme, exclusive: false }))]
}

/** The slots of a programme: itself, and each group of programmes of which a subject gets one. */
function slotsOf({ definition }: Pack, programme: string): readonly string[] {
  const groups = definition.exclusions.filter(({ programmes }) => programmes.includes(programme))
  return [programme, ...groups.map(({ programmes }) => [...programmes].sort().join('+'))]
}

type Known = Omit<Claim, 'slot' | 'exclusive'>

interface Subjects {
  /** Who has one of these in common with another case is about the same. */
  readonly certain: readonly Known[]
  /** Who has one of these in common may be. */
  readonly likely: readonly Known[]
}

function subjectsOf(pack: Pack, subject: string, { facts, identifiers }: Claiming): Subjects {
  const known = (names: readonly string[]): readonly Identifier[] =>
    names.flatMap((name) => identifiers.get(name) ?? [])
  const own = identifiers.get(subject)
  const linked = known(linksOf(pack, subject, facts))
  const users = linked.filter(({ kind }) => kind !== 'premises')
  if (own?.kind === 'premises' && users.length > 0)
    return { certain: [together([own, ...users])], likely: [own] }
  if (own !== undefined) return { certain: [own], likely: [] }
  if (linked.length > 1) return { certain: [together(linked)], likely: [] }
  const linking = known(linkingTo(pack, subject, facts))
  const members = linking.filter(({ kind }) => kind === 'person')
  return { certain: members, likely: [...linked, ...linking] }
}

/** Several things as one: the same only if all of them are. While keys are rotated, each key has its own. */
function together(parts: readonly Identifier[]): Known {
  const longest = Math.max(...parts.map(({ keys }) => keys.length))
  const keys = Array.from({ length: longest }, (_, index) =>
    hashOf(parts.map(({ key, keys: all }) => all[index] ?? key)),
  )
  const kind = parts[0]?.kind === 'premises' ? 'premises' : 'subject'
  return { kind, key: keys[0] ?? '', keys }
}

/** The names of the things that a thing links to. */
function linksOf({ definition }: Pack, subject: string, facts: Claiming['facts']): readonly string[] {
  const { entity, stated } = thingAt(facts, subject)
  const fields = definition.entities.find(({ id }) => id === entity)?.fields ?? {}
  return Object.entries(fields).flatMap(([name, field]) => {
    const to = stated[name]
    return field.type === 'link' && typeof to === 'string' ? [`${field.to}/${to}`] : []
  })
}

/** The names of the things that link to a thing. */
function linkingTo({ definition }: Pack, subject: string, facts: Claiming['facts']): readonly string[] {
  const { entity, id } = thingAt(facts, subject)
  return definition.relations
    .filter((relation) => relation.entity === entity)
    .flatMap(({ from, link }) =>
      Object.entries(objectIn(facts[from]))
        .filter(([, thing]) => objectIn(thing)[link] === id)
        .map(([other]) => `${from}/${other}`),
    )
}

function thingAt(
  facts: Claiming['facts'],
  subject: string,
): {
  readonly entity: string
  readonly id: string
  readonly stated: Readonly<Record<string, Json | undefined>>
} {
  const slash = subject.indexOf('/')
  const entity = subject.slice(0, slash)
  const id = subject.slice(slash + 1)
  return { entity, id, stated: objectIn(objectIn(facts[entity])[id]) }
}

function objectIn(value: Json | undefined): Readonly<Record<string, Json | undefined>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  // Of the values of JSON, only an object is left.
  return isObject ? (value as Readonly<Record<string, Json | undefined>>) : {}
}
