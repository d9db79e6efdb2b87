import { setTimeout as wait } from 'node:timers/promises'
import type { Acknowledged } from './load.ts'
import { postJson, type Target } from './post-application.ts'

/** One application on its way. */
export interface Submission {
  readonly headers: Readonly<Record<string, string>>
  readonly key: string
  readonly body: string
}

/** What became of it, and how often and for how long it had to wait. */
export interface Outcome {
  readonly acknowledged: Acknowledged | null
  readonly error: string | null
  /** How often it was told to come back. */
  readonly waits: number
  /** What the waiting room told first, and how long it took from then on. */
  readonly toldSeconds: number
  readonly waitedSeconds: number
}

const PATH = '/v1/applications'

/** Hands in an application as a browser does: told to wait, it comes back with its ticket when it was asked to. */
export async function submit(target: Target, submission: Submission): Promise<Outcome> {
  const { headers, key, body } = submission
  const there = { ...target, url: new URL(PATH, target.url) }
  let waits = 0
  let ticket: string | null = null
  let told = { at: 0, seconds: 0 }
  for (;;) {
    const shown: Readonly<Record<string, string>> = ticket === null ? {} : { 'ondol-ticket': ticket }
    const answer = await postJson(there, { ...headers, 'idempotency-key': key, ...shown }, body).catch(
      (error: Error) => ({ status: 0, body: error.message }),
    )
    const standing = answer.status === 503 ? standingIn(answer.body) : null
    if (standing === null) {
      const waitedSeconds = waits === 0 ? 0 : (performance.now() - told.at) / 1000
      return { ...outcomeOf(answer), waits, toldSeconds: told.seconds, waitedSeconds }
    }
    if (waits === 0) told = { at: performance.now(), seconds: standing.waitSeconds }
    waits += 1
    ticket = standing.ticket
    await wait(standing.askAgainSeconds * 1000)
  }
}

function outcomeOf({
  status,
  body,
}: {
  readonly status: number
  readonly body: string
}): Pick<Outcome, 'acknowledged' | 'error'> {
  if (status !== 201) return { acknowledged: null, error: `${status} ${body.slice(0, 200)}` }
  // The acknowledgement, as `POST /v1/applications` describes it.
  const { id, cases } = JSON.parse(body) as { id: string; cases: readonly { readonly id: string }[] }
  return { acknowledged: { id, cases: cases.map((one) => one.id) }, error: null }
}

interface ToldStanding {
  readonly ticket: string
  readonly waitSeconds: number
  readonly askAgainSeconds: number
}

function standingIn(body: string): ToldStanding | null {
  // The problem of the waiting room, or one of another kind, which has no standing.
  const problem = JSON.parse(body) as { readonly standing?: ToldStanding }
  return problem.standing ?? null
}
