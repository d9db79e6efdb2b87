import type { ColumnSet, PackDefinition, ReportDimension } from '@ondol/rules'

/** Groups of the rows of each entity, in shared memory. */
export interface SharedGrouping {
  readonly id: ReportDimension['id']
  readonly groups: number
  readonly of: Readonly<Record<string, Uint8Array>>
}

/** One set of rules to be run. */
export interface Scenario {
  readonly pack: PackDefinition
  /** Memory for variables that are asked from other rows, in the order in which they are asked for. */
  readonly memory: readonly SharedArrayBuffer[]
}

/** What every thread of a run is told. Columns, groups and memory are shared, nothing is copied. */
export interface Job {
  readonly asOf: string
  readonly declared: Readonly<Record<string, boolean>>
  readonly programmes: readonly string[]
  readonly columns: ColumnSet
  readonly unit: string
  /** By entity: the row of the unit for each row; null where they are the same. */
  readonly toUnit: Readonly<Record<string, Int32Array | null>>
  readonly groupings: readonly SharedGrouping[]
  readonly scenarios: readonly Scenario[]
  /** How the threads agree on who does what: see `agreement.ts`. */
  readonly agreement: Int32Array
  readonly threads: number
}
