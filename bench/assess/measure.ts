/** One engine under test: does all cases of a batch and answers with what it made of them. */
export interface Lane<Name extends string> {
  readonly name: Name
  readonly run: (batch: readonly number[]) => unknown
}

export interface Schedule {
  readonly rounds: number
  readonly sliceMs: number
  /** Untimed work before each slice: while the others ran, the engine may have lost its compiled code. */
  readonly settleMs: number
  readonly warmUpMs: number
  readonly cases: number
  readonly batch: number
}

/** Keeps the last outcome of each lane alive, so that no work can be left out as unused. */
const kept = new Map<string, unknown>()

class Cursor {
  #next = 0
  readonly #cases: number

  constructor(cases: number) {
    this.#cases = cases
  }

  batch(size: number): number[] {
    const start = this.#next
    this.#next = (start + size) % this.#cases
    return Array.from({ length: size }, (_, i) => (start + i) % this.#cases)
  }
}

/** Cases a second of one lane during one slice of time, by the wall clock. */
async function slice(
  lane: Lane<string>,
  cursor: Cursor,
  { batch, ms }: { batch: number; ms: number },
): Promise<number> {
  const start = performance.now()
  let done = 0
  let elapsed = 0
  while (elapsed < ms) {
    kept.set(lane.name, await lane.run(cursor.batch(batch)))
    done += batch
    elapsed = performance.now() - start
  }
  return (done / elapsed) * 1000
}

/** Cases a second of each lane: short slices in turn (A B C, A B C, …), the median over the rounds. */
export async function measure<Name extends string>(
  lanes: readonly Lane<Name>[],
  { rounds, sliceMs, settleMs, warmUpMs, cases, batch }: Schedule,
): Promise<Readonly<Record<Name, number>>> {
  const entrants = lanes.map((lane) => ({ lane, cursor: new Cursor(cases), rates: [] as number[] }))
  for (const { lane, cursor } of entrants) await slice(lane, cursor, { batch, ms: warmUpMs })
  for (let round = 0; round < rounds; round++) {
    for (const { lane, cursor, rates } of entrants) {
      await slice(lane, cursor, { batch, ms: settleMs })
      rates.push(await slice(lane, cursor, { batch, ms: sliceMs }))
    }
  }
  const medians = entrants.map(({ lane, rates }): [Name, number] => [lane.name, median(rates)])
  return Object.fromEntries(medians) as Record<Name, number> // one entry for each lane
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
