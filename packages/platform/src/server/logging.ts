import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyServerOptions } from 'fastify'
import type { App } from '../http/index.ts'
import type { LogLevel } from './config.ts'

/** Where log lines go; standard output unless a test wants to read them. */
export interface LogStream {
  write(line: string): void
}

/** One JSON object a line. Addresses, queries and bodies stay out: they may say who somebody is. */
export function loggerOptions(
  level: LogLevel,
  stream: LogStream | undefined,
): FastifyServerOptions['logger'] {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: faultOf },
    ...(stream === undefined ? {} : { stream }),
  }
}

/** What is kept of a fault of ours: the error alone, without the request that met it. */
function faultOf(error: Error & { readonly code?: string }): {
  type: string
  message: string
  stack: string
} {
  const { name, code, stack = '' } = error
  return { type: code ?? name, message: error.message, stack }
}

const SAFE_ID = /^[\w.-]{8,64}$/

/** The id that a proxy has given a request, or a new one. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && SAFE_ID.test(given) ? given : randomUUID()
}

/** Says of every request which route answered it, how and how fast, and sends its id along. */
export function logRequests(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const ms = Math.round(reply.elapsedTime * 10) / 10
    request.log.info({ method, route: routeOptions.url ?? null, status: reply.statusCode, ms }, 'answered')
  })
}
