import type { InjectOptions } from 'fastify'
import type { AccountActor, Database } from '../database/index.ts'
import type { App } from '../http/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { testKeyRing } from './test-keys.ts'
import { type Answer, ask, testServer } from './test-server.ts'
import { type BrowserHeaders, testSession } from './test-session.ts'

/** The API of delivery on a database, as browsers of signed-in people ask it. */
export interface TestApi {
  readonly app: App
  /** Asks as somebody, or as nobody. */
  readonly as: (actor: AccountActor | null, options: InjectOptions | string) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** A server on a database, with a clock of the test's own. */
export async function testApi(
  database: Database,
  now: () => Date,
  keys: KeyRing = testKeyRing(),
): Promise<TestApi> {
  const app = await testServer({ now, delivery: { database, keys } })
  const sessions = new Map<string, Promise<BrowserHeaders>>()
  const headersOf = (actor: AccountActor): Promise<BrowserHeaders> => {
    const known = sessions.get(actor.accountId)
    if (known !== undefined) return known
    const begun = testSession(database, actor, now())
    sessions.set(actor.accountId, begun)
    return begun
  }
  return {
    app,
    as: async (actor, options) => {
      const stated = typeof options === 'string' ? { url: options } : options
      const headers = actor === null ? {} : await headersOf(actor)
      return await ask(app, { ...stated, headers: { ...headers, ...stated.headers } })
    },
    close: async () => void (await app.close()),
  }
}
