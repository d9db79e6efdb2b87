/** How many rows of a group get a programme, and what it is worth to them. */
export interface GroupTally {
  readonly count: Float64Array
  readonly firstYear: Float64Array
}

/** What was counted of one programme. */
export interface ProgrammeTally {
  rows: number
  eligible: number
  open: number
  /** Eligible, but another programme is paid in its place. */
  excluded: number
  /** Eligible with an amount that is not known. */
  withoutAmount: number
  /** Won within twelve months, of all who are paid, and the sum of squares for the error of a sample. */
  firstYear: number
  firstYearSquared: number
  total: number
  /** By months of the term: won of the benefit's unit, of all who are paid. Index 0 is what is paid once. */
  readonly byMonths: Float64Array
  /** By dimension and group. */
  readonly groups: Readonly<Record<string, GroupTally>>
}

/** What was counted of a scenario. */
export interface Tally {
  readonly programmes: Readonly<Record<string, ProgrammeTally>>
  /** By row of the unit: won within twelve months from all programmes, and which programmes, a bit each. */
  readonly unitWorth: Float64Array
  readonly unitProgrammes: Uint32Array
}

/** Terms are told apart up to this many months. */
export const MOST_MONTHS = 120

/** A tally with nothing in it. */
export const emptyTally = (
  programmes: readonly string[],
  dimensions: readonly { readonly id: string; readonly groups: number }[],
  units: number,
): Tally => ({
  programmes: Object.fromEntries(programmes.map((id) => [id, emptyProgramme(dimensions)])),
  unitWorth: new Float64Array(units),
  unitProgrammes: new Uint32Array(units),
})

const emptyProgramme = (
  dimensions: readonly { readonly id: string; readonly groups: number }[],
): ProgrammeTally => ({
  rows: 0,
  eligible: 0,
  open: 0,
  excluded: 0,
  withoutAmount: 0,
  firstYear: 0,
  firstYearSquared: 0,
  total: 0,
  byMonths: new Float64Array(MOST_MONTHS + 1),
  groups: Object.fromEntries(
    dimensions.map(({ id, groups }) => [
      id,
      { count: new Float64Array(groups), firstYear: new Float64Array(groups) },
    ]),
  ),
})

/** Adds what another part of the population counted. */
export const addTally = (into: Tally, from: Tally): void => {
  for (const [id, own] of Object.entries(into.programmes)) {
    const other = from.programmes[id]
    if (other !== undefined) addProgramme(own, other)
  }
  addTo(into.unitWorth, from.unitWorth)
  for (let row = 0; row < into.unitProgrammes.length; row++)
    into.unitProgrammes[row] = (into.unitProgrammes[row] ?? 0) | (from.unitProgrammes[row] ?? 0)
}

const addProgramme = (into: ProgrammeTally, from: ProgrammeTally): void => {
  into.rows += from.rows
  into.eligible += from.eligible
  into.open += from.open
  into.excluded += from.excluded
  into.withoutAmount += from.withoutAmount
  into.firstYear += from.firstYear
  into.firstYearSquared += from.firstYearSquared
  into.total += from.total
  addTo(into.byMonths, from.byMonths)
  for (const [id, { count, firstYear }] of Object.entries(into.groups)) {
    const other = from.groups[id]
    if (other === undefined) continue
    addTo(count, other.count)
    addTo(firstYear, other.firstYear)
  }
}

const addTo = (into: Float64Array, from: Float64Array): void => {
  for (let index = 0; index < into.length; index++) into[index] = (into[index] ?? 0) + (from[index] ?? 0)
}
