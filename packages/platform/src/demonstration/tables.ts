/** How far a demonstration is filled; one row. */
export interface DemonstrationSeedingTable {
  readonly id: number
  readonly seed: string
  readonly cases: number
  readonly began_at: Date
  readonly applications: number
  readonly made: number
  readonly finished_at: Date | null
}

/** The tables of the demonstration, by name. */
export interface DemonstrationTables {
  readonly demonstration_seeding: DemonstrationSeedingTable
}
