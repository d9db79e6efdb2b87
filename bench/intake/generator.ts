/** Sends applications from a process of its own, so that neither it nor the server waits for the other. */
import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { applicationsOf } from '@ondol/platform/testing'
import { latenciesOf } from './latencies.ts'
import type { LoadPlan, LoadResult, Waiting } from './load.ts'
import type { Target } from './post-application.ts'
import { type Outcome, submit } from './submit.ts'

interface Sent extends Outcome {
  readonly latency: number
  readonly lateness: number
}

/** More than wait at once: people come each with a connection of their own, and none queues before the server. */
const SOCKETS = 15_000

process.once('message', (plan: LoadPlan) => {
  run(plan).then(
    (result) => process.send?.(result, () => process.disconnect()),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

async function run(plan: LoadPlan): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS })
  const send = sender(plan, { url: new URL(plan.url), agent })
  const start = performance.now()
  const sent = await (plan.arrivals.kind === 'rate'
    ? byRate(plan.people.length, plan.arrivals.perSecond, send)
    : byClients(plan.people.length, plan.arrivals, send))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return resultOf(sent, seconds)
}

type Send = (index: number, due: number) => Promise<Sent>

function sender({ people, first, today }: LoadPlan, target: Target): Send {
  const application = applicationsOf(today)
  return async (index, due) => {
    const body = JSON.stringify(application(first + index))
    const headers = people[index]?.headers ?? {}
    const lateness = performance.now() - due
    const outcome = await submit(target, { headers, key: `application-${first + index}`, body })
    return { ...outcome, latency: performance.now() - due, lateness }
  }
}

/** Each is due at its own moment, whatever has become of those before it. */
async function byRate(count: number, perSecond: number, send: Send): Promise<readonly Sent[]> {
  const start = performance.now()
  const under: Promise<Sent>[] = []
  while (under.length < count) {
    const due = start + (under.length * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await wait(Math.max(1, early))
    else under.push(send(under.length, due))
    // A generator that has fallen behind must still hear the answers.
    if (early <= 0 && under.length % 16 === 0) await wait(0)
  }
  return await Promise.all(under)
}

async function byClients(
  count: number,
  { clients, seconds }: Extract<LoadPlan['arrivals'], { kind: 'clients' }>,
  send: Send,
): Promise<readonly Sent[]> {
  const end = performance.now() + seconds * 1000
  const sent: Sent[] = []
  let next = 0
  const client = async (): Promise<void> => {
    while (next < count && performance.now() < end) sent.push(await send(next++, performance.now()))
  }
  await Promise.all(Array.from({ length: clients }, client))
  return sent
}

function resultOf(sent: readonly Sent[], seconds: number): LoadResult {
  const errors: Record<string, number> = {}
  for (const { error } of sent) if (error !== null) errors[error] = (errors[error] ?? 0) + 1
  const answered = sent.filter(({ acknowledged }) => acknowledged !== null)
  return {
    sent: sent.length,
    acknowledged: answered.flatMap(({ acknowledged }) => (acknowledged === null ? [] : [acknowledged])),
    seconds,
    latencies: latenciesOf(answered.map(({ latency }) => latency)),
    lateness: latenciesOf(sent.map(({ lateness }) => lateness)),
    errors,
    waiting: waitingOf(answered),
  }
}

function waitingOf(answered: readonly Sent[]): Waiting {
  const waited = answered.filter(({ waits }) => waits > 0)
  const times = latenciesOf(waited.map(({ waitedSeconds }) => waitedSeconds))
  const ratios = waited.map(({ waitedSeconds, toldSeconds }) => waitedSeconds / toldSeconds)
  const sorted = ratios.toSorted((left, right) => left - right)
  const at = (share: number): number =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100
  return {
    people: waited.length,
    answers: waited.reduce((sum, { waits }) => sum + waits, 0),
    seconds: { p50: times.p50, p99: times.p99, max: times.max },
    cameOverTold: { p10: at(0.1), p50: at(0.5), p90: at(0.9) },
  }
}
