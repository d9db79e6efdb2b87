import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type App, problemSchema } from '../http/index.ts'
import type { Around } from './around.ts'
import { requireAccount } from './guards.ts'
import { notSignedIn } from './refusals.ts'
import type { Caller } from './request-identity.ts'
import { cookieOptions, sessionCookieName } from './session-cookie.ts'
import { chooseRole, signOut, tellSession } from './session-service.ts'
import { sessionSchema } from './session-view.ts'

const tags = ['identity']

/** `/v1/session`: who is signed in, choosing a role, signing out. */
export function sessionRoutes(app: App, around: Around): void {
  app.get(
    '/v1/session',
    { schema: { tags, summary: 'Who is signed in', response: { 200: sessionSchema } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return await tellSession(request.caller, request.actor, around)
    },
  )
  chooseRoute(app, around)
  endRoute(app, around)
}

function chooseRoute(app: App, around: Around): void {
  const body = z.object({ grant: z.uuid().nullable().describe('`null` to act as a resident') })
  app.post(
    '/v1/session/acting',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary: 'Act in one of the roles that one has',
        body,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      await chooseRole(callerOf(request), request.body.grant, around)
      return reply.code(204).send(null)
    },
  )
}

function endRoute(app: App, around: Around): void {
  const answer = z.object({
    continueAt: z.url().nullable().describe('Where the browser goes to sign out of the provider too'),
  })
  app.post(
    '/v1/session/end',
    {
      preHandler: requireAccount,
      schema: { tags, summary: 'Sign out', response: { 200: answer, '4xx': problemSchema } },
    },
    async (request, reply) => {
      const continueAt = await signOut(callerOf(request), around)
      const publicUrl = around.publicUrl()
      reply.header('cache-control', 'no-store')
      reply.clearCookie(sessionCookieName(publicUrl), cookieOptions(publicUrl))
      return { continueAt: continueAt?.href ?? null }
    },
  )
}

function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === null) throw notSignedIn()
  return caller
}
