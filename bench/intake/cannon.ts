/** Sends one request again and again at a constant rate, in a process of its own. */
import autocannon from 'autocannon'

/** What is sent, and how often. */
export interface CannonPlan {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly perSecond: number
  readonly connections: number
  readonly seconds: number
}

/** What became of it; latencies in milliseconds, counted from when each request was due. */
export interface CannonResult {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly errors: number
  readonly notOk: number
}

process.once('message', (plan: CannonPlan) => {
  fire(plan).then(
    (result) => process.send?.(result, () => process.disconnect()),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

async function fire({ perSecond, seconds, headers = {}, ...plan }: CannonPlan): Promise<CannonResult> {
  const result = await autocannon({
    ...plan,
    headers: { ...headers },
    overallRate: perSecond,
    duration: seconds,
  })
  const { latency, errors, timeouts, non2xx } = result
  return {
    perSecond: Math.round(result['2xx'] / result.duration),
    p50: latency.p50,
    p99: latency.p99,
    max: latency.max,
    errors: errors + timeouts,
    notOk: non2xx,
  }
}
