import { once } from 'node:events'
import { join } from 'node:path'
import { seoul } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import type { Database } from '../database/index.ts'
import { fillBehind } from '../demonstration/index.ts'
import type { App } from '../http/index.ts'
import { startJobs } from '../jobs/index.ts'
import { keyFileIn } from '../secrets/index.ts'
import { buildServer } from './build-server.ts'
import { type Config, ConfigurationError, type Flags, readConfig } from './config.ts'
import type { Delivery } from './delivery.ts'
import { localUrlOf } from './local-url.ts'
import { type OpenedDelivery, openDelivery } from './open-delivery.ts'
import { precompress } from './precompress.ts'
import { USUAL_LIMITS } from './rate-limits.ts'
import { watchKeys } from './watch-keys.ts'
import { openWorkers } from './workers.ts'

const now = (): Date => new Date()
const WEB_FOLDER = join(import.meta.dirname, '../../../web/dist')

/**
 * Runs the server until a SIGTERM or SIGINT: then it takes no new request, finishes those under way within ten
 * seconds, and the promise resolves. Throws a ConfigurationError where a setting cannot be used, such as a port
 * that is taken.
 */
export async function serve(flags: Flags = {}): Promise<void> {
  const config = readConfig(flags, process.env)
  const stop = signalled()
  const delivery = await openDelivery(config)
  const app = await buildOn(delivery, config)
  const { database } = delivery
  const link = (): URL => config.publicUrl ?? localUrlOf(app)
  const { workers, close } = openWorkers({
    ...delivery,
    pack: seoul,
    ids: uuid,
    channels: config.notices,
    declared: config.declared,
    link,
    now,
    log: app.log,
  })
  const jobs = await startJobs({ database, workers, now, log: app.log })
  const stopWatching = watchOwnKeys(delivery, config, app)
  let stopFilling = async (): Promise<void> => undefined
  const stopBehind = async (): Promise<void> => {
    stopWatching()
    await Promise.all([stopFilling(), jobs.stop()]).finally(close)
  }
  stopTogether(app, stopBehind, database)
  await listen(app, config)
  if (config.signIn === 'demonstration') stopFilling = fillDemonstration(delivery, config, app)
  void precompress(WEB_FOLDER).catch((error: unknown) => app.log.debug({ err: error }, 'not precompressed'))
  app.log.info({ signal: await stop }, 'stopping')
  await app.close()
}

/** Keys of the environment stay as they are while the server runs. */
function watchOwnKeys({ keys }: OpenedDelivery, { dataFolder }: Config, { log }: App): () => void {
  const stated = process.env['ONDOL_KEYS']
  if (stated !== undefined && stated !== '') return () => undefined
  return watchKeys(keyFileIn(dataFolder), keys, log)
}

/** Fills the demonstration once the page is there: nobody waits for it. */
function fillDemonstration(
  { database, keys }: Delivery,
  { dataFolder, demonstrationCases: cases }: Config,
  { log }: App,
): () => Promise<void> {
  return fillBehind({ database, keys, pack: seoul, dataFolder, cases, now, log })
}

async function buildOn(delivery: Delivery, config: Config): Promise<App> {
  try {
    return await buildServer({
      ...config,
      pack: seoul,
      now,
      webFolder: WEB_FOLDER,
      rateLimits: config.rateLimits ? USUAL_LIMITS : null,
      delivery,
    })
  } catch (error) {
    await delivery.database.close()
    throw error
  }
}

/** What is done behind ends beside the last requests, and the database after both. */
function stopTogether(app: App, stopJobs: () => Promise<void>, database: Database): void {
  let stopped = Promise.resolve()
  app.addHook('preClose', async () => {
    stopped = stopJobs()
  })
  app.addHook('onClose', async () => {
    await stopped
    await database.close()
  })
}

async function signalled(): Promise<string> {
  const signals = ['SIGTERM', 'SIGINT'] as const
  return await Promise.race(signals.map(async (signal) => await once(process, signal).then(() => signal)))
}

async function listen(app: App, { port, host }: Config): Promise<void> {
  try {
    const listening: Promise<string> = app.listen({ port, host, listenTextResolver: () => 'listening' })
    const address = await listening
    app.log.info({ address }, 'ready')
    if (process.stderr.isTTY) process.stderr.write(`온돌 · Ondol: ${asVisited(address)}\n`)
  } catch (error) {
    await app.close()
    throw new ConfigurationError(whyNot(error, { port, host }), { cause: error })
  }
}

/** The address as a person types it. */
function asVisited(address: string): string {
  return address.replace(/\/\/(\[::1\]|127\.0\.0\.1)/, '//localhost')
}

function whyNot(error: unknown, { port, host }: Pick<Config, 'port' | 'host'>): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'EADDRINUSE') return `PORT: ${port} is in use on ${host}; choose another with --port or PORT`
  if (code === 'EACCES') return `PORT: ${port} may not be used by this user; choose one above 1023`
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') return `HOST: ${host} is no address of this machine`
  return `the server cannot listen on ${host}:${port} (${code})`
}
