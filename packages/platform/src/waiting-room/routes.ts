import { z } from 'zod'
import { type App, plainProblem, problemSchema, RequestError } from '../http/index.ts'
import type { Room, Standing } from './room.ts'

const standingSchema: z.ZodType<Standing> = z
  .object({
    ticket: z.string(),
    position: z.int().min(1).describe('1 is the next to be let in'),
    waitSeconds: z
      .int()
      .describe('About how long, by how quickly people were served in the last half minute'),
    askAgainSeconds: z.int(),
  })
  .meta({ id: 'Standing', description: 'Where a ticket of the waiting room stands' })

/** `/v1/waiting-room/{ticket}` */
export function waitingRoomRoutes({ room }: { readonly room: Room }): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/v1/waiting-room/:ticket',
      {
        schema: {
          tags: ['applications'],
          summary: 'Where a ticket of the waiting room stands',
          params: z.object({ ticket: z.string() }),
          response: { 200: standingSchema, 404: problemSchema },
        },
      },
      async ({ params }, reply) => {
        const standing = room.look(params.ticket)
        if (standing === null) throw new RequestError(plainProblem(404, 'This is no ticket of the last day.'))
        reply.header('cache-control', 'no-store')
        return standing
      },
    )
  }
}
