import type { Entity, Relation } from '../model/field.ts'
import type { Source, Text } from '../text.ts'
import type { Administration } from './administration.ts'
import type { Derived } from './derived.ts'
import type { Parameter } from './parameter.ts'
import type { Exclusion, Institution, Programme } from './programme.ts'

/** A named state that is declared for a period, such as an emergency. Facts may add one (`since`). */
export interface Declaration {
  readonly id: string
  readonly title: Text
  readonly source: Source
  readonly periods: readonly { readonly from: string; readonly to?: string }[]
}

/** Everything that a city promises, as plain data. */
export interface PackDefinition {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly declarations: readonly Declaration[]
  readonly derived: readonly Derived[]
  readonly parameters: readonly Parameter[]
  readonly programmes: readonly Programme[]
  readonly exclusions: readonly Exclusion[]
  readonly institutions: readonly Institution[]
  /** How programmes are delivered. */
  readonly administration: Administration
  /** Words for the ids that a benefit's details may answer with, by detail and id. */
  readonly detailChoices: Readonly<Record<string, Readonly<Record<string, Text>>>>
}
