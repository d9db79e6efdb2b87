/** Keeps a service that fails from being asked again and again. Times are in milliseconds. */
export interface Breaker {
  /** Whether it may be asked now. After its rest one asker at a time is let through, to try. */
  readonly mayAsk: (now: number) => boolean
  readonly succeeded: () => void
  readonly failed: (now: number) => void
}

/** When a service is left in peace. */
export interface BreakerLimits {
  /** So many failures in a row. */
  readonly failures: number
  /** For so long. */
  readonly rest: number
}

/** A breaker that lets everybody through until the service fails too often. */
export function makeBreaker({ failures, rest }: BreakerLimits): Breaker {
  let inARow = 0
  let restsUntil = 0
  return {
    mayAsk: (now) => {
      if (inARow < failures) return true
      if (now < restsUntil) return false
      // Whoever tries it takes the time of one rest; until then the others are turned away.
      restsUntil = now + rest
      return true
    },
    succeeded: () => {
      inARow = 0
    },
    failed: (now) => {
      inARow++
      restsUntil = now + rest
    },
  }
}
