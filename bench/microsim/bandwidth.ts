import { performance } from 'node:perf_hooks'

const BYTES = 256 * 2 ** 20
const ROUNDS = 7

/** How many bytes a second one thread copies here, read and written bytes both counted: the median of several copies. */
export function copyBytesPerSecond(): number {
  const [from, to] = [new Float64Array(BYTES / 8).fill(1), new Float64Array(BYTES / 8)]
  const seconds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    to.set(from)
    return (performance.now() - start) / 1000
  })
  return (2 * BYTES) / median(seconds)
}

/** The middle of several numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right)
  const value = sorted[Math.floor(sorted.length / 2)]
  if (value === undefined) throw new Error('a median of nothing')
  return value
}
