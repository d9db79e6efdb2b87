/** How many applications a second are taken, kept and acknowledged. README.md tells how it is measured. */
import type { HandedIn } from './intake/hand-in.ts'
import { onPglite } from './intake/on-pglite.ts'
import { onPostgresql } from './intake/on-postgresql.ts'
import { type Options, type Part, readOptions } from './intake/options.ts'
import { measureRequests } from './intake/requests.ts'

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
const options = readOptions(process.argv.slice(2))
const { seconds, rate } = options

const postgresql = await part('postgresql', onPostgresql)
const pglite = await part('pglite', onPglite)
const requests = await part('requests', measureRequests)

console.log(
  JSON.stringify({
    bench: 'intake',
    seconds,
    rate,
    postgresql: postgresql && {
      steady: told(postgresql.steady),
      crowd: {
        rate: postgresql.crowdRate,
        ...told(postgresql.crowd),
        waiting: postgresql.crowd.result.waiting,
      },
      kept: postgresql.kept,
      bare: postgresql.bare,
    },
    pglite: pglite && { reached: told(pglite.reached), kept: pglite.kept },
    requests,
  }),
)

async function part<T>(name: Part, run: (options: Options) => Promise<T>): Promise<T | null> {
  if (options.only !== null && options.only !== name) return null
  console.log(`== ${name}`)
  const result = await run(options)
  console.dir(result, { depth: 4, maxArrayLength: 0 })
  return result
}

/** What one line tells of a load. */
function told({ result, perSecond, serverMs, databaseMs }: HandedIn): object {
  const { p50, p99, max } = result.latencies
  return {
    perSecond,
    p50,
    p99,
    max,
    acknowledged: result.acknowledged.length,
    errors: result.errors,
    toldToWait: result.waiting.people,
    generatorLateP99: result.lateness.p99,
    serverMs,
    databaseMs,
  }
}
