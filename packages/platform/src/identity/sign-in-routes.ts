import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type App, preferred, RequestError } from '../http/index.ts'
import type { Around } from './around.ts'
import { sendFailurePage } from './failure-page.ts'
import type { Provider } from './provider.ts'
import { ProviderUnavailable, SignInRefused } from './provider-errors.ts'
import { refusal } from './refusals.ts'
import { readReturnPath } from './return-path.ts'
import { cookieOptions, sessionCookieName, signInCookieName } from './session-cookie.ts'
import { ATTEMPT_LASTS, beginSignIn, CALLBACK_PATH, endSignIn } from './sign-in-service.ts'

const AGAIN_AFTER_SECONDS = 5

/** `/sign-in` sends a browser to the provider, and `/sign-in/callback` takes it back. */
export function signInRoutes(app: App, around: Around): void {
  const querystring = z.object({
    return: z.string().exactOptional(),
    moved: z.literal('yes').exactOptional(),
  })
  app.get('/sign-in', { schema: { hide: true, querystring } }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const { return: stated, moved } = request.query
    const returnPath = readReturnPath(stated)
    const publicUrl = around.publicUrl()
    if (moved === undefined && isOtherNameOf(publicUrl, request)) return moveTo(publicUrl, returnPath, reply)
    return await orTell({ request, reply }, async () => {
      const { url, state } = await beginSignIn(providerOf(around), returnPath, around)
      const kept = { ...cookieOptions(publicUrl), maxAge: ATTEMPT_LASTS / 1000 }
      return reply.setCookie(signInCookieName(publicUrl), state, kept).redirect(url.href, 303)
    })
  })
  app.get(CALLBACK_PATH, { schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    return await orTell({ request, reply }, () => takeBack(request, reply, around))
  })
}

async function takeBack(request: FastifyRequest, reply: FastifyReply, around: Around): Promise<FastifyReply> {
  const publicUrl = around.publicUrl()
  const [session, signIn] = [sessionCookieName(publicUrl), signInCookieName(publicUrl)]
  const { [signIn]: state, [session]: sessionId } = request.cookies
  reply.clearCookie(signIn, cookieOptions(publicUrl))
  const query = request.url.split('?').slice(1).join('?')
  const ended = await endSignIn(providerOf(around), { query, state, sessionId }, around)
  const next = new URL(ended.returnPath, publicUrl)
  return reply.setCookie(session, ended.sessionId, cookieOptions(publicUrl)).redirect(next.href, 303)
}

function providerOf({ provider }: Around): Provider {
  if (provider !== null) return provider
  const detail = 'No provider of sign-ins is set up here.'
  throw refusal({ status: 503, name: 'sign-in-unavailable', detail })
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** True where a browser on the same machine uses another of its names, to which a cookie would not come back. */
function isOtherNameOf(publicUrl: URL, { hostname }: FastifyRequest): boolean {
  return hostname !== publicUrl.hostname && LOOPBACK.has(hostname) && LOOPBACK.has(publicUrl.hostname)
}

function moveTo(publicUrl: URL, returnPath: string, reply: FastifyReply): FastifyReply {
  const url = new URL('/sign-in', publicUrl)
  url.search = new URLSearchParams({ return: returnPath, moved: 'yes' }).toString()
  return reply.redirect(url.href, 303)
}

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Tells why nobody could be signed in: a person on a page, anything else as a problem. */
async function orTell(
  { request, reply }: Exchange,
  signIn: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await signIn()
  } catch (error) {
    const told = toldOf(error)
    if (told === null) throw error
    request.log.warn({ err: error }, 'nobody was signed in')
    if (told.statusCode === 503) reply.header('retry-after', AGAIN_AFTER_SECONDS)
    const isRead = preferred(request.headers.accept, ['application/json', 'text/html']) === 'text/html'
    if (isRead) return sendFailurePage(reply, told.statusCode)
    throw told
  }
}

function toldOf(error: unknown): RequestError | null {
  if (error instanceof ProviderUnavailable) {
    const detail = 'The provider of sign-ins does not answer; everything that needs no sign-in works.'
    return refusal({ status: 503, name: 'sign-in-unavailable', detail }, { cause: error })
  }
  if (error instanceof SignInRefused) {
    const detail = 'Nobody was signed in; begin again at /sign-in.'
    return refusal({ status: 400, name: 'sign-in-refused', detail }, { cause: error })
  }
  return error instanceof RequestError ? error : null
}
