import type { Text } from '@ondol/rules'
import type { Grouping } from './groups.ts'
import type { Tally } from './tally.ts'

/** Gains and losses of units in one group, won within twelve months. */
export interface ChangeFigures {
  readonly group: string
  readonly title: Text
  readonly units: number
  readonly gainers: number
  readonly losers: number
  readonly gained: number
  readonly lost: number
}

/** How a reform changes what units get. */
export interface Comparison {
  readonly all: ChangeFigures
  /** By dimension that the unit has. */
  readonly groups: Readonly<Record<string, readonly ChangeFigures[]>>
  /** The rows of the units that lose most, and how much: examples to look at. */
  readonly losers: readonly { readonly row: number; readonly lost: number }[]
}

export interface CompareInput {
  readonly baseline: Tally
  readonly reform: Tally
  readonly unit: string
  readonly groupings: readonly Grouping[]
  readonly weight: number
}

/** A change below this is none: half a won. */
const NOTHING = 0.5
const EXAMPLES = 10

/** Compares what each unit gets under a reform with what it gets now. */
export const compare = ({ baseline, reform, unit, groupings, weight }: CompareInput): Comparison => {
  const changes = reform.unitWorth.map((won, row) => won - (baseline.unitWorth[row] ?? 0))
  const own = groupings.filter(({ of }) => of[unit] !== undefined)
  const [all = NO_CHANGE] = changesIn(changes, {
    groups: [{ id: 'all', title: ALL }],
    groupOf: () => 0,
    weight,
  })
  return {
    all,
    groups: Object.fromEntries(
      own.map(({ id, groups, of }) => [
        id,
        changesIn(changes, { groups, groupOf: (row) => of[unit]?.[row] ?? 0, weight }),
      ]),
    ),
    losers: losersIn(changes),
  }
}

const ALL: Text = { ko: '모두', en: 'all' }
const NO_CHANGE: ChangeFigures = {
  group: 'all',
  title: ALL,
  units: 0,
  gainers: 0,
  losers: 0,
  gained: 0,
  lost: 0,
}

interface Sorting {
  readonly groups: Grouping['groups']
  readonly groupOf: (row: number) => number
  readonly weight: number
}

const changesIn = (changes: Float64Array, { groups, groupOf, weight }: Sorting): readonly ChangeFigures[] => {
  const sums = groups.map(() => ({ units: 0, gainers: 0, losers: 0, gained: 0, lost: 0 }))
  for (const [row, change] of changes.entries()) {
    const sum = sums[groupOf(row)]
    if (sum === undefined) continue
    sum.units += weight
    if (change > NOTHING) {
      sum.gainers += weight
      sum.gained += change * weight
    } else if (change < -NOTHING) {
      sum.losers += weight
      sum.lost -= change * weight
    }
  }
  return groups.map(({ id, title }, index) => ({ group: id, title, ...(sums[index] ?? NO_CHANGE) }))
}

const losersIn = (changes: Float64Array): Comparison['losers'] => {
  const worst: { row: number; lost: number }[] = []
  for (const [row, change] of changes.entries()) {
    const last = worst.at(-1)
    if (change >= -NOTHING || (worst.length === EXAMPLES && -change <= (last?.lost ?? 0))) continue
    worst.push({ row, lost: -change })
    worst.sort((one, other) => other.lost - one.lost)
    worst.length = Math.min(EXAMPLES, worst.length)
  }
  return worst
}
