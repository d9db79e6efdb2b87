import type { BenefitUnit, Language } from '@ondol/rules'
import type { ActionName } from './action-names.ts'
import type { CaseLending } from './lending-state.ts'
import type { DecisionWords, Departure, FactValue, Outcome, Payloads, RulesAnswer } from './payloads.ts'
import type { Capacity, State } from './states.ts'

/** What the rules said, in sentences of both languages. */
export interface Because {
  readonly ko: readonly string[]
  readonly en: readonly string[]
}

/** What a decision comes to, with all that it rests on. */
export interface Terms {
  /** The account of whoever decided, or proposed what another one signed. */
  readonly decidedBy: string
  readonly outcome: Outcome
  /** Won in `unit`; `null` where the benefit is a service, or for a refusal. */
  readonly amount: number | null
  readonly unit: BenefitUnit | null
  readonly months: number | null
  /** Won in all. */
  readonly total: number | null
  /** Won that the city pays; 0 where a tax office, a lender or nobody does. */
  readonly payable: number
  /** Won of tax that the city does not collect. */
  readonly forgone: number
  /** What the rules said at that moment. */
  readonly rules: RulesAnswer
  readonly packHash: string
  readonly because: Because
  readonly departs: boolean
  readonly departure: Departure | null
  readonly words: DecisionWords | null
  /** The last day for an appeal, counted from the decision. */
  readonly appealUntil: string
}

/** What an event adds to what was said: where it led, and by when it has to go on. */
export interface Led {
  readonly to: State
  /** Only where the clock of a state begins, anew or for the first time. */
  readonly dueOn?: string | null
}

type Deciding = 'propose-decision' | 'second-sign' | 'approve' | 'reject'

/** What an event holds: what was said with the action, where it led, and for a decision its terms. */
export type EventPayload<A extends ActionName> = Omit<Payloads[A], 'action'> &
  Led &
  (A extends Deciding ? { readonly terms: Terms } : unknown)

/** An action that was accepted. */
export type NewEvent = {
  [A in ActionName]: { readonly type: A; readonly payload: EventPayload<A> }
}[ActionName]

/** An event in its place. */
export type CaseEvent = NewEvent & {
  readonly caseId: string
  readonly seq: number
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string
  /** `null` for the platform itself. */
  readonly actorId: string | null
  readonly actorRole: Capacity
  readonly applicantId: string
  readonly institutionId: string
}

/** Something that was asked for and not answered yet. */
export interface Asked {
  /** `4.1`: the event, and the place in it. */
  readonly id: string
  readonly evidence: string | null
  readonly words: string
  readonly at: string
}

/** A fact that stands in place of what the person stated. */
export interface FactOverlay {
  readonly fact: string
  readonly value: FactValue
  readonly provenance: 'corrected' | 'verified'
  /** The register or file, or the officer's reason. */
  readonly source: string
}

export interface Resolution {
  readonly resolution: Outcome
  readonly amount: number | null
  readonly months: number | null
  readonly heldOn: string
  readonly reason: string
}

/** What a case is after its events. */
export interface CaseState {
  readonly caseId: string
  readonly application: string
  readonly programme: string
  readonly subject: string
  readonly applicantId: string
  readonly institutionId: string
  /** In which the person wants to be told. */
  readonly language: Language
  readonly state: State
  readonly seq: number
  readonly submittedAt: string
  /** When it came into its state. */
  readonly since: string
  readonly dueOn: string | null
  readonly escalated: boolean
  readonly officer: string | null
  /** What the rules said when it was submitted. */
  readonly rules: RulesAnswer
  readonly asked: readonly Asked[]
  readonly overlays: readonly FactOverlay[]
  readonly resolution: Resolution | null
  readonly proposal: Terms | null
  readonly decision: (Terms & { readonly at: string; readonly signedBy: string | null }) | null
  /** Won of payments that were released, less those that came back. */
  readonly released: number
  /** Won that reached the person, less what came back. */
  readonly paid: number
  /** Where an appeal came from, while it is open. */
  readonly appealedFrom: State | null
  /** What lenders said to it; not there for a case that none was asked about. */
  readonly lending?: CaseLending
}
