import rateLimit, { normalizeIP, type RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyRequest, RouteOptions } from 'fastify'
import { type App, plainProblem, RequestError } from '../http/index.ts'

/** How often one address or account may ask one route within a minute. */
export interface RateLimits {
  /** Beginning to sign in, by address. */
  readonly signIns: number
  /** Changing something, by account, or by address for visitors. */
  readonly writes: number
  /** Assessments and calculations, by address: a whole office or a mobile network may stand behind one. */
  readonly assessments: number
}

export const USUAL_LIMITS: RateLimits = { signIns: 60, writes: 120, assessments: 6000 }

/** How much is left is nobody's business before it is used up. */
const UNTOLD = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }
const MINUTE = 60_000
/** Whoever has an IPv6 address has as many as they like within such a network. */
const ONE_SUBSCRIBER = 64
const REMEMBERED = 20_000

const ASSESSMENT = /^\/(?:v1\/assessments|calculate)$/
const SIGN_IN = /^\/sign-in(?:\/callback)?$/

/**
 * Tells those who ask too often to wait (429 with Retry-After). Counted in this process alone: with several
 * behind a balancer, each allows as much. Register it before the routes.
 */
export async function limitRates(app: App, limits: RateLimits): Promise<void> {
  app.addHook('onRoute', (route) => {
    const limit = limitOf(route, limits)
    if (limit !== null) route.config = { ...route.config, rateLimit: limit }
  })
  await app.register(rateLimit, {
    global: false,
    timeWindow: MINUTE,
    cache: REMEMBERED,
    ipv6Subnet: ONE_SUBSCRIBER,
    addHeaders: { 'retry-after': true, ...UNTOLD },
    addHeadersOnExceeding: UNTOLD,
    errorResponseBuilder: (_, { ttl }) =>
      new RequestError(
        plainProblem(429, `Too many requests; ask again in ${Math.ceil(ttl / 1000)} seconds.`),
      ),
  })
}

function limitOf({ url, method }: RouteOptions, limits: RateLimits): RateLimitOptions | null {
  if (ASSESSMENT.test(url)) return { max: limits.assessments }
  if (SIGN_IN.test(url)) return { max: limits.signIns }
  const writes = [method].flat().some((one) => !['GET', 'HEAD', 'OPTIONS'].includes(one))
  if (!writes || !url.startsWith('/v1/')) return null
  // Only after it is known who asks.
  return { max: limits.writes, hook: 'preHandler', keyGenerator: whoChanges }
}

function whoChanges({ caller, ip }: FastifyRequest): string {
  return caller?.accountId ?? normalizeIP(ip, ONE_SUBSCRIBER)
}
