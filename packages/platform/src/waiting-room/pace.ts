/** How quickly people are served, measured over the last half minute. */
export interface Pace {
  readonly served: (now: number) => void
  /** People a second. Before anything was measured, what was assumed at the start. */
  readonly perSecond: (now: number) => number
}

const WINDOW = 30_000
const SLICE = 1_000
const SLICES = WINDOW / SLICE

/** Starts measuring at a moment. */
export function openPace(start: number, assumed: number): Pace {
  const counts = new Map<number, number>()
  const drop = (slice: number): void => {
    for (const one of counts.keys()) if (one <= slice - SLICES) counts.delete(one)
  }
  return {
    served: (now) => {
      const slice = Math.floor(now / SLICE)
      counts.set(slice, (counts.get(slice) ?? 0) + 1)
      if (counts.size > SLICES) drop(slice)
    },
    perSecond: (now) => {
      drop(Math.floor(now / SLICE))
      const sum = [...counts.values()].reduce((total, count) => total + count, 0)
      const seconds = Math.min(Math.max(now - start, SLICE), WINDOW) / 1000
      return sum === 0 ? assumed : sum / seconds
    },
  }
}
