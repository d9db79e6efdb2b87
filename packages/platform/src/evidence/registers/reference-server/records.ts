import type { FactValue } from '../fact-value.ts'
import type { Identifier } from '../register.ts'

/** What a register holds of one person, business or building. */
export interface RegisterRecord {
  readonly register: string
  readonly subject: Identifier
  /** The day of which it is true, `YYYY-MM-DD`. */
  readonly asOf: string
  /** By name in the vocabulary, as `business.sales`. */
  readonly facts: Readonly<Record<string, FactValue>>
}

/** As much of a register as the server needs to know: which facts it holds, and how their subjects are identified. */
export interface HeldFacts {
  readonly id: string
  readonly offers: readonly { readonly identifiedBy: string; readonly facts: readonly string[] }[]
}
