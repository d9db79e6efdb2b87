import type { DeclineCode, LenderTerms, Payloads } from './payloads.ts'

/** How an offer came to its end. */
export interface OfferEnd {
  readonly at: string
  readonly how: 'declined' | 'lapsed' | 'recalled' | 'withdrawn'
  readonly code: DeclineCode | null
}

/** A case laid before a lender. */
export interface Offer {
  readonly lender: string
  /** The event of the offer. */
  readonly seq: number
  readonly at: string
  /** The last day on which the lender may answer, as it stood when it was asked; `YYYY-MM-DD`. */
  readonly answerBy: string | null
  /** When the lender first said anything: accepted, declined or asked. */
  readonly answeredAt: string | null
  /** `null` while the lender holds the case. */
  readonly ended: OfferEnd | null
}

/** What a lender reported of a case that it took. */
export type LenderReport =
  | ({ readonly kind: 'disbursement'; readonly at: string } & Payloads['report-disbursement'])
  | ({ readonly kind: 'change'; readonly at: string } & Payloads['report-change'])

/** What lenders said to a case. */
export interface CaseLending {
  /** Whom the applicant asked for first. */
  readonly named: string | null
  /** In their order; all but the last have ended. */
  readonly offers: readonly Offer[]
  /** True once nobody was left to ask. */
  readonly exhausted: boolean
  readonly terms: (LenderTerms & { readonly at: string; readonly words: string | null }) | null
  /** Won that were paid out. */
  readonly disbursed: number
  readonly reports: readonly LenderReport[]
}
