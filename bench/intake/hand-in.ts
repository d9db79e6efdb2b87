import { cpuSecondsOf } from './cpu-time.ts'
import type { Arrivals, LoadResult } from './load.ts'
import { runLoad } from './run-load.ts'
import type { Stage } from './stage.ts'

/** A load that is sent to a stage. */
export interface HandIn {
  readonly arrivals: Arrivals
  /** Which of the stage's people hand in, each one application. */
  readonly from: number
  readonly count: number
}

/** What became of it, and what it cost. */
export interface HandedIn {
  readonly result: LoadResult
  readonly perSecond: number
  /** Milliseconds of processor time for each acknowledgement; `null` where the system does not tell. */
  readonly serverMs: number | null
  readonly databaseMs: number | null
}

/** `YYYY-MM-DD` in Seoul. */
const seoulDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' })

/** Sends a load and waits for what becomes of it. */
export async function handIn(stage: Stage, { arrivals, from, count }: HandIn): Promise<HandedIn> {
  const { server, postgres, people } = stage
  const pids = [server.process.pid, postgres?.process.pid] as const
  const before = pids.map(cpuOf)
  const result = await runLoad({
    url: server.url.href,
    people: people.slice(from, from + count),
    first: from,
    today: seoulDay.format(new Date()),
    arrivals,
  })
  const used = pids.map((pid, index) => difference(cpuOf(pid), before[index] ?? null))
  const done = result.acknowledged.length
  const each = (seconds: number | null | undefined): number | null =>
    seconds === null || seconds === undefined || done === 0 ? null : twoPlaces((seconds * 1000) / done)
  return {
    result,
    perSecond: Math.round(done / result.seconds),
    serverMs: each(used[0]),
    databaseMs: each(used[1]),
  }
}

function cpuOf(pid: number | undefined): number | null {
  return pid === undefined ? null : cpuSecondsOf(pid)
}

function difference(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before
}

function twoPlaces(value: number): number {
  return Math.round(value * 100) / 100
}
