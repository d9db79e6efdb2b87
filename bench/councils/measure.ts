/** Milliseconds that requests took, one after the other. */
export interface Latencies {
  readonly p50: number
  readonly p95: number
  readonly max: number
}

const WARM_UP = 20

/** How long something takes, done again and again; the first times do not count. */
export async function measure(rounds: number, run: () => Promise<void>): Promise<Latencies> {
  for (let n = 0; n < WARM_UP; n++) await run()
  const times: number[] = []
  for (let n = 0; n < rounds; n++) {
    const began = performance.now()
    await run()
    times.push(performance.now() - began)
  }
  times.sort((left, right) => left - right)
  const at = (share: number): number => Math.round((times[Math.ceil(share * rounds) - 1] ?? 0) * 10) / 10
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}
