/** A fact as the facts file holds it. */
export type FactValue = boolean | number | string | readonly string[] | Readonly<Record<string, number>>

/** The facts about one thing, by field. */
export type EntityFacts = Readonly<Record<string, FactValue>>

/** Everything known, by entity and id: the body of a facts file. */
export type FactsByEntity = Readonly<Record<string, Readonly<Record<string, EntityFacts>>>>

/** A family member as the first page asks. */
export interface FamilyMember {
  readonly name: string
  /** Whether to look for what this member may get, beside what counts for the household. */
  readonly included: boolean
}

/** What the first page asks: who the person is, so that the right things can be asked about. */
export interface StartAnswers {
  readonly shops: number
  readonly rentsShops: boolean
  readonly tenants: number
  readonly isEmployed: boolean
  readonly worksAlone: boolean
  readonly isOutOfWork: boolean
  readonly family: readonly FamilyMember[]
}

/** What a person has told, as it is kept on the device and in a shared link. */
export interface Situation {
  readonly version: 1
  /** Null where the facts came from a file or an example: then nothing is known of who is who. */
  readonly start: StartAnswers | null
  readonly facts: FactsByEntity
  /** Facts said not to be known: a question (`person/me.creditGrade`) or one month of it (`….sales.2020-07`). */
  readonly unknown: readonly string[]
  /** The questions answered, in order. */
  readonly asked: readonly string[]
  /** The date to look at; null is today. */
  readonly asOf: string | null
}

export const EMPTY: Situation = { version: 1, start: null, facts: {}, unknown: [], asked: [], asOf: null }

export const NOBODY: StartAnswers = {
  shops: 0,
  rentsShops: false,
  tenants: 0,
  isEmployed: false,
  worksAlone: false,
  isOutOfWork: false,
  family: [],
}

/** The facts about one thing; none where nothing is known of it. */
export const factsOf = (facts: FactsByEntity, entity: string, id: string): EntityFacts =>
  facts[entity]?.[id] ?? {}

/** The facts with one fact set, or taken away where the value is undefined. */
export const withFact = (
  facts: FactsByEntity,
  { entity, id, field }: { readonly entity: string; readonly id: string; readonly field: string },
  value: FactValue | undefined,
): FactsByEntity => {
  const others = Object.entries(factsOf(facts, entity, id)).filter(([name]) => name !== field)
  const own = value === undefined ? others : [...others, [field, value] as const]
  return { ...facts, [entity]: { ...facts[entity], [id]: Object.fromEntries(own) } }
}

/** True of a series by month. */
export const isSeries = (value: FactValue | undefined): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && !Array.isArray(value)

/** True of a set of choices. */
export const isList = (value: FactValue | undefined): value is readonly string[] => Array.isArray(value)
