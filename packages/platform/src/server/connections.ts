import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyServerOptions } from 'fastify'

/** The open connections of a server, so that it can stop without waiting for those that ask nothing. */
export interface Connections {
  readonly createServer: (handler: RequestListener, options: FastifyServerOptions) => Server
  /** Ends every connection that has no request under way, and the others as soon as theirs are answered. */
  readonly endIdle: () => void
  /** Ends every connection at once. */
  readonly endAll: () => void
}

const KEPT_ALIVE = 72_000

/** Keeps count of the requests on each connection. Browsers open some on which they never ask anything. */
export function trackConnections(): Connections {
  const underWay = new Map<Socket, number>()
  let isEnding = false
  const count = (socket: Socket, change: number): void => {
    const requests = (underWay.get(socket) ?? 0) + change
    underWay.set(socket, requests)
    if (isEnding && requests === 0) socket.end()
  }
  return {
    createServer: (handler, { requestTimeout = 0 }) => {
      const server = createServer({ requestTimeout, keepAliveTimeout: KEPT_ALIVE }, handler)
      server.on('connection', (socket: Socket) => {
        underWay.set(socket, 0)
        socket.once('close', () => underWay.delete(socket))
      })
      server.on('request', ({ socket }, response) => {
        count(socket, 1)
        response.once('close', () => count(socket, -1))
      })
      return server
    },
    endIdle: () => {
      isEnding = true
      for (const [socket, requests] of underWay) if (requests === 0) socket.destroy()
    },
    endAll: () => {
      for (const socket of underWay.keys()) socket.destroy()
    },
  }
}
