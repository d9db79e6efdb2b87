import type { Source, Text } from '@ondol/rules'
import type { ClaimLaw, ClaimRoute, Comparable, Terms, Weighed } from '@ondol/seoul'
import type { LetterRequest } from './letter-request.ts'

/** A figure or a statement, with what it rests on. */
export interface Rested {
  readonly what: Text
  readonly source: Source
}

/** The sales of one month, and whether it is one of the last three. */
export interface MonthlySales {
  /** `YYYY-MM` */
  readonly month: string
  readonly won: number
  readonly isRecent: boolean
}

/** All that the letter and the guide beside it say, before it is put in words. */
export interface Letter {
  readonly request: Pick<LetterRequest, 'sender' | 'addressee' | 'premises'>
  /** The date of the letter, `YYYY-MM-DD`. */
  readonly date: string
  readonly lease: {
    readonly monthlyRent: number
    readonly deposit: number
    readonly startedOn: string
    readonly endsOn: string
  }
  readonly sales: {
    readonly months: readonly MonthlySales[]
    readonly recent: number
    readonly base: number
    readonly drop: number
    /** The rent as a share of the recent sales; `null` where there were none. */
    readonly burden: number | null
  }
  readonly route: ClaimRoute
  /** How many monthly rents count into the converted deposit. */
  readonly rentsInDeposit: number
  readonly law: ClaimLaw
  readonly terms: Terms
  /** What the rules recommend; `null` where the programme is not open to the shop. */
  readonly recommended: Terms | null
  readonly weighed: Weighed
  readonly comparable: Comparable
  readonly answerDays: Rested & { readonly days: number }
  /** Everything that the letter rests on. */
  readonly sources: readonly Rested[]
}
