import { z } from 'zod'
import { GRANTED_ROLES, type GrantedRole } from '../database/index.ts'
import { type App, problemSchema } from '../http/index.ts'
import { openName } from './account-store.ts'
import type { Around } from './around.ts'
import { grantRole, grantsPage, withdrawGrant } from './grant-service.ts'
import type { ListedGrant } from './grant-store.ts'
import { accountOf, requireRole } from './guards.ts'
import type { Sealing } from './sealing.ts'
import { grantSchema } from './session-view.ts'

const tags = ['identity']
const operators = requireRole('operator')
const readers = requireRole('operator', 'auditor')

const listedSchema: z.ZodType<ListedView> = z.object({
  id: z.uuid(),
  role: z.enum(GRANTED_ROLES),
  institution: z.string().nullable(),
  account: z.object({ id: z.uuid(), name: z.string().nullable(), helpCode: z.string().nullable() }),
  grantedBy: z.uuid().nullable().describe('`null` for the platform itself, by command line'),
  grantedAt: z.iso.datetime(),
})

interface ListedView {
  id: string
  role: GrantedRole
  institution: string | null
  account: { id: string; name: string | null; helpCode: string | null }
  grantedBy: string | null
  grantedAt: string
}

/** `/v1/grants`: who has which role. For operators; auditors may read. */
export function grantRoutes(app: App, around: Around): void {
  listing(app, around)
  giving(app, around)
  app.post(
    '/v1/grants/:id/end',
    {
      preHandler: operators,
      schema: {
        tags,
        summary: 'Take a role away',
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      await withdrawGrant(accountOf(request), request.params.id, around)
      return reply.code(204).send(null)
    },
  )
}

function giving(app: App, around: Around): void {
  const body = z.object({
    helpCode: z.string().max(40).describe('The code that the person finds beside their name'),
    role: z.enum(GRANTED_ROLES),
    institution: z.string().max(100).nullable().default(null),
  })
  app.post(
    '/v1/grants',
    {
      preHandler: operators,
      schema: { tags, summary: 'Give a role', body, response: { 201: grantSchema, '4xx': problemSchema } },
    },
    async (request, reply) => reply.code(201).send(await grantRole(accountOf(request), request.body, around)),
  )
}

function listing(app: App, around: Around): void {
  const querystring = z.object({
    after: z.uuid().exactOptional().describe('`next` of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  const page = z.object({ grants: z.array(listedSchema), next: z.uuid().nullable() })
  app.get(
    '/v1/grants',
    {
      preHandler: readers,
      schema: {
        tags,
        summary: 'The roles in force',
        querystring,
        response: { 200: page, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { after = null, limit: most } = request.query
      reply.header('cache-control', 'no-store')
      const { grants, next } = await grantsPage(accountOf(request), { after, most }, around)
      return { grants: grants.map((grant) => viewOf(grant, around.sealing)), next }
    },
  )
}

function viewOf({ account, grantedAt, ...grant }: ListedGrant, sealing: Sealing): ListedView {
  const { id, name_sealed, help_code: helpCode } = account
  const named = { id, name: openName({ id, name_sealed }, sealing), helpCode }
  return { ...grant, account: named, grantedAt: grantedAt.toISOString() }
}
