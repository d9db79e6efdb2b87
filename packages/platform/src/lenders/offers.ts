import type {
  ActionName,
  ApplicantView,
  AskedItem,
  CaseState,
  FactView,
  LenderReport,
  LendingView,
  Named,
  TimelineEntry,
} from '../cases/index.ts'
import type { Standing } from './tables.ts'

/** A case in the list of a lender. */
export interface OfferItem {
  readonly case: string
  readonly reference: string
  readonly programme: Named
  readonly window: Named
  readonly standing: Standing
  readonly offeredAt: string
  /** The last day to answer, as it stood when the case was offered. */
  readonly answerBy: string
  readonly answeredAt: string | null
  /** By when it has to go on, and how many working days are left; negative where that day has passed. */
  readonly dueOn: string | null
  readonly workingDaysLeft: number | null
  /** Won that were accepted and that were paid out. */
  readonly amount: number | null
  readonly disbursed: number
}

/** A page of them. */
export interface OfferPage {
  readonly offers: readonly OfferItem[]
  readonly next: string | null
  /** How many there are of each standing. */
  readonly counts: Readonly<Partial<Record<Standing, number>>>
}

/** What is asked of the list. */
export interface OffersQuery {
  readonly standing?: readonly Standing[]
  readonly cursor?: string
  readonly limit: number
}

/** A case as the lender sees it that holds it, or carried it out. */
export interface LenderCaseView extends OfferItem {
  readonly seq: number
  readonly state: CaseState['state']
  readonly applicant: ApplicantView
  /** What the rules say that the person is entitled to at most, and why; the lender decides for itself. */
  readonly result: CaseState['rules']
  readonly facts: readonly FactView[]
  readonly asked: readonly AskedItem[]
  readonly terms: LendingView['terms']
  readonly reports: readonly LenderReport[]
  /** Since the case was offered. */
  readonly timeline: readonly TimelineEntry[]
  readonly can: readonly ActionName[]
}

/** How long a lender lets people wait, over the offers of a year. */
export interface WaitingTimes {
  readonly lender: Named
  readonly window: Named
  /** Offers that were answered, or whose time is over. */
  readonly offers: number
  /** `null` for every figure of a lender with fewer offers than are published. */
  readonly figures: WaitingFigures | null
}

export interface WaitingFigures {
  /** Working days from the offer to the first answer, over those that got one. */
  readonly medianDays: number | null
  readonly p90Days: number | null
  /** Of all offers, as ratios. */
  readonly answeredInTime: number
  readonly accepted: number
  readonly carriedOut: number
}
