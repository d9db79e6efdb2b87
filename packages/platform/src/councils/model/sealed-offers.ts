import { hashOf } from '../../chain/index.ts'
import type { RentTerms } from './rent-terms.ts'

/**
 * The furthest that a side would go, told to nobody: of a claimant the least that it would take, of a respondent the
 * most that it would give.
 */
export interface SealedOffer {
  readonly cut: number
  readonly months: number
}

/** What is kept sealed: the offer, and what makes its commitment impossible to guess. */
export interface KeptOffer extends SealedOffer {
  readonly nonce: string
}

/** What stands in the record while an offer is sealed. Once offers are revealed, anybody can hold them against it. */
export function commitmentOf({ cut, months, nonce }: KeptOffer): string {
  return hashOf({ cut, months, nonce })
}

/** Two offers that met, and what lies halfway between them. */
export interface Crossing {
  readonly claimant: SealedOffer
  readonly respondent: SealedOffer
  readonly halfway: SealedOffer
}

const POINTS = 1000

/**
 * Whether what one side gives reaches what the other would take, in both the cut and the months; halfway between
 * them is then what both would have agreed to, the cut to a tenth of a percent and the months to whole ones, in favour
 * of whoever gives. `null` where they do not meet, and then nothing may be told of either.
 */
export function crossingOf(claimant: SealedOffer, respondent: SealedOffer): Crossing | null {
  if (respondent.cut < claimant.cut || respondent.months < claimant.months) return null
  const points = Math.floor((Math.round(claimant.cut * POINTS) + Math.round(respondent.cut * POINTS)) / 2)
  const months = Math.floor((claimant.months + respondent.months) / 2)
  return { claimant: bare(claimant), respondent: bare(respondent), halfway: { cut: points / POINTS, months } }
}

const bare = ({ cut, months }: SealedOffer): SealedOffer => ({ cut, months })

/** The terms that a crossing comes to. */
export function termsOfCrossing({ halfway }: Crossing, from: string): RentTerms {
  return { ...halfway, from }
}

/** Whether something is an offer: a cut to a tenth of a percent, and whole months. */
export function isOffer({ cut, months }: SealedOffer): boolean {
  const points = cut * POINTS
  return (
    cut > 0 &&
    cut < 1 &&
    Math.abs(points - Math.round(points)) < 1e-9 &&
    Number.isInteger(months) &&
    months >= 1 &&
    months <= 60
  )
}
