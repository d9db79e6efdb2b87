import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disagreements } from './agreement.ts'
import { byHand } from './by-hand.ts'
import { type Seconds, secondsOf } from './clock.ts'
import { askOpenFisca, type OpenFisca, writeColumns } from './openfisca.ts'
import { ours, type Shared, type Step } from './ours.ts'
import { MONTH, makeResults, outputs } from './outputs.ts'
import { makePopulation, type Population } from './population.ts'
import { startThreads } from './threads.ts'

/** What each engine took for one population, and what was read and written on the way. */
export interface Measured {
  readonly persons: number
  readonly households: number
  readonly oneThread: Seconds
  readonly twoThreads: Seconds
  readonly byHand: Seconds
  readonly openFisca: Seconds | null
  /** Bytes of columns that are read and of answers that are written. */
  readonly bytes: number
}

const SEED = 20200223

/** Answers a population with every engine and checks that they agree; throws where they do not. */
export async function measure(
  persons: number,
  rounds: number,
  openFisca: OpenFisca | undefined,
): Promise<Measured> {
  const population = makePopulation(persons, SEED)
  const { households } = population
  const rows = { person: persons, household: households }
  const shared: Shared = {
    columns: population.columns,
    results: makeResults(rows),
    memory: new Map(),
  }
  const steps = ours(shared)
  const oneThread = await secondsOf(rounds, () => runAll(steps))
  const written = makeResults(rows)
  const hand = await secondsOf(rounds, byHand(population, written))
  agree('the loop written by hand', disagreements(shared.results, written, 'float64'))
  const theirs =
    openFisca === undefined ? null : await secondsOfOpenFisca(openFisca, population, shared.results)
  const twoThreads = await inTwoThreads(shared, steps, rounds)
  agree('two threads', disagreements(shared.results, written, 'float64'))
  return {
    persons,
    households,
    oneThread,
    twoThreads,
    byHand: hand,
    openFisca: theirs,
    bytes: bytesTouched(shared),
  }
}

function runAll(steps: readonly Step[]): void {
  for (const { rows, run } of steps) run(0, rows)
}

async function inTwoThreads(shared: Shared, steps: readonly Step[], rounds: number): Promise<Seconds> {
  for (const column of shared.results.values()) column.fill(Number.NaN)
  const threads = await startThreads(2, shared, steps)
  try {
    return await secondsOf(rounds, threads.run)
  } finally {
    await threads.close()
  }
}

const OPENFISCA_ROUNDS = 5

async function secondsOfOpenFisca(
  openFisca: OpenFisca,
  population: Population,
  results: ReadonlyMap<string, Float64Array>,
): Promise<Seconds> {
  const folder = await mkdtemp(join(tmpdir(), 'ondol-microsim-'))
  try {
    await writeColumns(folder, population)
    const asked = { outputs, month: MONTH, rounds: OPENFISCA_ROUNDS }
    const { seconds, values } = await askOpenFisca(openFisca, folder, asked)
    agree('OpenFisca', disagreements(results, values, 'float32'))
    // Its first round is as fast as the others: what it loads, it has loaded before.
    return seconds
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function agree(engine: string, found: ReturnType<typeof disagreements>): void {
  if (found.length === 0) return
  throw new Error(`${engine} answers otherwise: ${JSON.stringify(found)}`)
}

/** Each column is read once and each answer written once; variables in between are written, and read again. */
function bytesTouched({ columns, results, memory }: Shared): number {
  let bytes = 0
  for (const { fields } of Object.values(columns.entities))
    for (const column of Object.values(fields))
      bytes += column.kind === 'link' ? column.rows.byteLength : column.values.byteLength
  for (const { byteLength } of results.values()) bytes += byteLength
  for (const { byteLength } of memory.values()) bytes += 2 * byteLength
  return bytes
}
