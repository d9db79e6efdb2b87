import type { Source, Text } from '../text.ts'

/**
 * The rules of a body that brings two sides together, or that resolves on cases. Every figure is a parameter of the
 * pack, named here by its id, so that it is dated, has its source and can be changed by a reform. A parameter in
 * `working-days` runs in working days, one in `days` by the calendar.
 */
export interface Body {
  /** Among the pack's institutions. */
  readonly institution: string
  readonly title: Text
  /** People on a panel of it; 0 where it has none. */
  readonly panelSize: string
  /** How many of them are lawyers, at least. */
  readonly lawyers: string
  /** How many have to vote for a resolution to count. */
  readonly quorum: string
  /** Within which a matter is brought to an end. */
  readonly ends: string
  /** What a resolution adds to that, once. */
  readonly extension: string
  /** Within which the other side is to say whether it takes part. */
  readonly answer: string
  /** Within which a settlement is accepted. */
  readonly acceptance: string
  /** Within which a review is asked for. */
  readonly review: string
  /** How many times a side stays away until the matter is closed. */
  readonly absences: string
  /** How many times sealed offers are compared, at most. */
  readonly sealedRounds: string
  /** The institution that takes the matter on where this one brings no agreement. */
  readonly refersTo?: string
}

/** A way that the law opens to a lower rent. */
export interface LawRoute {
  readonly id: string
  readonly title: Text
  /** What it is, and what it gives, in plain words. */
  readonly text: Text
  readonly source: Source
  /** The truth value of a lease that says whether it is open, by its id; without it it is open to all. */
  readonly open?: string
}

/** One clause of a guideline: which parameters it lays down, and why. */
export interface GuidelineClause {
  readonly id: string
  readonly title: Text
  readonly reason: Text
  readonly parameters: readonly string[]
}

/** What committees go by when they cut a tax. Its history is that of its parameters. */
export interface Guideline {
  readonly title: Text
  readonly source: Source
  readonly clauses: readonly GuidelineClause[]
  /** The programmes that it is for. */
  readonly programmes: readonly string[]
  /** Won in total up to which cases are resolved together. */
  readonly togetherAtMost: string
  /** Months for which a tax is cut at most. */
  readonly monthsAtMost: string
}

/** What an agreement on a rent has to do with the programmes. */
export interface AgreementRules {
  /** The institution that a request for a lower rent goes to, in the borough of the building. */
  readonly council: string
  /** The programme of leases that recommends a cut. */
  readonly rentProgramme: string
  /** The programme of buildings that an agreement opens to whoever owns one, and its evidence. */
  readonly reliefProgramme: string
  readonly evidence: string
  /** The fields of a lease that an agreement settles: by what share the rent falls, and for how many months. */
  readonly cut: string
  readonly months: string
}

/** How a city deliberates. */
export interface Deliberation {
  readonly bodies: readonly Body[]
  readonly routes: readonly LawRoute[]
  readonly guideline: Guideline
  readonly agreement: AgreementRules
  /** Of how many a figure about councils is at least, so that nobody can be made out in it. */
  readonly leastGroup: string
}
