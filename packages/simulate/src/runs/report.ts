import type { BenefitKind, BenefitUnit, PackDefinition, Programme, Text } from '@ondol/rules'
import type { Population } from '../population/population.ts'
import { costByMonth } from './cost-by-month.ts'
import { costsCity } from './count-block.ts'
import type { Grouping } from './groups.ts'
import type { GroupTally, ProgrammeTally, Tally } from './tally.ts'

/** An estimate; where the population is a sample, with the half-width of its 95% confidence band. */
export interface Estimate {
  readonly value: number
  readonly within: number | null
}

/** What a programme does in one group. */
export interface GroupFigures {
  readonly group: string
  readonly title: Text
  readonly recipients: number
  /** Won within twelve months. */
  readonly firstYear: number
}

/** What a programme does in the whole city. */
export interface ProgrammeFigures {
  readonly programme: string
  readonly title: Text
  readonly subject: string
  readonly kind: BenefitKind
  readonly unit: BenefitUnit | null
  /** Whether the amount is paid by the city or is tax that it forgoes. */
  readonly costsCity: boolean
  /** Subjects who get it if all claim it. */
  readonly recipients: Estimate
  readonly eligible: number
  /** Eligible, but another programme is paid in its place. */
  readonly excluded: number
  /** Whether they are eligible is not known. */
  readonly open: number
  /** Eligible with an amount that is not known. */
  readonly withoutAmount: number
  /** Won within twelve months, and over the whole term, if all claim it at once. */
  readonly firstYear: Estimate
  readonly total: number
  /** By dimension. */
  readonly groups: Readonly<Record<string, readonly GroupFigures[]>>
  /** Won in each of the sixty months from the date on, as claims come in. */
  readonly byMonth: readonly number[]
}

/** What a pack does in the whole city. */
export interface ScenarioFigures {
  readonly pack: string
  readonly programmes: readonly ProgrammeFigures[]
  /** What the city pays and forgoes, won in each of the sixty months. */
  readonly cost: readonly number[]
  /** Units that get two programmes together, of those that get any. */
  readonly overlaps: readonly { readonly programmes: readonly [string, string]; readonly units: number }[]
  /** Units by how many programmes they get, from none on. */
  readonly unitsByCount: readonly number[]
}

/** How many of those who may claim do so, and over how many months claims come in. */
export interface TakeUp {
  readonly share: number
  readonly overMonths: number
}

export interface ScenarioInput {
  readonly pack: PackDefinition
  readonly tally: Tally
  readonly population: Population
  readonly groupings: readonly Grouping[]
  readonly programmes: readonly string[]
  readonly takeUp: (programme: string) => TakeUp
}

/** The figures of a scenario from what was counted. */
export const scenarioFigures = (input: ScenarioInput): ScenarioFigures => {
  const { pack, tally, population, programmes } = input
  const figures = pack.programmes
    .filter(({ id }) => programmes.includes(id))
    .flatMap((programme) => {
      const own = tally.programmes[programme.id]
      return own === undefined ? [] : [programmeFigures(programme, own, input)]
    })
  const paid = figures.filter((programme) => programme.costsCity)
  return {
    pack: pack.version,
    programmes: figures,
    cost: Array.from({ length: 60 }, (_, month) =>
      paid.reduce((all, { byMonth }) => all + (byMonth[month] ?? 0), 0),
    ),
    ...unitFigures(tally.unitProgrammes, programmes, population.weight),
  }
}

const programmeFigures = (
  programme: Programme,
  tally: ProgrammeTally,
  { population: { weight }, groupings, takeUp }: ScenarioInput,
): ProgrammeFigures => {
  const { id, title, subject, benefit } = programme
  const paid = tally.eligible - tally.excluded
  return {
    programme: id,
    title,
    subject,
    kind: benefit.kind,
    unit: benefit.unit,
    costsCity: costsCity(benefit),
    recipients: estimate({ sum: paid, squares: paid, rows: tally.rows, weight }),
    eligible: tally.eligible * weight,
    excluded: tally.excluded * weight,
    open: tally.open * weight,
    withoutAmount: tally.withoutAmount * weight,
    firstYear: estimate({ sum: tally.firstYear, squares: tally.firstYearSquared, rows: tally.rows, weight }),
    total: tally.total * weight,
    groups: Object.fromEntries(
      groupings
        .filter(({ of }) => of[subject] !== undefined)
        .map(({ id: dimension, groups }) => [
          dimension,
          groupFigures(groups, tally.groups[dimension], weight),
        ]),
    ),
    byMonth: costByMonth(benefit.unit, tally.byMonths, takeUp(id)).map((won) => won * weight),
  }
}

const groupFigures = (
  groups: Grouping['groups'],
  tally: GroupTally | undefined,
  weight: number,
): readonly GroupFigures[] =>
  groups.map(({ id, title }, index) => ({
    group: id,
    title,
    recipients: (tally?.count[index] ?? 0) * weight,
    firstYear: (tally?.firstYear[index] ?? 0) * weight,
  }))

interface Sums {
  readonly sum: number
  readonly squares: number
  readonly rows: number
  readonly weight: number
}

/** The total of a simple random sample of rows, each for `weight` real ones, and its 95% band with the correction for a finite population. */
const estimate = ({ sum, squares, rows, weight }: Sums): Estimate => {
  if (weight <= 1 || rows < 2) return { value: sum * weight, within: null }
  const variance = Math.max(0, (squares - sum ** 2 / rows) / (rows - 1))
  return { value: sum * weight, within: 1.96 * weight * Math.sqrt(rows * variance * (1 - 1 / weight)) }
}

const unitFigures = (
  units: Uint32Array,
  programmes: readonly string[],
  weight: number,
): Pick<ScenarioFigures, 'overlaps' | 'unitsByCount'> => {
  const sets = new Map<number, number>()
  for (const set of units) sets.set(set, (sets.get(set) ?? 0) + 1)
  const byCount = new Array<number>(programmes.length + 1).fill(0)
  for (const [set, count] of sets) {
    const size = programmes.filter((_, bit) => (set & (1 << bit)) !== 0).length
    byCount[size] = (byCount[size] ?? 0) + count * weight
  }
  const pairs = programmes.flatMap((one, first) =>
    programmes.slice(first + 1).map((other, second) => {
      const both = (1 << first) | (1 << (first + 1 + second))
      let count = 0
      for (const [set, own] of sets) if ((set & both) >>> 0 === both >>> 0) count += own
      return { programmes: [one, other] as const, units: count * weight }
    }),
  )
  return {
    overlaps: pairs.filter(({ units: count }) => count > 0).sort((one, other) => other.units - one.units),
    unitsByCount: byCount,
  }
}
