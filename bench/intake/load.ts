import type { SignedInPerson } from '@ondol/platform/testing'
import type { Latencies } from './latencies.ts'

/** What the generator is to send. */
export interface LoadPlan {
  readonly url: string
  /** One application each, in this order. */
  readonly people: readonly SignedInPerson[]
  /** The number of the first application: no two of a run are about the same people and premises. */
  readonly first: number
  /** `YYYY-MM-DD`, the day on which they are handed in. */
  readonly today: string
  readonly arrivals: Arrivals
}

/** When applications arrive: so many a second whatever becomes of them, or as soon as one of so many is answered. */
export type Arrivals =
  | { readonly kind: 'rate'; readonly perSecond: number }
  | { readonly kind: 'clients'; readonly clients: number; readonly seconds: number }

/** An application that the server has acknowledged. */
export interface Acknowledged {
  readonly id: string
  readonly cases: readonly string[]
}

/** What became of a load. */
export interface LoadResult {
  readonly sent: number
  readonly acknowledged: readonly Acknowledged[]
  /** From the first arrival to the last answer. */
  readonly seconds: number
  /** From the moment at which each was due, whether or not it could be sent then, to its acknowledgement. */
  readonly latencies: Latencies
  /** By how much the generator itself was late in sending; a part of the latencies. */
  readonly lateness: Latencies
  /** Answers that were neither an acknowledgement nor a place in the waiting room, by what they were. */
  readonly errors: Readonly<Record<string, number>>
  readonly waiting: Waiting
}

/** What the waiting room did. */
export interface Waiting {
  /** Applications that were told to wait at least once. */
  readonly people: number
  /** Answers that said so. */
  readonly answers: number
  /** Seconds from the first such answer to the acknowledgement. */
  readonly seconds: { readonly p50: number; readonly p99: number; readonly max: number }
  /** The wait that came, over the wait that was told first. */
  readonly cameOverTold: { readonly p10: number; readonly p50: number; readonly p90: number }
}
