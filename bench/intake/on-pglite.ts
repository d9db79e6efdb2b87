import { checkKept, type Kept } from './check-kept.ts'
import { type HandedIn, handIn } from './hand-in.ts'
import type { Options } from './options.ts'
import { openStage } from './stage.ts'

/** What was measured on the embedded database. */
export interface OnPglite {
  readonly reached: HandedIn
  readonly kept: Kept
}

const WARM_UP = 200
const SHARE = 0.1
const CLIENTS = 16
const MOST_A_SECOND = 500
const SAMPLE = 100

/** Hands in as quickly as the embedded database takes it, and checks that all of it was kept. */
export async function onPglite({ seconds: whole, profile }: Options): Promise<OnPglite> {
  const seconds = Math.max(10, whole * SHARE)
  const count = Math.ceil(seconds * MOST_A_SECOND)
  const stage = await openStage({ kind: 'pglite', people: WARM_UP + count, profile })
  try {
    const arrivals = { kind: 'clients', clients: CLIENTS, seconds } as const
    const warmUp = await handIn(stage, { arrivals, from: 0, count: WARM_UP })
    const reached = await handIn(stage, { arrivals, from: WARM_UP, count })
    await stage.server.stop()
    const all = [warmUp, reached].flatMap(({ result }) => result.acknowledged)
    return { reached, kept: await stage.look((database) => checkKept(database, all, SAMPLE)) }
  } finally {
    await stage.close()
  }
}
