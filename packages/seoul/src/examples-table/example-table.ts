import type { Status } from '@ondol/rules'

/** Facts as in a facts file, ready for `readFacts`. */
export type FactsInput = Readonly<Record<string, unknown>>

/** A figure of a benefit; `null` where there is none or it is not known. */
export type Figure = number | string | null

/** What a programme must answer. */
export interface Expectation {
  readonly status: Status
  /** The benefit's `kind`, `unit`, `amount`, `months` and details that are looked at. */
  readonly figures: Readonly<Record<string, Figure>>
  /** The conditions that do not hold: these and no other. */
  readonly fails: readonly string[]
  /** The facts that are missing: these and no other. */
  readonly missing: readonly string[]
  readonly excludedBy: string | null
}

/** One situation and the answer that it must get. */
export interface Example {
  readonly name: string
  /** As `lease/l1`. */
  readonly subject: string
  readonly asOf: string
  readonly facts: FactsInput
  readonly expect: Expectation
}

/** All examples of a programme; the base comes first. */
export interface ExampleTable {
  readonly file: string
  readonly programme: string
  readonly examples: readonly Example[]
}
