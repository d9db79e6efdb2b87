import { performance } from 'node:perf_hooks'

/** What a round took: by the clock on the wall, and of a processor, which other work on the machine hardly moves. */
export interface Seconds {
  readonly wall: number
  readonly processor: number
}

const WARM_UP = 3

/** The medians of so many rounds, after some in which the program warms up. */
export async function secondsOf(rounds: number, run: () => void | Promise<void>): Promise<Seconds> {
  const wall: number[] = []
  const processor: number[] = []
  for (let round = -WARM_UP; round < rounds; round++) {
    const [start, spent] = [performance.now(), process.cpuUsage()]
    await run()
    const { user, system } = process.cpuUsage(spent)
    if (round < 0) continue
    wall.push((performance.now() - start) / 1000)
    processor.push((user + system) / 1_000_000)
  }
  return { wall: median(wall), processor: median(processor) }
}

/** The middle of several numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right)
  const value = sorted[Math.floor(sorted.length / 2)]
  if (value === undefined) throw new Error('a median of nothing')
  return value
}
