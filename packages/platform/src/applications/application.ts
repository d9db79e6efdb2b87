import type { RulesAnswer, State } from '../cases/index.ts'

/** One programme for one subject that a person applies for. */
export interface Choice {
  readonly programme: string
  /** As `business/b1`. */
  readonly subject: string
  /** Why, where the rules say no: the right to apply is the person's. */
  readonly reason?: string
}

/** Who applies. */
export interface Applicant {
  /** Which person of the facts this is, as `person/kim`. */
  readonly subject: string
  readonly name: string
  /** The resident registration number, thirteen digits with or without a hyphen; foreigners have one too. */
  readonly residentNumber: string
  readonly phone?: string
  readonly email?: string
  readonly account?: BankAccount
}

export interface BankAccount {
  readonly bank: string
  readonly number: string
  readonly holder: string
}

/** What one thing of the facts is known by. */
export interface ThingIdentifiers {
  /** Of a further person. */
  readonly residentNumber?: string
  /** Of a business. */
  readonly registrationNumber?: string
  /** Of leased premises or a building. */
  readonly address?: string
}

/** What a client had shown to the person before it was sent. */
export interface Seen {
  readonly programme: string
  readonly subject: string
  readonly status: RulesAnswer['status']
  readonly amount: number | null
  readonly months: number | null
}

/** An application as it is handed in. */
export interface ApplicationRequest {
  /** As `POST /v1/assessments` takes them. The date and the city's emergency are the server's. */
  readonly facts: unknown
  readonly applicant: Applicant
  /** What things of the facts are known by elsewhere, so far as the person knows; by their names, as `business/b1`. */
  readonly identifiers?: Readonly<Record<string, ThingIdentifiers>>
  /** All that the rules say yes to without it. */
  readonly choices?: readonly Choice[]
  readonly seen?: readonly Seen[]
  /** Registers that may be asked about the person, by id. */
  readonly registers: readonly string[]
  readonly language: 'ko' | 'en'
  /** The account of the person helped, where a proxy hands it in; the signed-in person's own without it. */
  readonly for?: string
  /** The draft that this was; it is gone once the application is there. */
  readonly draft?: string
}

/** Another case about the same thing, told without saying whose. */
export interface Likeness {
  readonly relation: 'same-person' | 'same-business' | 'same-premises' | 'same-subject' | 'excluded-together'
  readonly programme: string
  readonly state: State
  readonly submittedAt: string
  /** The other case, where it is the reader's to see. */
  readonly case: string | null
}

/** A case as the acknowledgement lists it. */
export interface SubmittedCase {
  readonly id: string
  readonly reference: string
  readonly programme: string
  readonly subject: string
  readonly institution: string
  readonly state: State
  readonly dueOn: string | null
  readonly rules: RulesAnswer
  readonly likenesses: readonly Likeness[]
}

/** Where what the server found differs from what the client had shown. */
export interface SeenDifference {
  readonly programme: string
  readonly subject: string
  readonly what: 'status' | 'amount' | 'months'
  readonly seen: string | number | null
  readonly now: string | number | null
}

/** The acknowledgement. It is sent once everything is stored, and the same again for the same key. */
export interface Acknowledgement {
  readonly id: string
  readonly submittedAt: string
  /** The date as of which the rules were asked. */
  readonly asOf: string
  readonly cases: readonly SubmittedCase[]
  readonly differences: readonly SeenDifference[]
}

/** An application as it was handed in, its numbers shown in part. */
export interface ApplicationView {
  readonly id: string
  readonly submittedAt: string
  readonly asOf: string
  readonly language: 'ko' | 'en'
  readonly applicant: Applicant
  readonly byProxy: boolean
  readonly facts: unknown
  readonly registers: readonly string[]
  /** Its cases, so far as they are the reader's to see. */
  readonly cases: readonly string[]
}

/** What is kept as a draft. */
export interface DraftRequest {
  readonly label?: string
  readonly content: unknown
}

/** A draft in a list. */
export interface DraftItem {
  readonly id: string
  /** Grows with each change; what a change names to be accepted. */
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
  /** A name that the client gave it. */
  readonly label: string | null
}

/** A person's drafts, the last touched first. */
export interface DraftList {
  readonly drafts: readonly DraftItem[]
}

/** A draft: whatever the client wants to find again, in part or whole an application. */
export interface Draft extends DraftItem {
  readonly content: unknown
}
