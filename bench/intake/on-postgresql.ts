import { type BareInserts, bareInserts } from './bare-inserts.ts'
import { checkKept, type Kept } from './check-kept.ts'
import { type HandedIn, handIn } from './hand-in.ts'
import type { Options } from './options.ts'
import { openStage } from './stage.ts'

/** What was measured on a PostgreSQL server. */
export interface OnPostgresql {
  readonly steady: HandedIn
  /** At twice the rate that was sustained. */
  readonly crowd: HandedIn
  readonly crowdRate: number
  readonly kept: Kept
  readonly bare: BareInserts
}

const WARM_UP_SECONDS = 10
const CROWD_SHARE = 0.2
const SAMPLE = 300
const BARE_SHARE = 0.1

/** Hands in at a constant rate, then at twice of what was reached, and checks that all of it was kept. */
export async function onPostgresql({ seconds, rate, profile }: Options): Promise<OnPostgresql> {
  const counts = {
    warmUp: Math.ceil((rate / 2) * WARM_UP_SECONDS),
    steady: Math.ceil(rate * seconds),
    crowd: Math.ceil(rate * 2 * Math.max(10, seconds * CROWD_SHARE)),
  }
  const people = counts.warmUp + counts.steady + counts.crowd
  const stage = await openStage({ kind: 'postgresql', people, profile })
  try {
    const warmUp = await handIn(stage, {
      arrivals: { kind: 'rate', perSecond: rate / 2 },
      from: 0,
      count: counts.warmUp,
    })
    const steady = await handIn(stage, {
      arrivals: { kind: 'rate', perSecond: rate },
      from: counts.warmUp,
      count: counts.steady,
    })
    const crowdRate = 2 * Math.min(rate, steady.perSecond)
    const crowd = await handIn(stage, {
      arrivals: { kind: 'rate', perSecond: crowdRate },
      from: counts.warmUp + counts.steady,
      count: Math.ceil((counts.crowd * crowdRate) / (2 * rate)),
    })
    const all = [warmUp, steady, crowd].flatMap(({ result }) => result.acknowledged)
    const kept = await stage.look((database) => checkKept(database, all, SAMPLE))
    const { postgres } = stage
    if (postgres === null) throw new Error('expected a server of PostgreSQL')
    const bare = await bareInserts(postgres.url, {
      bytes: kept.bytesEach,
      seconds: Math.max(5, seconds * BARE_SHARE),
    })
    return { steady, crowd, crowdRate, kept, bare }
  } finally {
    await stage.close()
  }
}
