import type { ColumnType } from 'kysely'
import type { Json } from '../chain/index.ts'
import type { ActName } from './model/council-acts.ts'
import type { CouncilState } from './model/council-state.ts'
import type { CouncilCapacity, CouncilOutcome, CouncilStateName, Side } from './model/council-states.ts'

/** Written as text, read as what it says. */
type JsonColumn<T> = ColumnType<T, string, string>

/** What a council folds to, written with its events and never alone. */
export interface CouncilTable {
  readonly council_id: string
  readonly reference: string
  readonly kind: 'rent' | 'sitting'
  readonly state: CouncilStateName
  readonly outcome: CouncilOutcome | null
  readonly seq: number
  readonly head_hash: string
  readonly institution_id: string
  readonly institutions: readonly string[]
  /** Both sides, and whoever represents them. */
  readonly parties: readonly string[]
  /** Who mediates or sits on the panel. */
  readonly seats: readonly string[]
  /** Who stepped aside with the last event. */
  readonly leaving: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>
  readonly borough: string | null
  readonly area: string | null
  readonly opened_at: Date
  readonly since: Date
  /** `YYYY-MM-DD` */
  readonly due_on: string | null
  readonly ends_by: string | null
  /** Won. */
  readonly monthly_rent: number | null
  readonly cut: number | null
  readonly months: number | null
  readonly agreed_on: string | null
  readonly in_force_on: string | null
  readonly ended_on: string | null
  readonly relief_case: string | null
  readonly to_compare: boolean
  readonly folded: JsonColumn<CouncilState>
}

export interface CouncilEventTable {
  readonly council_id: string
  readonly seq: number
  readonly at: Date
  readonly actor_id: string | null
  readonly actor_role: CouncilCapacity
  readonly type: ActName
  readonly payload: JsonColumn<Json>
  readonly prev_hash: string
  readonly hash: string
}

/** Who a side is. */
export interface CouncilPartyTable {
  readonly id: string
  readonly council_id: string
  readonly side: Side
  readonly details_sealed: string
  readonly at: Date
}

/** A code by which the other side joins. */
export interface CouncilInvitationTable {
  readonly id: string
  readonly council_id: string
  readonly code_hash: string
  readonly made_by: string
  readonly at: Date
}

/** A sealed offer: read by the platform and whoever handed it in. */
export interface CouncilOfferTable {
  readonly id: string
  readonly council_id: string
  readonly round: number
  readonly side: Side
  readonly by_account: string
  readonly offer_sealed: string
  readonly at: Date
}

/** The text of an agreement. */
export interface CouncilTextTable {
  readonly id: string
  readonly council_id: string
  readonly sha256: string
  readonly text_sealed: string
  readonly at: Date
}

/** What it takes to apply for a side. */
export interface CouncilMandateTable {
  readonly id: string
  readonly council_id: string
  readonly account_id: string
  readonly details_sealed: string
  readonly at: Date
}

export interface CouncilDocumentTable {
  readonly id: string
  readonly council_id: string
  readonly kind: 'paper' | 'agreement'
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly file_kind: 'pdf' | 'jpeg' | 'png' | 'heic' | 'webp'
  readonly by_account: string | null
  readonly at: Date
}

/** The tables of councils, by name. */
export interface CouncilTables {
  readonly council: CouncilTable
  readonly council_event: CouncilEventTable
  readonly council_party: CouncilPartyTable
  readonly council_invitation: CouncilInvitationTable
  readonly council_offer: CouncilOfferTable
  readonly council_text: CouncilTextTable
  readonly council_mandate: CouncilMandateTable
  readonly council_document: CouncilDocumentTable
}
