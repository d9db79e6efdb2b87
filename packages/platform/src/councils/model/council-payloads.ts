import type { Language } from '@ondol/rules'
import type { ActName } from './council-acts.ts'
import type { CouncilStateName, Failure, Side } from './council-states.ts'
import type { Ballot, MotionSubject, Seat } from './motion.ts'
import type { RentTerms } from './rent-terms.ts'
import type { Crossing } from './sealed-offers.ts'

/** The rent that a council is about, as the claimant lays it before the other side. Names nobody. */
export interface RentMatter {
  readonly borough: string
  /** The commercial district, such as `hongdae`; `null` where none is named. */
  readonly area: string | null
  readonly monthlyRent: number
  readonly deposit: number
  readonly floorArea: number | null
  readonly startedOn: string
  readonly endsOn: string
  /** What the claimant states of the business, as fields of the vocabulary. */
  readonly business: Readonly<Record<string, unknown>>
  /** What the rules recommended on these facts: a share of the rent, and months; `null` where they say no. */
  readonly recommended: { readonly cut: number; readonly months: number } | null
  readonly packHash: string
}

/** What the respondent states of the building, for the relief that an agreement opens. */
export interface Premises {
  /** Won a year. */
  readonly propertyTax: number
  /** Of the whole building, in m². */
  readonly floorArea: number
  /** Whether the relief is to be applied for in the respondent's name once the agreement is signed. */
  readonly applyForRelief: boolean
}

/** How far a representative may go: talk, or also settle and sign. */
export type MandateScope = 'negotiate' | 'settle'

/** Who came to a hearing. */
export interface Attendance {
  readonly sides: readonly Side[]
  readonly members: readonly string[]
}

interface Reasoned {
  readonly reason: string
}

/** A signature of one side over the text of an agreement. */
export interface SignatureMark {
  readonly provider: string
  readonly qualified: boolean
  /** Who signed, as the provider knows them. */
  readonly identity: string
  readonly signature: string
  /** When, as it was signed: ISO 8601 in UTC. */
  readonly at: string
}

/** How an agreement came to an early end. */
export const ENDINGS = ['by-consent', 'breach', 'lease-ended', 'other'] as const
export type Ending = (typeof ENDINGS)[number]

/** What is said with each act. */
export interface ActPayloads {
  readonly file: {
    readonly kind: 'rent'
    /** The route of the law, by its id in the pack. */
    readonly route: string
    readonly institution: string
    readonly account: string
    readonly matter: RentMatter
    readonly words: string
    readonly language: Language
  }
  readonly 'serve-notice': {
    readonly by: 'electronic' | 'post' | 'in-person' | 'publication'
    /** What proves it: a tracking number, a receipt, the document's id. */
    readonly proof: string
    readonly on: string
  }
  readonly join: { readonly account: string }
  readonly answer: { readonly takesPart: boolean; readonly words: string | null }
  readonly authorise: {
    readonly account: string
    readonly scope: MandateScope
    /** How the mandate was given, such as a power of attorney of a date. */
    readonly basis: string
  }
  readonly 'end-authority': { readonly account: string }
  readonly 'state-premises': Premises
  readonly propose: { readonly terms: RentTerms; readonly words: string | null; readonly until: string }
  readonly accept: { readonly proposal: number }
  readonly 'turn-down': { readonly proposal: number; readonly words: string | null }
  readonly 'take-back': { readonly proposal: number }
  readonly 'seal-offer': { readonly commitment: string }
  readonly 'compare-offers': { readonly crossing: Crossing | null; readonly terms: RentTerms | null }
  readonly message: { readonly text: string }
  readonly 'add-document': {
    readonly document: string
    readonly sha256: string
    readonly kind: 'paper' | 'agreement'
  }
  readonly 'assign-mediator': { readonly mediator: string }
  readonly recuse: Reasoned & { readonly item: string | null }
  readonly challenge: Reasoned & { readonly account: string }
  readonly 'decide-challenge': Reasoned & { readonly account: string; readonly upheld: boolean }
  readonly 'schedule-hearing': {
    /** ISO 8601 in UTC. */
    readonly at: string
    readonly minutes: number
    readonly place: string
    readonly purpose: string
  }
  readonly 'record-hearing': {
    readonly hearing: number
    readonly attended: Attendance
    readonly minutes: string
  }
  readonly 'put-settlement': Reasoned & { readonly terms: RentTerms }
  readonly 'answer-settlement': { readonly accepts: boolean; readonly words: string | null }
  readonly refer: Reasoned
  readonly 'seat-panel': { readonly panel: readonly Seat[] }
  readonly 'open-motion': { readonly text: string; readonly subject: MotionSubject }
  readonly vote: { readonly motion: number; readonly ballot: Ballot; readonly reason: string | null }
  readonly 'close-motion': { readonly motion: number }
  readonly 'give-up': Reasoned
  readonly extend: Reasoned & { readonly resolvedOn: string }
  readonly expire: object
  readonly 'report-suit': { readonly court: string; readonly filedOn: string }
  readonly withdraw: { readonly reason: string | null }
  readonly sign: { readonly sha256: string; readonly mark: SignatureMark }
  readonly 'report-breach': Reasoned & { readonly on: string }
  readonly 'mend-breach': { readonly breach: number; readonly words: string | null }
  readonly end: Reasoned & { readonly on: string; readonly how: Ending }
  readonly complete: object
  readonly 'note-relief': { readonly case: string }
  readonly 'note-owed': { readonly owed: number; readonly because: string }
  readonly 'ask-review': Reasoned
  readonly 'decide-review': Reasoned & { readonly granted: boolean }
  readonly correct: { readonly event: number; readonly was: string; readonly is: string }
  readonly convene: {
    readonly kind: 'sitting'
    readonly institution: string
    readonly at: string
    readonly place: string
    readonly title: string
  }
  readonly 'put-on-agenda': { readonly cases: readonly AgendaCase[] }
  readonly 'open-session': { readonly present: readonly string[] }
  readonly adjourn: { readonly minutes: string }
  readonly 'publish-minutes': { readonly minutes: string }
}

/** A case on the agenda of a sitting, with what the rules say of it. */
export interface AgendaCase {
  readonly case: string
  readonly reference: string
  readonly programme: string
  /** `null` where the rules cannot say. */
  readonly rules: 'approve' | 'reject' | null
  readonly amount: number | null
  readonly months: number | null
  /** Whether it can be resolved together with others, as the guideline allows. */
  readonly within: boolean
}

/** An act with what is said with it. */
export type CouncilAct<A extends ActName = ActName> = {
  [Name in A]: { readonly act: Name } & ActPayloads[Name]
}[A]

/** What an event adds to what was said. */
export interface CouncilLed {
  readonly to: CouncilStateName
  /** The next time limit, where it changes. */
  readonly dueOn?: string | null
  /** The last day of the whole proceeding, where it changes. */
  readonly endsBy?: string
  /** Which side it was done for. */
  readonly side?: Side
  /** Why it closed. */
  readonly failure?: Failure
  /** The text that follows from the terms, where there are terms now. */
  readonly text?: { readonly sha256: string; readonly version: number }
  /** Where the matter is now, where it moved to another body. */
  readonly institutionId?: string
  /** Whether a motion was carried. */
  readonly carried?: boolean
  /** Under which an agreement is registered. */
  readonly number?: string
}
