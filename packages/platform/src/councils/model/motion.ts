import type { RentTerms } from './rent-terms.ts'

/** Somebody who sits on a panel or a committee. */
export interface Seat {
  readonly account: string
  readonly profession: 'lawyer' | 'other'
}

/** Somebody who does not take part, since a tie to a party or an interest would make it unfair. */
export interface Recusal {
  readonly account: string
  readonly reason: string
  /** Of a sitting, the item; `null` for all. */
  readonly item: string | null
}

export type Ballot = 'for' | 'against' | 'abstain'

/** A vote, which is never secret: the reason of whoever dissents stands in the record. */
export interface Vote {
  readonly member: string
  readonly ballot: Ballot
  readonly reason: string | null
}

/** What a committee resolves on one case. */
export interface ItemResolution {
  readonly case: string
  readonly resolution: 'approve' | 'reject'
  /** Won in the unit of the benefit; `null` where the rules' amount stands. */
  readonly amount: number | null
  readonly months: number | null
}

/** What a motion is about: terms that the panel puts to the sides, or what becomes of cases on the agenda. */
export type MotionSubject =
  | { readonly kind: 'settlement'; readonly terms: RentTerms }
  | {
      readonly kind: 'cases'
      /** Whether every item is as the rules and the guideline have it. */
      readonly basis: 'guideline' | 'exception'
      readonly items: readonly ItemResolution[]
    }

/** Something put to the vote. */
export interface Motion {
  /** The number of the event that opened it. */
  readonly id: number
  readonly text: string
  readonly subject: MotionSubject
  readonly votes: readonly Vote[]
  readonly result: 'open' | 'carried' | 'lost'
}

/** Who may vote on a motion: those seated who are not recused from any of what it is about. */
export function votersOf(
  { subject }: Pick<Motion, 'subject'>,
  { panel, recusals }: { readonly panel: readonly Seat[]; readonly recusals: readonly Recusal[] },
): readonly Seat[] {
  const items = subject.kind === 'cases' ? subject.items.map((item) => item.case) : []
  const isOut = ({ account }: Seat): boolean =>
    recusals.some((one) => one.account === account && (one.item === null || items.includes(one.item)))
  return panel.filter((seat) => !isOut(seat))
}

/** What the votes come to. Carried is what more than half of those who voted are for; whoever abstains has voted. */
export interface Tally {
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly hasQuorum: boolean
  readonly carried: boolean
}

/** Counts the votes of those who may vote. */
export function tallyOf(motion: Pick<Motion, 'votes'>, voters: readonly Seat[], quorum: number): Tally {
  const counted = motion.votes.filter(({ member }) => voters.some(({ account }) => account === member))
  const number = (ballot: Ballot): number => counted.filter((vote) => vote.ballot === ballot).length
  const [inFavour, against, abstain] = [number('for'), number('against'), number('abstain')]
  const cast = inFavour + against + abstain
  const hasQuorum = cast >= quorum
  return { for: inFavour, against, abstain, hasQuorum, carried: hasQuorum && inFavour * 2 > cast }
}
