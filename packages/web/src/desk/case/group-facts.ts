import { parseFactPath } from '@ondol/rules'
import type { Fact } from '../../server/api-types.ts'
import { thingOf } from '../fact-title.ts'

/** A line of the facts about a thing: one fact, or the months of a series together. */
export type FactLine =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'series'; readonly field: string; readonly months: readonly Fact[] }

/** A person, a business, a lease, with what is known of it. */
export interface Thing {
  /** As `business/b1`. */
  readonly thing: string
  readonly lines: readonly FactLine[]
}

/** Facts by what they are about, in their order, with the months of a series in one line. */
export const groupFacts = (facts: readonly Fact[]): readonly Thing[] => {
  const things = grouped(facts, ({ fact }) => thingOf(fact))
  return [...things].map(([thing, known]) => ({ thing, lines: linesOf(known) }))
}

const grouped = (
  facts: readonly Fact[],
  by: (fact: Fact) => string,
): ReadonlyMap<string, readonly Fact[]> => {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) groups.set(by(fact), [...(groups.get(by(fact)) ?? []), fact])
  return groups
}

const linesOf = (facts: readonly Fact[]): readonly FactLine[] => {
  const byField = grouped(facts, ({ fact }) => parseFactPath(fact)?.field ?? fact)
  return [...byField].flatMap(([field, known]): readonly FactLine[] =>
    known.some(({ fact }) => parseFactPath(fact)?.month !== undefined)
      ? [{ kind: 'series', field, months: known }]
      : known.map((fact) => ({ kind: 'fact', fact })),
  )
}

/** Facts that are more, or other, than what the person stated. */
export const isNoteworthy = ({ provenance }: Fact): boolean => provenance !== 'stated'
