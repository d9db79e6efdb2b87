import cookies from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import type { Actor, Database } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { checkOurPage } from './our-page.ts'
import { actorOf, type SignedIn } from './session.ts'
import { sessionCookieName } from './session-cookie.ts'
import { hashOf } from './session-id.ts'
import { findSession } from './session-store.ts'

/** Somebody signed in, on a request of theirs. */
export interface Caller extends SignedIn {
  readonly sessionId: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who the request is done for. Known on the routes of delivery; elsewhere nobody looks. */
    readonly actor: Actor
    /** The session, where somebody is signed in; on the routes of delivery. */
    caller: Caller | null
  }
}

interface Around {
  readonly database: Database
  readonly now: () => Date
  readonly publicUrl: () => URL
}

const VISITOR: Actor = { kind: 'visitor' }
const SESSION_ID = /^[\w-]{43}$/

/**
 * Tells every route of `app` who asks. A session is looked up anew for each request and never remembered here,
 * so that one that has ended, or a role that was taken away, ends in all processes with the next request.
 */
export async function knowWhoAsks(app: App, around: Around): Promise<void> {
  await app.register(cookies)
  app.decorateRequest('caller', null)
  app.decorateRequest('actor', { getter: actorFor })
  app.addHook('onRequest', async (request) => {
    const publicUrl = around.publicUrl()
    const sessionId = request.cookies[sessionCookieName(publicUrl)] ?? ''
    const session = await lookUp(sessionId, around)
    if (session === null) return
    checkOurPage(request, sessionId, publicUrl.origin)
    request.caller = { ...session, sessionId }
  })
}

function actorFor(this: FastifyRequest): Actor {
  return this.caller === null ? VISITOR : actorOf(this.caller)
}

async function lookUp(sessionId: string, { database, now }: Around): Promise<SignedIn | null> {
  if (!SESSION_ID.test(sessionId)) return null
  return await findSession(database, hashOf(sessionId), now())
}
