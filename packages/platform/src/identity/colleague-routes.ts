import { z } from 'zod'
import { GRANTED_ROLES, type GrantedRole } from '../database/index.ts'
import { type App, problemSchema } from '../http/index.ts'
import { openName } from './account-store.ts'
import type { Around } from './around.ts'
import { listColleagues } from './colleague-store.ts'
import { accountOf, requireRole } from './guards.ts'

interface ColleagueView {
  id: string
  name: string | null
  roles: GrantedRole[]
}

const colleagueSchema: z.ZodType<ColleagueView> = z
  .object({
    id: z.uuid(),
    name: z.string().nullable(),
    roles: z.array(z.enum(GRANTED_ROLES)).describe('In this institution now; none of whoever has left it'),
  })
  .meta({ id: 'Colleague', description: 'Somebody who works, or worked, in the same institution' })

/** `GET /v1/colleagues`: who is who in the institution in which one acts, so that cases can be assigned. */
export function colleagueRoutes(app: App, { database, sealing }: Around): void {
  app.get(
    '/v1/colleagues',
    {
      preHandler: requireRole('officer', 'supervisor', 'mediator'),
      schema: {
        tags: ['identity'],
        summary: 'Those who work, or worked, in the institution',
        response: { 200: z.object({ colleagues: z.array(colleagueSchema) }), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const actor = accountOf(request)
      reply.header('cache-control', 'no-store')
      const { institution } = actor
      if (institution === null) return { colleagues: [] }
      const found = await database.transaction(actor, (transaction) =>
        listColleagues(transaction, institution),
      )
      return {
        colleagues: found.map(({ id, name_sealed, roles }) => ({
          id,
          name: openName({ id, name_sealed }, sealing),
          roles: [...roles],
        })),
      }
    },
  )
}
