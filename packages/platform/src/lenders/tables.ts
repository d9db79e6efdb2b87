import type { DeclineCode } from '../cases/index.ts'

/** How an offer stands: the first three hold the case. */
export const STANDINGS = [
  'open',
  'accepted',
  'carried-out',
  'declined',
  'lapsed',
  'recalled',
  'withdrawn',
] as const
export type Standing = (typeof STANDINGS)[number]

/** A case laid before a lender, as its events say. */
export interface LenderOfferTable {
  readonly case_id: string
  readonly number: number
  readonly lender_id: string
  readonly application_id: string
  readonly applicant_id: string
  readonly institution_id: string
  readonly programme: string
  readonly seq: number
  readonly offered_at: Date
  /** `YYYY-MM-DD` */
  readonly answer_by: string
  readonly answered_at: Date | null
  readonly standing: Standing
  /** `YYYY-MM-DD` */
  readonly due_on: string | null
  readonly code: DeclineCode | null
  readonly accepted_at: Date | null
  readonly carried_out_at: Date | null
  readonly amount: number | null
  readonly disbursed: number
  readonly ended_at: Date | null
}

/** The tables of lenders, by name. */
export interface LenderTables {
  readonly lender_offer: LenderOfferTable
}
