import type { BodyAt, Text } from '@ondol/rules'
import type { Named } from '../cases/index.ts'
import type { CouncilActing } from './model/council-acting.ts'
import type { ActName } from './model/council-acts.ts'
import type { CouncilState } from './model/council-state.ts'
import type { CouncilCapacity, CouncilOutcome, CouncilStateName, Side } from './model/council-states.ts'
import type { Motion, Tally } from './model/motion.ts'
import type { SealedOffer } from './model/sealed-offers.ts'
import type { OpenActs } from './open-acts.ts'
import type { Parties } from './parties.ts'

/** A council in a list. */
export interface CouncilItem {
  readonly id: string
  readonly reference: string
  readonly kind: 'rent' | 'sitting'
  readonly state: CouncilStateName
  readonly title: Text
  readonly outcome: CouncilOutcome | null
  readonly institution: Named
  readonly borough: string | null
  readonly area: string | null
  readonly openedAt: string
  readonly since: string
  readonly dueOn: string | null
  readonly late: boolean
  readonly monthlyRent: number | null
  /** As agreed. */
  readonly cut: number | null
  readonly months: number | null
}

/** A page of councils. */
export interface CouncilPage {
  readonly councils: readonly CouncilItem[]
  readonly next: string | null
}

/** Something that happened in a council, in words. */
export interface CouncilTimelineEntry {
  readonly seq: number
  readonly at: string
  readonly act: ActName
  readonly role: CouncilCapacity
  /** Whether the reader did it. */
  readonly mine: boolean
  readonly text: Text
  /** What was said with it. Of a sealed offer, its commitment alone. */
  readonly said: Readonly<Record<string, unknown>>
}

/** A paper of a council. */
export interface CouncilPaper {
  readonly id: string
  readonly kind: 'paper' | 'agreement'
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly at: string
}

/** A council as it reads for an actor. */
export interface CouncilView
  extends Omit<CouncilState, 'councilId' | 'motions' | 'institutionId' | 'institutions'>,
    OpenActs {
  readonly id: string
  readonly reference: string
  readonly institution: Named
  readonly title: Text
  readonly text: Text
  readonly waitsFor: CouncilCapacity | 'sides' | null
  /** What the reader is to it. */
  readonly you: Pick<CouncilActing, 'standing'> & { readonly as: readonly CouncilCapacity[] }
  /** The rules of the body as they stand today. */
  readonly body: BodyAt
  readonly parties: Parties
  readonly sealed: {
    readonly round: number
    /** Whose offers are in. */
    readonly in: readonly Side[]
    /** The reader's own. */
    readonly own: SealedOffer | null
    readonly left: number
  }
  readonly motions: readonly (Motion & { readonly tally: Tally })[]
  readonly documents: readonly CouncilPaper[]
  readonly timeline: readonly CouncilTimelineEntry[]
}
