import { createHash } from 'node:crypto'
import { applyReform, type PackDefinition, type Reform } from '@ondol/rules'
import type { PopulationOrigin } from '../population/population.ts'
import { type Comparison, compare } from './compare.ts'
import { planRun, type RunOptions } from './plan-run.ts'
import { type ScenarioFigures, scenarioFigures, type TakeUp } from './report.ts'
import { type RunControl, runThreads } from './run-threads.ts'

/** What is simulated: the pack as it is, and as it would be under reforms. */
export interface SimulationOptions extends Omit<RunOptions, 'packs'>, RunControl {
  readonly pack: PackDefinition
  readonly reforms?: readonly Reform[] | undefined
  /** How many claim a programme and how fast; everybody at once unless given. */
  readonly takeUp?: Readonly<Record<string, TakeUp>> | undefined
}

/** What a simulation found, and everything that it takes to find it again. */
export interface SimulationReport {
  readonly asOf: string
  readonly population: {
    readonly origin: PopulationOrigin
    readonly asOf: string
    readonly weight: number
    readonly rows: Readonly<Record<string, number>>
  }
  /** The SHA-256 of the rules of each scenario. */
  readonly rules: readonly { readonly version: string; readonly sha256: string }[]
  readonly baseline: ScenarioFigures
  readonly reforms: readonly { readonly figures: ScenarioFigures; readonly comparison: Comparison }[]
  readonly seconds: number
}

const EVERYBODY: TakeUp = { share: 1, overMonths: 1 }

/** Runs the rules over a population, and reforms beside them. Throws a RunError where something does not fit. */
export const simulate = async (options: SimulationOptions): Promise<SimulationReport> => {
  const start = performance.now()
  const { pack, reforms = [], population, takeUp = {} } = options
  const packs = [pack, ...reforms.map((reform) => applyReform(pack, reform))]
  const { job, groupings, rows } = planRun({ ...options, packs })
  const tallies = await runThreads(job, rows, options)
  const [baseline] = tallies
  if (baseline === undefined) throw new Error('a run without a tally')
  const figures = packs.flatMap((own, index) => {
    const tally = tallies[index]
    if (tally === undefined) return []
    return [
      scenarioFigures({
        pack: own,
        tally,
        population,
        groupings,
        programmes: job.programmes,
        takeUp: (id) => takeUp[id] ?? EVERYBODY,
      }),
    ]
  })
  const [first, ...others] = figures
  if (first === undefined) throw new Error('a run without figures')
  return {
    asOf: job.asOf,
    population: {
      origin: population.origin,
      asOf: population.asOf,
      weight: population.weight,
      rows: Object.fromEntries(
        Object.entries(population.columns.entities).map(([id, { rows: count }]) => [id, count]),
      ),
    },
    rules: packs.map((own) => ({ version: own.version, sha256: sha256(JSON.stringify(own)) })),
    baseline: first,
    reforms: others.map((own, index) => ({
      figures: own,
      comparison: compare({
        baseline,
        reform: tallies[index + 1] ?? baseline,
        unit: job.unit,
        groupings,
        weight: population.weight,
      }),
    })),
    seconds: (performance.now() - start) / 1000,
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
