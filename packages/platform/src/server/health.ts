import { z } from 'zod'
import { type App, plainProblem, problemSchema } from '../http/index.ts'
import { sendProblem } from './errors.ts'

const live = z.object({ status: z.literal('ok') })

/** `/health`: the process lives. `/ready`: it takes requests; no longer from the moment it begins to stop. */
export function healthRoutes(app: App, isStopping: () => boolean): void {
  app.get(
    '/health',
    { schema: { tags: ['operation'], summary: 'The process lives', response: { 200: live } } },
    async (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )
  app.get(
    '/ready',
    {
      schema: {
        tags: ['operation'],
        summary: 'The server takes requests',
        response: { 200: live, 503: problemSchema },
      },
    },
    async (_, reply) =>
      isStopping()
        ? sendProblem(reply, plainProblem(503, 'The server is stopping.'))
        : reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )
}
