import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { ask, testServer } from '../testing/test-server.ts'
import { testSession } from '../testing/test-session.ts'

const NOW = new Date('2026-11-23T16:00:00Z')

let database: Database
let app: App
beforeAll(async () => {
  database = await testDatabase()
  app = await testServer({
    now: () => NOW,
    rateLimits: { signIns: 2, writes: 2, assessments: 1 },
    delivery: { database, keys: testKeyRing(), signIn: null },
  })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

it('counts changes by account, wherever they come from', async () => {
  const change = async (subject: string, remoteAddress: string, sessions = 1): Promise<readonly number[]> => {
    const account = await testAccount(database, subject)
    const statuses: number[] = []
    for (let session = 0; session < sessions; session++) {
      const headers = { ...(await testSession(database, account, NOW)) }
      const options = { method: 'POST', url: '/v1/session/acting', remoteAddress, headers } as const
      statuses.push((await ask(app, { ...options, payload: { grant: null } })).statusCode)
    }
    return statuses
  }
  expect(await change('kim', '192.0.2.1', 3)).toEqual([204, 204, 429])
  expect(await change('lee', '192.0.2.1')).toEqual([204])
})

it('counts sign-ins by address', async () => {
  const begin = async (remoteAddress: string): Promise<number> =>
    (await ask(app, { url: '/sign-in', remoteAddress })).statusCode
  expect([await begin('192.0.2.7'), await begin('192.0.2.7'), await begin('192.0.2.7')]).toEqual([
    503, 503, 429,
  ])
  expect(await begin('192.0.2.8')).toBe(503)
})
