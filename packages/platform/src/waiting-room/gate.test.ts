import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, it } from 'vitest'
import type { App } from '../http/index.ts'
import { ask } from '../testing/test-server.ts'
import { gateOf } from './gate.ts'
import { Room } from './room.ts'
import { waitingRoomRoutes } from './routes.ts'
import { ticketsOf } from './ticket.ts'

/** A server whose one action takes as long as the test says. */
async function slowServer(): Promise<{ readonly app: App; readonly finish: () => void }> {
  const room = new Room({
    tickets: ticketsOf(randomBytes(32)),
    now: () => Date.now(),
    places: 1,
    holdSeconds: 0,
    assumedPerSecond: 1,
  })
  let finish = (): void => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const app: App = fastify({ routerOptions: { maxParamLength: 300 } })
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => JSON.stringify)
  await app.register(waitingRoomRoutes({ room }))
  app.post('/work', { onRequest: gateOf(room) }, async () => {
    await finished
    return { done: true }
  })
  return { app, finish }
}

it('answers those who must wait with their place, and serves them when they come back', async () => {
  const { app, finish } = await slowServer()
  const first = ask(app, { method: 'POST', url: '/work' })
  await wait(20)
  const second = await ask(app, { method: 'POST', url: '/work' })
  expect(second.statusCode).toBe(503)
  expect(second.headers['retry-after']).toBe('2')
  expect(second.headers['content-type']).toContain('application/problem+json')
  const { standing } = second.json<{ readonly standing: { readonly ticket: string } }>()
  const looked = await ask(app, `/v1/waiting-room/${standing.ticket}`)
  expect(looked.json()).toMatchObject({ ticket: standing.ticket, position: 1 })
  finish()
  expect((await first).statusCode).toBe(200)
  const headers = { 'ondol-ticket': standing.ticket }
  expect((await ask(app, { method: 'POST', url: '/work', headers })).json()).toEqual({ done: true })
})

it('knows nothing of a ticket that is not its own', async () => {
  const { app } = await slowServer()
  expect((await ask(app, '/v1/waiting-room/1.2.3')).statusCode).toBe(404)
})
