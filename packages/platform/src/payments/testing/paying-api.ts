import fastify from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { AccountActor, Role } from '../../database/index.ts'
import type { App } from '../../http/index.ts'
import { knowWhoAsks } from '../../identity/index.ts'
import { answerError } from '../../server/errors.ts'
import { testAccount } from '../../testing/test-account.ts'
import { type Answer, ask } from '../../testing/test-server.ts'
import { type BrowserHeaders, TEST_ORIGIN, testSession } from '../../testing/test-session.ts'
import { paymentRoutes } from '../routes/index.ts'
import { OFFICE, type PayingCity } from './paying-city.ts'

/** The API of payments of a city, as browsers of signed-in people ask it. */
export interface PayingApi {
  readonly app: App
  readonly actors: ReadonlyMap<Role, AccountActor>
  /** Asks as the one who has a role; with a body it changes something. */
  readonly request: (role: Role, url: string, body?: object, method?: 'POST' | 'PUT') => Promise<Answer>
  readonly close: () => Promise<void>
}

const ROLES = ['resident', 'officer', 'supervisor', 'auditor', 'paymaster', 'operator'] as const

/** Opens the API of a city, with one person in each role. */
export async function payingApi({ database, context }: PayingCity): Promise<PayingApi> {
  const app: App = fastify().withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler(answerError)
  await knowWhoAsks(app, { database, now: context.now, publicUrl: () => new URL(TEST_ORIGIN) })
  await app.register(paymentRoutes(context))
  const actors = new Map<Role, AccountActor>()
  const sessions = new Map<Role, BrowserHeaders>()
  for (const role of ROLES) {
    const institution = role === 'officer' || role === 'supervisor' ? OFFICE : null
    const actor = await testAccount(database, role, { roles: role === 'resident' ? [] : [role], institution })
    actors.set(role, actor)
    sessions.set(role, await testSession(database, actor, context.now()))
  }
  return {
    app,
    actors,
    request: (role, url, body, method = 'POST') =>
      ask(app, { url, headers: { ...sessions.get(role) }, ...(body === undefined ? {} : { method, body }) }),
    close: async () => void (await app.close()),
  }
}
