import { z } from 'zod'
import { type App, problemSchema } from '../../http/index.ts'
import { accountOf } from '../../identity/index.ts'
import { actInCouncil } from '../act-in-council.ts'
import { type CouncilQuery, listCouncils } from '../list-councils.ts'
import { COUNCIL_STATE_NAMES } from '../model/index.ts'
import { councilProblem, noSuchCouncil } from '../problems.ts'
import { actRequestSchema } from '../requests.ts'
import { viewCouncil } from '../view-council.ts'
import { councilPageSchema, councilViewSchema } from '../view-schemas.ts'
import type { CouncilRouteContext } from './context.ts'

const tags = ['councils']
const params = z.object({ id: z.uuid() })

const listQuery: z.ZodType<CouncilQuery> = z.object({
  of: z.enum(['mine', 'institution']).default('mine'),
  kind: z.enum(['rent', 'sitting']).exactOptional(),
  state: z
    .union([z.enum(COUNCIL_STATE_NAMES), z.array(z.enum(COUNCIL_STATE_NAMES))])
    .transform((stated) => [stated].flat())
    .exactOptional()
    .describe('May be repeated'),
  borough: z.string().max(50).exactOptional(),
  area: z.string().max(60).exactOptional(),
  late: z.stringbool().exactOptional(),
  search: z.string().max(40).exactOptional().describe('The beginning of a reference'),
  sort: z.enum(['due', 'latest']).default('latest'),
  cursor: z.string().max(300).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** Lists, one council, and what is done in it. */
export function actRoutes(app: App, context: CouncilRouteContext): void {
  app.get(
    '/v1/councils',
    {
      schema: {
        tags,
        summary: 'Councils of which I am a side or sit in, or those of my institution',
        querystring: listQuery,
        response: { 200: councilPageSchema, '4xx': problemSchema },
      },
    },
    (request) => listCouncils(context, accountOf(request), request.query),
  )
  app.get(
    '/v1/councils/:id',
    {
      schema: {
        tags,
        summary: 'One council: sides, proposals, hearings, votes, agreement, and what I can do',
        params,
        response: { 200: councilViewSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const view = await viewCouncil(context, accountOf(request), request.params.id)
      if (view === undefined) throw noSuchCouncil()
      return view
    },
  )
  app.post(
    '/v1/councils/:id/acts',
    {
      schema: {
        tags,
        summary: 'Does something in a council',
        description:
          'Names the `seq` that the actor saw: where the council has moved on since, 409 tells where it is now. The same act sent again by the same person, because the answer was lost, is answered as done. `council` is `null` for whoever has stepped aside and does not see it any more.',
        params,
        body: actRequestSchema,
        response: { 200: z.object({ council: councilViewSchema.nullable() }), '4xx': problemSchema },
      },
    },
    async (request) => {
      const actor = accountOf(request)
      const { seq, do: wanted } = request.body
      const councilId = request.params.id
      const taken = await actInCouncil(context, { actor, councilId, seq, request: wanted })
      if (taken.kind !== 'done') throw councilProblem(taken)
      return { council: (await viewCouncil(context, actor, councilId)) ?? null }
    },
  )
}
