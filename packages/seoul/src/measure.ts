import type { Derived, Parameter, Programme } from '@ondol/rules'

/** A programme with the parameters and variables that are its own. */
export interface Measure {
  readonly programme: Programme
  readonly parameters: readonly Parameter[]
  readonly derived?: readonly Derived[]
}
