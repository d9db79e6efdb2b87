import type { FactValue } from './fact-value.ts'

/** What something is called in the world of the registers, as a business registration number. */
export interface Identifier {
  readonly kind: string
  readonly value: string
}

/** A question to an official register about one person, business or building. */
export interface RegisterQuestion {
  /** Ours. The same question asked again has the same id, and may be answered from memory. */
  readonly id: string
  /** As `tax`. */
  readonly register: string
  readonly subject: Identifier
  /** The facts that are wanted, as `business.sales`. */
  readonly facts: readonly string[]
  /** What they are wanted for: the programme, and where there is one the case. */
  readonly purpose: string
  /** The consent of the person whom the answer is about. */
  readonly consent: RegisterConsent
}

/** A consent that has been given and can be shown. */
export interface RegisterConsent {
  readonly reference: string
  readonly givenAt: Date
}

/** A fact as a register states it. */
export interface RegisterFact {
  readonly fact: string
  readonly value: FactValue
  /** The day of which it is true, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** What came of a question. */
export type RegisterAnswer =
  /** Facts that the register knows nothing of are left out. `reference` finds the answer again in the register. */
  | {
      readonly kind: 'found'
      readonly reference: string
      readonly facts: readonly RegisterFact[]
    }
  /** The register has nobody and nothing under this identifier. */
  | { readonly kind: 'not-found' }
  /** The register may not or will not say; `detail` is its own words. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** No answer for now: go on without, the person can hand in a paper. `detail` is for the operator's log. */
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason; readonly detail: string }

/** Why a register does not answer. */
export type UnavailableReason =
  | 'not-connected'
  | 'unreachable'
  | 'too-slow'
  | 'overloaded'
  | 'faulty'
  /** It failed several times in a row and is left in peace for a while. */
  | 'resting'

/** The official registers. Never rejects because of a register, and answers within seconds. */
export interface Registers {
  readonly ask: (question: RegisterQuestion) => Promise<RegisterAnswer>
}

/** For an installation that is connected to no register. */
export const noRegisters: Registers = {
  ask: async () => ({ kind: 'unavailable', reason: 'not-connected', detail: 'no register is connected' }),
}
