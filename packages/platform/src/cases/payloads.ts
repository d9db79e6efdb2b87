import type { BenefitResult, DeliveryRole, Language, Status } from '@ondol/rules'
import type { ActionName } from './action-names.ts'

/** A value of a fact, as a facts file states it; `null` takes a fact back, so that it is unknown. */
export type FactValue = boolean | number | string | readonly string[] | null

/** A fact and its value. */
export interface StatedFact {
  /** As `business/b1.sales.2020-07`. */
  readonly fact: string
  readonly value: FactValue
}

/** What the rules say of a case. */
export interface RulesAnswer {
  readonly status: Status
  readonly benefit: BenefitResult | null
  /** The conditions that do not hold, and those that are open. */
  readonly failing: readonly string[]
  readonly open: readonly string[]
  readonly excludedBy: string | null
}

export type Outcome = 'approve' | 'reject'

/** Why a decision departs from the rules, as the report counts it. */
export const DEPARTURES = [
  'facts-not-in-the-rules',
  'hardship',
  'evidence-not-given',
  'evidence-not-believed',
  'rule-unclear',
  'committee',
  'other',
] as const
export type DepartureKind = (typeof DEPARTURES)[number]

/** Why a decision departs from the rules: a kind to be counted, and the reason in the officer's words. */
export interface Departure {
  readonly kind: DepartureKind
  readonly reason: string
}

/** What an officer writes with a decision: for the person to understand, and where there is one the legal ground. */
export interface DecisionWords {
  readonly plain: string
  readonly formal?: string
}

/** What an officer decides. Without an amount or months, those that the rules say stand. */
export interface Decided {
  readonly amount?: number
  readonly months?: number
  readonly words?: DecisionWords
  readonly departure?: Departure
}

interface Reasoned {
  readonly reason: string
}

/** A payment, or a part of one, in won. */
interface Payment {
  readonly amount: number
  /** The payment order that it belongs to. */
  readonly order?: string
}

/** Why a lender does not take a case, as it is counted. */
export const DECLINES = [
  'credit',
  'own-limit-reached',
  'not-our-loan',
  'not-our-customer',
  'facts-not-proven',
  'no-capacity',
  'other',
] as const
export type DeclineCode = (typeof DECLINES)[number]

/** What a lender changes in how a loan is paid back. */
export const CHANGES = ['deferral', 'lower-rate', 'waiver', 'schedule'] as const
export type ChangeKind = (typeof CHANGES)[number]

/** On what terms a lender takes a case. */
export interface LenderTerms {
  /** Won: lent, waived, or put off. */
  readonly amount: number
  /** A year, as a ratio. */
  readonly rate: number | null
  readonly months: number | null
}

/** What is said with each action. */
export interface Payloads {
  readonly submit: {
    readonly application: string
    readonly programme: string
    readonly subject: string
    readonly packVersion: string
    readonly packHash: string
    /** SHA-256 of the canonical form of the facts as they were assessed. */
    readonly factsHash: string
    readonly rules: RulesAnswer
    /** Why the person applies although the rules say no. */
    readonly reason: string | null
    /** In which the person wants to be told. */
    readonly language: Language
  }
  readonly take: object
  readonly assign: { readonly officer: string }
  readonly 'ask-evidence': {
    readonly items: readonly { readonly evidence: string | null; readonly words: string }[]
  }
  readonly 'answer-evidence': {
    readonly answers: readonly {
      readonly item: string
      readonly files: readonly string[]
      readonly words?: string
    }[]
  }
  readonly 'resume-review': Reasoned
  readonly 'correct-facts': Reasoned & { readonly corrections: readonly StatedFact[] }
  readonly 'refer-to-committee': Reasoned
  /** `institution` is the one that takes it from here. */
  readonly 'send-on': Reasoned & { readonly institution: string }
  readonly 'committee-decides': Reasoned & {
    readonly resolution: Outcome
    readonly amount: number | null
    readonly months: number | null
    readonly heldOn: string
  }
  readonly 'propose-decision': Decided & { readonly outcome: Outcome; readonly words: DecisionWords }
  readonly 'return-proposal': Reasoned
  readonly 'second-sign': object
  readonly approve: Decided
  readonly reject: { readonly words: DecisionWords; readonly departure?: Departure }
  readonly release: Payment
  /** `afterRefusal`: the bank had refused it, and paid it all the same. */
  readonly 'mark-paid': Payment & { readonly afterRefusal?: boolean }
  /**
   * `released`: the bank refused it; `paid`: it was on the account and came back; `recalled`: the city took it back
   * before it left, since less is granted by now.
   */
  readonly 'mark-returned': Payment & Reasoned & { readonly was: 'released' | 'paid' | 'recalled' }
  readonly close: Partial<Reasoned>
  readonly withdraw: Partial<Reasoned>
  readonly appeal: Reasoned & { readonly learnedOn?: string }
  readonly 'withdraw-appeal': object
  readonly 'uphold-appeal': Reasoned
  readonly 'dismiss-appeal': Reasoned
  readonly reopen: Reasoned
  readonly 'name-lender': { readonly lender: string }
  readonly offer: { readonly lender: string }
  readonly 'lapse-offer': object
  readonly 'ask-applicant': {
    readonly items: readonly { readonly evidence: string | null; readonly words: string }[]
  }
  readonly 'decline-offer': { readonly code: DeclineCode; readonly words?: string }
  readonly 'accept-offer': LenderTerms & { readonly words?: string }
  readonly 'recall-offer': Reasoned
  readonly 'end-route': object
  /** Won that the lender paid out on a day, `YYYY-MM-DD`. */
  readonly 'report-disbursement': { readonly amount: number; readonly on: string }
  readonly 'report-change': {
    readonly change: ChangeKind
    /** From which day on, `YYYY-MM-DD`. */
    readonly from: string
    readonly months: number | null
    /** The rate from then on, a year, as a ratio. */
    readonly rate: number | null
    /** Won that are waived or put off. */
    readonly amount: number | null
    readonly words?: string
  }
  readonly 'add-evidence': {
    readonly evidence: string | null
    readonly file: string
    readonly sha256: string
  }
  readonly 'verify-facts': {
    readonly facts: readonly StatedFact[]
    /** The register or the file that proves them. */
    readonly source: string
  }
  readonly note: { readonly text: string }
  readonly message: { readonly text: string }
  readonly escalate: { readonly tells: DeliveryRole }
}

/** An action with what is said with it. */
export type CaseAction<A extends ActionName = ActionName> = {
  [Name in A]: { readonly action: Name } & Payloads[Name]
}[A]

/** What lenders say of the cases that are offered to them, in a room of their own. */
export type LenderActionName =
  | 'ask-applicant'
  | 'decline-offer'
  | 'accept-offer'
  | 'report-disbursement'
  | 'report-change'

export type LenderAction = CaseAction<LenderActionName | 'message'>

/** The actions that people take by hand. The others come with a submission, from evidence, payments or the clock. */
export type PersonActionName = Exclude<
  ActionName,
  | 'submit'
  | 'release'
  | 'mark-paid'
  | 'mark-returned'
  | 'escalate'
  | 'add-evidence'
  | 'verify-facts'
  | 'offer'
  | 'lapse-offer'
  | 'end-route'
  | LenderActionName
>
export type PersonAction = CaseAction<PersonActionName>
