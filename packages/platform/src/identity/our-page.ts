import type { FastifyRequest } from 'fastify'
import { notOurPage } from './refusals.ts'
import { csrfTokenOf, isSame } from './session-id.ts'

/** The header in which a page of ours sends the session's token. */
export const CSRF_HEADER = 'x-ondol-csrf'

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that comes with somebody's session but not from a page of ours: the browser must say that
 * it is of the same origin, and the page must know the session's token. Reading needs neither.
 */
export function checkOurPage(request: FastifyRequest, sessionId: string, origin: string): void {
  if (READING.has(request.method)) return
  const { origin: from, 'sec-fetch-site': site, [CSRF_HEADER]: token } = request.headers
  if (from === undefined && site === undefined)
    throw notOurPage('Origin or Sec-Fetch-Site: expected one of the two, as every browser sends it')
  if (from !== undefined && from !== origin) throw notOurPage(`Origin: expected ${origin}`)
  if (site !== undefined && site !== 'same-origin') throw notOurPage('Sec-Fetch-Site: expected same-origin')
  if (typeof token !== 'string' || !isSame(token, csrfTokenOf(sessionId)))
    throw notOurPage(`${CSRF_HEADER}: expected the csrf token of GET /v1/session`)
}
