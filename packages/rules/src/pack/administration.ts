import type { Source, Text } from '../text.ts'
import type { Deliberation } from './deliberation.ts'

/** The states in which a case waits for somebody. */
export type WaitingState =
  | 'submitted'
  | 'under-review'
  | 'evidence-asked'
  | 'committee'
  | 'approved'
  | 'appealed'
  | 'reopened'
  | 'offered'
  | 'lender-asked'
  | 'lender-accepted'

/** Who moves a waiting case on, or hears of it when it has waited too long. */
export type DeliveryRole =
  | 'resident'
  | 'officer'
  | 'supervisor'
  | 'mediator'
  | 'paymaster'
  | 'operator'
  | 'lender'

/** How long a case may wait in a state. */
export interface ServiceLevel {
  readonly title: Text
  /** Whose turn it is. */
  readonly waitsFor: DeliveryRole
  /** The parameter that says for how many working days. */
  readonly days: string
  /** Who is told once they have passed. */
  readonly escalatesTo: DeliveryRole
  /** What the escalation rests on; the days have a source of their own. */
  readonly source: Source
}

/**
 * Why offices are closed on a day: a holiday by law, one that stands in for a holiday on a weekend, one that the
 * government declared for that day alone, or the day of an election.
 */
export type HolidayKind = 'public' | 'substitute' | 'temporary' | 'election'

/** A day on which offices are closed. Sundays and Saturdays are not listed for themselves. */
export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly kind: HolidayKind
  readonly title: Text
  readonly source: Source
}

/** A fund with members: they and the city pay in each month, and benefits are paid from it. */
export interface Fund {
  readonly id: string
  readonly title: Text
  /** The programme by which people become members; its benefit is what the city pays in for them each month. */
  readonly membership: string
  /** Which detail of that benefit says what the member pays in each month. */
  readonly memberShare: string
  /** The programmes whose benefits it pays. The budget of such a programme is what the city adds to the fund. */
  readonly pays: readonly string[]
  /** The fact that the fund knows of its members: in how many of the last months they paid in. */
  readonly contributionMonths: {
    /** As `person.fundContributionMonths`. */
    readonly fact: string
    /** How many months back count, the one before today being the first. */
    readonly ofLast: number
  }
}

/** Somebody who lends. */
export interface Lender {
  /** Of an institution that receives cases itself, or below one, as `commercial-bank/one`. */
  readonly id: string
  readonly title: Text
  readonly source: Source
}

/** Where cases come in that a lender is to take, and who may take them. */
export interface LendingWindow {
  /** Whoever may take a case of this window. Where several may, they take turns at being first. */
  readonly lenders: readonly Lender[]
  /** The windows whose lenders may take it when none of its own did, in this order. */
  readonly onward: readonly string[]
  /** True where only the lender may take it that the applicant names: the one that made the loan. */
  readonly onlyNamed: boolean
  readonly source: Source
}

/** How cases find a lender. */
export interface Lending {
  /** By the institution that receives the case. */
  readonly windows: Readonly<Record<string, LendingWindow>>
  /** The parameter that says of how many cases at least the waiting times of a lender are published. */
  readonly publishedFrom: string
}

/**
 * What delivery needs to know beside the rules. Every figure is a parameter of the pack, named here by its id,
 * so that it is dated, has its source and can be changed by a reform; `administrationAt` gives the values.
 */
export interface Administration {
  readonly serviceLevels: Readonly<Record<WaitingState, ServiceLevel>>
  /** Working days within which a question by an applicant is answered. */
  readonly answerDays: string
  /** Won in total above which a supervisor signs a decision too. */
  readonly secondSignatureAbove: string
  /** Won in total up to which an officer may depart from the rules without a supervisor. */
  readonly departureAloneAtMost: string
  /** Calendar days for an appeal from the day on which the person learned of the decision. */
  readonly appealDays: string
  /** Calendar days after a decision from which on it cannot be appealed, whoever learned of it when. */
  readonly appealDaysAtMost: string
  /** Won a year, by programme. A programme that the city pays for has one. */
  readonly budgets: Readonly<Record<string, string>>
  readonly funds: readonly Fund[]
  /** Without it no case is offered to lenders. */
  readonly lending?: Lending
  /** In order of date. */
  readonly holidays: readonly Holiday[]
  /** The last day up to which the holidays are listed: after it, none is known. */
  readonly holidaysUntil: string
  /** The boroughs that institutions of the level `borough` exist in. */
  readonly boroughs: Readonly<Record<string, Text>>
  /**
   * Where a subject's borough is to be found, by entity: links and relations to follow, then a field, as in
   * `household: ['members', 'borough']`. Of several things at the end of a relation, the first in the facts file
   * that tells a borough counts.
   */
  readonly boroughOf: Readonly<Record<string, readonly string[]>>
  /** How bodies bring sides together and resolve on cases; without it the city has none. */
  readonly deliberation?: Deliberation
}
