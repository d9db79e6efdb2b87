import type { Language } from '@ondol/rules'
import type { ActName } from './council-acts.ts'
import type {
  ActPayloads,
  AgendaCase,
  Attendance,
  CouncilLed,
  Ending,
  MandateScope,
  Premises,
  RentMatter,
  SignatureMark,
} from './council-payloads.ts'
import type { CouncilCapacity, CouncilOutcome, CouncilStateName, Failure, Side } from './council-states.ts'
import type { ItemResolution, Motion, Recusal, Seat } from './motion.ts'
import type { RentTerms } from './rent-terms.ts'
import type { Crossing } from './sealed-offers.ts'

/** An act that was accepted: what was said, and where it led. */
export type NewCouncilEvent = {
  [A in ActName]: { readonly type: A; readonly payload: ActPayloads[A] & CouncilLed }
}[ActName]

/** An event in its place. */
export type CouncilEvent = NewCouncilEvent & {
  readonly councilId: string
  readonly seq: number
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string
  /** `null` for the platform itself. */
  readonly actorId: string | null
  readonly actorRole: CouncilCapacity
}

/** Somebody who acts for a side by its mandate. */
export interface Representative {
  readonly account: string
  readonly scope: MandateScope
  readonly basis: string
  /** The event that recorded the mandate. */
  readonly mandate: number
}

/** One of the two sides. */
export interface SideState {
  /** `null` until the side has joined. */
  readonly account: string | null
  readonly representatives: readonly Representative[]
  readonly absences: number
}

/** A proposal, by the number of its event. */
export interface Proposal {
  readonly id: number
  readonly side: Side
  readonly terms: RentTerms
  readonly words: string | null
  /** The last day on which it can be accepted. */
  readonly until: string
  readonly at: string
  /** `countered` is one in place of which another was made. Past its day an open one is no longer open. */
  readonly status: 'open' | 'countered' | 'accepted' | 'turned-down' | 'taken-back'
}

/** A round of sealed offers. */
export interface SealedRound {
  readonly round: number
  readonly commitments: Readonly<Partial<Record<Side, string>>>
  /** `null` until both are in; without a crossing, nothing is known of either. */
  readonly result: { readonly crossing: Crossing | null } | null
}

export interface Hearing {
  readonly id: number
  readonly at: string
  readonly minutes: number
  readonly place: string
  readonly purpose: string
  readonly held: { readonly attended: Attendance; readonly minutes: string } | null
}

export interface Challenge {
  readonly account: string
  readonly side: Side
  readonly reason: string
  readonly decided: { readonly upheld: boolean; readonly reason: string } | null
}

/** Terms that a mediator or a panel put to both sides. */
export interface Settlement {
  readonly by: 'mediator' | 'panel'
  readonly terms: RentTerms
  readonly reason: string
  readonly until: string
  readonly accepted: readonly Side[]
}

/** Terms that both sides agreed on, to be signed. */
export interface Agreed {
  readonly terms: RentTerms
  readonly how: 'agreed' | 'mediated' | 'decided'
  readonly on: string
  /** SHA-256 of the text that follows from the terms, and how many such texts there were. */
  readonly text: { readonly sha256: string; readonly version: number }
  readonly signatures: Readonly<Partial<Record<Side, SignatureMark>>>
}

export interface Breach {
  readonly id: number
  /** Who reported it. */
  readonly side: Side
  readonly on: string
  readonly reason: string
  readonly mended: boolean
}

/** An agreement that both sides signed. */
export interface Registered extends Agreed {
  /** Its number in the register. */
  readonly number: string
  readonly since: string
  readonly breaches: readonly Breach[]
}

export interface AgendaItem extends AgendaCase {
  readonly resolved: (ItemResolution & { readonly motion: number }) | null
}

/** What a council is after its events. */
export interface CouncilState {
  readonly councilId: string
  readonly kind: 'rent' | 'sitting'
  readonly state: CouncilStateName
  readonly seq: number
  readonly language: Language
  readonly openedAt: string
  /** When it came into its state. */
  readonly since: string
  /** The body that it is before now, and every one that it was before. */
  readonly institutionId: string
  readonly institutions: readonly string[]
  readonly route: string | null
  readonly matter: RentMatter | null
  readonly claimant: SideState
  readonly respondent: SideState
  readonly premises: Premises | null
  readonly noticeOn: string | null
  /** The next time limit. */
  readonly dueOn: string | null
  /** The last day of the whole proceeding. */
  readonly endsBy: string | null
  readonly extended: boolean
  readonly proposals: readonly Proposal[]
  readonly rounds: readonly SealedRound[]
  readonly hearings: readonly Hearing[]
  readonly mediator: string | null
  readonly panel: readonly Seat[]
  readonly recusals: readonly Recusal[]
  readonly challenges: readonly Challenge[]
  readonly motions: readonly Motion[]
  readonly settlement: Settlement | null
  readonly agreed: Agreed | null
  readonly registered: Registered | null
  readonly ended: { readonly on: string; readonly how: Ending | 'term' } | null
  readonly outcome: CouncilOutcome | null
  readonly failure: Failure | null
  readonly closedOn: string | null
  readonly reviewed: boolean
  /** The case of the landlord's relief that an agreement opened. */
  readonly reliefCase: string | null
  /** Won of relief that has to be given back after an early end. */
  readonly owed: number | null
  readonly corrections: readonly { readonly event: number; readonly was: string; readonly is: string }[]
  readonly sitting: { readonly at: string; readonly place: string; readonly title: string } | null
  readonly agenda: readonly AgendaItem[]
  readonly present: readonly string[]
  readonly minutes: string | null
}

const NOBODY: SideState = { account: null, representatives: [], absences: 0 }

/** A council before its first event. */
export const NO_COUNCIL: CouncilState = {
  councilId: '',
  kind: 'rent',
  state: 'draft',
  seq: 0,
  language: 'ko',
  openedAt: '',
  since: '',
  institutionId: '',
  institutions: [],
  route: null,
  matter: null,
  claimant: NOBODY,
  respondent: NOBODY,
  premises: null,
  noticeOn: null,
  dueOn: null,
  endsBy: null,
  extended: false,
  proposals: [],
  rounds: [],
  hearings: [],
  mediator: null,
  panel: [],
  recusals: [],
  challenges: [],
  motions: [],
  settlement: null,
  agreed: null,
  registered: null,
  ended: null,
  outcome: null,
  failure: null,
  closedOn: null,
  reviewed: false,
  reliefCase: null,
  owed: null,
  corrections: [],
  sitting: null,
  agenda: [],
  present: [],
  minutes: null,
}
