import type { FastifyReply, FastifyRequest } from 'fastify'
import { plainProblem } from '../http/index.ts'
import { sendProblem } from './errors.ts'
import type { Methods } from './methods.ts'

const API =
  /^\/(?:v1|assets|docs|openapi\.json|calculate|variables?|parameters?|entities|spec|health|ready)(?:\/|$)/

/** True where somebody opens a page: a browser asks for HTML at an address that is not the API's. */
function opensPage({ method, headers, url }: FastifyRequest): boolean {
  const reads = method === 'GET' || method === 'HEAD'
  return reads && (headers.accept ?? '').includes('text/html') && !API.test(pathOf(url))
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''

/** Answers what no route has taken: another method, a preflight, a page of the web application, or nothing. */
export function answerNotFound(
  methods: Methods,
  sendPage: (reply: FastifyReply) => FastifyReply,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  return (request, reply) => {
    const allowed = methods.allowedAt(pathOf(request.url))
    if (allowed.length > 0) return answerMethod(request, reply, allowed)
    if (opensPage(request)) return sendPage(reply)
    return sendProblem(reply, plainProblem(404, 'There is nothing at this address.'))
  }
}

function answerMethod(
  request: FastifyRequest,
  reply: FastifyReply,
  allowed: readonly string[],
): FastifyReply {
  const list = [...allowed, 'OPTIONS'].join(', ')
  reply.header('allow', list)
  if (request.method !== 'OPTIONS')
    return sendProblem(reply, plainProblem(405, `This address takes ${list}, not ${request.method}.`))
  return reply
    .code(204)
    .header('access-control-allow-origin', '*')
    .header('access-control-allow-methods', list)
    .header('access-control-allow-headers', 'content-type, accept, accept-language, if-none-match')
    .header('access-control-max-age', '86400')
    .send()
}
