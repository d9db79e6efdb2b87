import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import type { App } from '../http/index.ts'
import { gateOf } from './gate.ts'
import type { Room } from './room.ts'

/** The action that people wait for. */
export interface BusyRoute {
  readonly method: 'POST' | 'PUT'
  readonly url: string
  /** Who has a place in the line; others go past it, to be refused for what they are. */
  readonly mayWait: (request: FastifyRequest) => boolean
}

/**
 * Puts a waiting room before one route of `app`, behind the hooks of `app` itself that were added before. Call it
 * before the route is registered.
 */
export function putBefore(app: App, room: Room, { method, url, mayWait }: BusyRoute): void {
  const gate = gateOf(room)
  const wait: onRequestAsyncHookHandler = async function (request, reply) {
    return mayWait(request) ? await gate.call(this, request, reply) : undefined
  }
  app.addHook('onRoute', (route) => {
    if (route.url === url && [route.method].flat().includes(method))
      route.onRequest = [...[route.onRequest ?? []].flat(), wait]
  })
}
