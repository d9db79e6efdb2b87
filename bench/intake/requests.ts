import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { applicationsOf } from '@ondol/platform/testing'
import type { CannonPlan, CannonResult } from './cannon.ts'
import type { Options } from './options.ts'
import { openStage } from './stage.ts'

/** What is asked by people who only look, each alone. */
export interface Requests {
  readonly page: CannonResult
  readonly assessment: CannonResult
}

const BUILD = join(import.meta.dirname, '../../scripts/build-web.mjs')
const CANNON = join(import.meta.dirname, 'cannon.ts')
const CONNECTIONS = 100
const SHARE = 0.1

/** Asks for the page, and for an assessment of the restaurant, at a constant rate each. */
export async function measureRequests({ seconds: whole, requests, profile }: Options): Promise<Requests> {
  const built = spawnSync(process.execPath, [BUILD], { stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the page could not be built')
  const stage = await openStage({ kind: 'pglite', people: 1, profile })
  const plan = { perSecond: requests, connections: CONNECTIONS, seconds: Math.max(5, whole * SHARE) }
  const at = (path: string): string => new URL(path, stage.server.url).href
  const { facts } = applicationsOf(new Date().toISOString().slice(0, 10))(0)
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(facts),
  } as const
  try {
    return {
      page: await fire({ ...plan, url: at('/'), method: 'GET' }),
      assessment: await fire({ ...plan, ...post, url: at('/v1/assessments?explain=false') }),
    }
  } finally {
    await stage.close()
  }
}

async function fire(plan: CannonPlan): Promise<CannonResult> {
  const child = fork(CANNON)
  const ended = once(child, 'exit')
  let result: CannonResult | undefined
  child.once('message', (message) => {
    // The one message that it sends.
    result = message as CannonResult
  })
  child.send(plan)
  const [code] = await ended
  if (result === undefined) throw new Error(`the requests to ${plan.url} ended with ${code} and no result`)
  return result
}
