import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seoul } from '@ondol/seoul'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { App } from '../http/index.ts'
import { buildServer, type ServerOptions } from '../server/index.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { testKeyRing } from './test-keys.ts'

/** A moment at which it is already the next day in Seoul: 2026-11-24. */
const NOW = new Date('2026-11-23T16:00:00Z')

type Delivery = NonNullable<ServerOptions['delivery']>

interface TestServerOptions extends Omit<Partial<ServerOptions>, 'delivery'> {
  /** The database of the test, and whatever else of delivery the test gives itself. */
  readonly delivery?: Pick<Delivery, 'database'> & Partial<Delivery>
}

/** A server as in production, with a fixed clock, fresh keys, no log and a small web application. */
export async function testServer({ delivery, ...options }: TestServerOptions = {}): Promise<App> {
  return await buildServer({
    pack: seoul,
    now: () => NOW,
    webFolder: builtWebApp(),
    logLevel: 'silent',
    ...(delivery === undefined ? {} : { delivery: { keys: testKeyRing(), ...delivery } }),
    ...options,
  })
}

/** A folder as the build of the web application leaves it. */
export function builtWebApp(): string {
  const folder = temporaryFolder('web')
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>온돌</title><div id="root"></div>')
  writeFileSync(
    join(folder, 'assets/index-a1b2c3.js'),
    `console.log(${JSON.stringify('온돌 '.repeat(1000))})`,
  )
  return folder
}

/** An empty folder, as before the first build. */
export function unbuiltWebApp(): string {
  return temporaryFolder('web')
}

export type Answer = LightMyRequestResponse

/** Asks a server without a network. */
export function ask(app: App, options: InjectOptions | string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    app.inject(options, (error, answer) => {
      if (answer === undefined) reject(error)
      else resolve(answer)
    })
  })
}
