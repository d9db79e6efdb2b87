/** How quickly people can be served, measured over the last half minute in which as many were inside as may be. */
export interface Pace {
  /** Notes that from now on as many are inside as may be, or fewer. */
  readonly full: (isFull: boolean, now: number) => void
  readonly served: (now: number) => void
  /** People a second. Before enough was measured, what was assumed at the start. */
  readonly perSecond: (now: number) => number
}

interface Slice {
  served: number
  /** Milliseconds in which as many were inside as may be. */
  full: number
}

const WINDOW = 30_000
const SLICE = 1_000
/** Less time than this tells nothing; what was known before still holds. */
const ENOUGH = 100

/**
 * Starts measuring. Only full moments count: how many are served while there is room tells how many came, not how
 * many could be served. Who is told to come back late would then come too late to be served sooner.
 */
export function openPace(assumed: number): Pace {
  const slices = new Map<number, Slice>()
  let fullSince: number | null = null
  let known = assumed
  const sliceAt = (now: number): Slice => {
    const number = Math.floor(now / SLICE)
    const slice = slices.get(number) ?? { served: 0, full: 0 }
    slices.set(number, slice)
    return slice
  }
  const countUpTo = (now: number): void => {
    if (fullSince === null) return
    sliceAt(now).full += now - fullSince
    fullSince = now
  }
  const drop = (oldest: number): void => {
    for (const number of slices.keys()) if (number < oldest) slices.delete(number)
  }
  return {
    full: (isFull, now) => {
      countUpTo(now)
      fullSince = isFull ? now : null
    },
    served: (now) => {
      if (fullSince === null) return
      countUpTo(now)
      sliceAt(now).served += 1
    },
    perSecond: (now) => {
      countUpTo(now)
      drop(Math.floor((now - WINDOW) / SLICE))
      const all = [...slices.values()]
      const served = all.reduce((sum, slice) => sum + slice.served, 0)
      const full = all.reduce((sum, slice) => sum + slice.full, 0)
      if (full >= ENOUGH && served > 0) known = (served * 1000) / full
      return known
    },
  }
}
