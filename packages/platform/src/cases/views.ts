import type { Reasons, Result, Text } from '@ondol/rules'
import type { ActionName } from './action-names.ts'
import type { LendingView } from './lending-view.ts'
import type { DecisionWords, FactValue, Outcome, RulesAnswer } from './payloads.ts'
import type { State } from './states.ts'

/** Named in both languages. */
export interface Named {
  readonly id: string
  readonly title: Text
}

/** A case in a list. */
export interface CaseItem {
  readonly id: string
  /** Short enough to be said on the telephone: `7K3MA-9QTFX`. */
  readonly reference: string
  readonly application: string
  readonly programme: Named
  /** As `business/b1`. */
  readonly subject: string
  readonly institution: Named
  readonly state: State
  readonly stateTitle: Text
  readonly seq: number
  readonly submittedAt: string
  /** When it came into its state. */
  readonly since: string
  /** The last day of the state's service level, `YYYY-MM-DD`; `null` where it has none. */
  readonly dueOn: string | null
  /** Working days from today to that day; negative where it has passed. */
  readonly workingDaysLeft: number | null
  /** What was granted, or before a decision what the rules said when it was submitted; won in `unit`. */
  readonly amount: number | null
  readonly unit: 'KRW' | 'KRW/month' | 'KRW/year' | null
  readonly months: number | null
}

/** A page of a person's cases. */
export interface CasePage {
  readonly cases: readonly CaseItem[]
  /** Names the next page; `null` on the last. */
  readonly next: string | null
}

/** Who did something, as far as the reader may know. */
export type Doer =
  | 'you'
  | 'applicant'
  | 'helper'
  | 'office'
  | 'committee'
  | 'payments'
  | 'lender'
  | 'platform'

/** One thing that happened. */
export interface TimelineEntry {
  readonly seq: number
  readonly at: string
  readonly who: Doer
  readonly action: ActionName
  /** What happened, in a sentence. */
  readonly text: Text
  /** What the person who did it wrote, as they wrote it. */
  readonly words: string | null
}

/** Something that an officer asked for. */
export interface AskedItem {
  readonly id: string
  /** The paper of the programme; `null` where something else is asked for. */
  readonly evidence: string | null
  readonly title: Text | null
  readonly words: string
  readonly askedAt: string
}

/** A decision as it is told. */
export interface DecisionView {
  readonly outcome: Outcome
  readonly at: string
  readonly amount: number | null
  readonly unit: CaseItem['unit']
  readonly months: number | null
  /** Won in all. */
  readonly total: number | null
  readonly words: DecisionWords | null
  /** What the rules said then, and for a refusal what would turn it, in both languages. */
  readonly because: { readonly ko: readonly string[]; readonly en: readonly string[] }
  readonly departs: boolean
  readonly departure: string | null
  /** The last day for an appeal, counted from the decision. */
  readonly appealUntil: string
}

/** A case as its applicant sees it. */
export interface CaseView extends CaseItem {
  readonly text: Text
  readonly waitsFor: 'you' | 'applicant' | 'office' | 'lender' | 'nobody'
  /** What happens next, and by when. */
  readonly next: Text
  /** What the rules said when it was submitted. */
  readonly result: RulesAnswer
  /** Those reasons, in the language of the application. */
  readonly reasons: Reasons | null
  readonly asked: readonly AskedItem[]
  readonly decision: DecisionView | null
  /** Won. */
  readonly payments: { readonly granted: number; readonly released: number; readonly paid: number }
  /** Where it stands with lenders; `null` where none is asked. */
  readonly lending: LendingView | null
  readonly timeline: readonly TimelineEntry[]
  /** What the reader may do now. */
  readonly can: readonly ActionName[]
}

/** Where a fact is from. */
export type Provenance = 'stated' | 'corrected' | 'verified'

/** A fact that a decision rests on. */
export interface FactView {
  readonly fact: string
  readonly title: Text
  readonly value: FactValue
  readonly provenance: Provenance
  /** What the person had stated, where that was something else. */
  readonly stated: FactValue
  /** The register, the file or the officer's reason. */
  readonly source: string | null
}

/** Something that the rules say otherwise now than when the case was submitted. */
export interface Difference {
  readonly kind: 'status' | 'condition' | 'fact' | 'amount' | 'months' | 'excluded-by'
  /** The condition or the fact. */
  readonly id: string | null
  readonly title: Text
  readonly before: FactValue
  readonly now: FactValue
}

/** A case as those see it who work on it. */
export interface DeskCaseView extends CaseView {
  readonly officer: string | null
  readonly flags: Flags
  readonly applicant: ApplicantView
  readonly facts: readonly FactView[]
  readonly rules: {
    readonly submitted: RulesAnswer
    /** On the facts as they are verified and corrected, as of the date of the application. */
    readonly now: Result
    readonly reasons: Reasons
    readonly differences: readonly Difference[]
    /** Whether approving what the rules say needs a supervisor's signature. */
    readonly needsSecondSignature: boolean
  }
  readonly proposal: ProposalView | null
  readonly resolution: ResolutionView | null
  /** What the reader may not do now, and why. */
  readonly cannot: readonly { readonly action: ActionName; readonly reasons: readonly Text[] }[]
  /** The other institutions that may take it. */
  readonly takers: readonly Named[]
  readonly chain: { readonly head: string; readonly events: number }
}

/** What stands out about a case. */
export interface Flags {
  readonly duplicate: boolean
  readonly late: boolean
  readonly escalated: boolean
}

export interface ProposalView {
  readonly outcome: Outcome
  readonly amount: number | null
  readonly months: number | null
  readonly words: DecisionWords
  readonly by: string
  readonly departs: boolean
}

export interface ResolutionView {
  readonly resolution: Outcome
  readonly amount: number | null
  readonly months: number | null
  readonly heldOn: string
  readonly reason: string
}

/** Who applies, as far as the work on the case needs it. Numbers are shown in part. */
export interface ApplicantView {
  readonly name: string
  readonly residentNumber: string
  readonly phone: string | null
  readonly email: string | null
  readonly account: { readonly bank: string; readonly number: string; readonly holder: string } | null
  readonly byProxy: boolean
  readonly language: 'ko' | 'en'
}
