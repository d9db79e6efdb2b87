import type { Text } from '@ondol/rules'
import type { ActionName, CaseItem, Flags, PersonAction, State } from '../cases/index.ts'

/** A case in the queue of an institution. */
export interface QueueItem extends CaseItem {
  /** The account of the officer in charge. */
  readonly officer: string | null
  readonly flags: Flags
}

/** What is asked of the queue. */
export interface QueueQuery {
  readonly state?: readonly State[]
  readonly programme?: readonly string[]
  /** Due on or before this date. */
  readonly dueBy?: string
  /** `me`, `nobody`, or an account. */
  readonly officer?: string
  readonly duplicate?: boolean
  readonly late?: boolean
  /** The beginning of a reference, or of an application's. */
  readonly search?: string
  readonly sort: 'due' | 'submitted' | 'amount'
  readonly order: 'asc' | 'desc'
  readonly cursor?: string
  readonly limit: number
}

/** A page of the queue, and how many cases there are of each kind under the same filters. */
export interface QueuePage {
  readonly cases: readonly QueueItem[]
  /** Names the next page; `null` on the last. */
  readonly next: string | null
  readonly counts: QueueCounts
}

export interface QueueCounts {
  readonly total: number
  readonly byState: Readonly<Partial<Record<State, number>>>
  readonly late: number
  readonly duplicate: number
  readonly mine: number
  readonly unassigned: number
}

/** One action for many cases: first what would happen, then done with the token of that preview. */
export type BulkRequest =
  | { readonly preview: true; readonly cases: readonly string[]; readonly do: PersonAction }
  | { readonly preview: false; readonly token: string }

/** What would happen, or happened, to one case. */
export interface BulkLine {
  readonly case: string
  readonly reference: string | null
  readonly accepted: boolean
  /** The state that it comes to. */
  readonly to: State | null
  /** Won, where the action grants something. */
  readonly amount: number | null
  readonly reasons: readonly Text[]
}

export interface BulkAnswer {
  readonly action: ActionName
  readonly lines: readonly BulkLine[]
  readonly accepted: number
  /** Names this preview for the execution; `null` in the answer to an execution. */
  readonly token: string | null
}

/** How much an officer, or nobody yet, has to do. */
export interface LoadLine {
  readonly officer: string | null
  readonly byState: Readonly<Partial<Record<State, number>>>
  readonly open: number
  readonly overdue: number
  /** The due date that comes first, `YYYY-MM-DD`. */
  readonly firstDue: string | null
}

/** A line of the report on decisions that depart from the rules. */
export interface DepartureLine {
  readonly programme: string
  readonly institution: string
  readonly officer: string
  readonly kind: string
  readonly outcome: 'approve' | 'reject'
  readonly decisions: number
  /** Of how many decisions of this officer on this programme in all. */
  readonly of: number
}
