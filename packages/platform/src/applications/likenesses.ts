import type { LikeCase } from '../cases/index.ts'
import type { Likeness } from './application.ts'
import type { Claim } from './claims.ts'

/** A case that claims the same as another one does, and in what they are alike. */
export interface Alike {
  readonly like: LikeCase
  readonly relation: Likeness['relation']
}

/** The claims of one case, and the application that it belongs to, where there is one already. */
export interface Claimant {
  readonly programme: string
  readonly claims: readonly Pick<Claim, 'slot' | 'keys' | 'exclusive'>[]
  readonly application: string | null
}

/**
 * Of cases that claim the same slots and keys, those that a case is like, each once, in the way that says most.
 * That a person applies for one programme for two of their shops, in one application, is no likeness.
 */
export function likenessesTo(
  { programme, claims, application }: Claimant,
  found: readonly LikeCase[],
): readonly Alike[] {
  const pairs = claims.flatMap((claim) =>
    found
      .filter((like) => like.slot === claim.slot && claim.keys.includes(like.key))
      .map((like) => ({ like, isExclusive: claim.exclusive && like.exclusive })),
  )
  const counting = pairs.filter(({ like, isExclusive }) => isExclusive || like.application !== application)
  // Later ones replace earlier ones of the same case, so those that say most come last.
  const byWeight = counting.toSorted((left, right) => Number(left.isExclusive) - Number(right.isExclusive))
  const alike = byWeight.map(
    ({ like }) => [like.caseId, { like, relation: relationOf(programme, like) }] as const,
  )
  return [...new Map(alike).values()]
}

function relationOf(programme: string, like: LikeCase): Likeness['relation'] {
  return like.programme === programme ? `same-${like.kind}` : 'excluded-together'
}

/** What a person is told of a case that is like theirs: never whose it is. */
export function toldLikeness({ like, relation }: Alike): Likeness {
  const { programme, state, submittedAt, isOwn, caseId } = like
  return { relation, programme, state, submittedAt, case: isOwn ? caseId : null }
}
