import type { Difference, VerifiedFact } from './overlay.ts'
import { type StatedFacts, thingIn, thingParts } from './things.ts'

/**
 * Where the numbers that registers give to linked things do not fit the links that a person has stated: those who are
 * said to share a household have one number for it, and those who are said not to, two.
 */
export function linkDifferences(stated: StatedFacts, links: readonly VerifiedFact[]): readonly Difference[] {
  const claims = links.flatMap((link) => {
    const target = thingIn(stated, link.thing)?.[link.field]
    return typeof target === 'string' ? [{ link, target }] : []
  })
  return claims
    .filter((claim) =>
      claims.some((other) => areOfOneKind(claim.link, other.link) && contradict(claim, other)),
    )
    .map(({ link, target }) => ({
      fact: `${link.thing}.${link.field}`,
      stated: target,
      verified: link.value,
    }))
}

interface Claim {
  readonly link: VerifiedFact
  /** The id that the person has stated. */
  readonly target: string
}

const areOfOneKind = (a: VerifiedFact, b: VerifiedFact): boolean =>
  a.field === b.field && thingParts(a.thing).entity === thingParts(b.thing).entity

const contradict = (a: Claim, b: Claim): boolean =>
  (a.target === b.target) !== (a.link.value === b.link.value)
