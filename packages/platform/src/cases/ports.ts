import type { DeliveryRole, Text } from '@ondol/rules'
import type { Transaction } from '../database/index.ts'
import type { CaseEvent, CaseState } from './case-state.ts'
import type { StatedFact } from './payloads.ts'

/** The person who applied, or a role in the institution of the case. */
export type Hearer = 'applicant' | Exclude<DeliveryRole, 'resident'>

/** Something that happened in a case of which somebody is to hear. */
export interface Heard {
  readonly to: Hearer
  readonly event: CaseEvent
  /** What the case was before the event, and what it is now. */
  readonly before: CaseState
  readonly state: CaseState
  /** For a new case: whether another one is like it. */
  readonly isAlike?: boolean
}

/** Money that a decision binds, or sets free again. */
export interface Grant {
  readonly caseId: string
  /** Of the event that binds or frees it: with the case, a key that never comes twice. */
  readonly seq: number
  readonly programme: string
  readonly institutionId: string
  readonly applicantId: string
  /** Won that the city pays in all under the decision that stands; 0 where none does any longer. */
  readonly payable: number
  /** Won of tax that the city does not collect under it. */
  readonly forgone: number
  /** Won of it that were released for payment already. */
  readonly released: number
  /** What the case is now, with the decision that stands. */
  readonly state: CaseState
}

/** What cases ask of the rest of the platform, all of it in the transaction of the event. */
export interface CasePorts {
  /** Keeps what people are to hear, to be sent once the transaction is there. */
  readonly notify: (transaction: Transaction, heard: readonly Heard[]) => Promise<void>
  /**
   * Follows a decision that was made, or taken back, with money: binds the budget to what is granted now, whatever the
   * city grants. Answers why not where there is not enough.
   */
  readonly reserve: (transaction: Transaction, grant: Grant) => Promise<Text | null>
  /** Keeps who holds the case, and who held it, for lenders to find; fails where another lender holds it. */
  readonly keepOffers: (transaction: Transaction, state: CaseState) => Promise<void>
  /** Facts that papers or registers prove, with what proves them. */
  readonly verifiedFacts: (
    transaction: Transaction,
    caseId: string,
  ) => Promise<readonly (StatedFact & { readonly source: string })[]>
}
