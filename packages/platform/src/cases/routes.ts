import { z } from 'zod'
import { type App, addEtag, problemSchema } from '../http/index.ts'
import { accountOf, requireAccount } from '../identity/index.ts'
import { textSchema } from '../policy/index.ts'
import { actOnCase } from './act-on-case.ts'
import { ACTION_NAMES } from './action-names.ts'
import { actionRequestSchema } from './action-schemas.ts'
import { ACTIONS } from './actions.ts'
import { viewCase } from './case-view.ts'
import type { CaseContext } from './context.ts'
import { listMine, type MineQuery } from './list-cases.ts'
import { noSuchCase, problemOf } from './problems.ts'
import { STATE_NAMES, STATES } from './states.ts'
import { casePageSchema, caseViewSchema } from './view-schemas.ts'

const tags = ['cases']
const params = z.object({ id: z.uuid() })

const mineQuery: z.ZodType<MineQuery> = z.object({
  state: z
    .union([z.enum(STATE_NAMES), z.array(z.enum(STATE_NAMES))])
    .transform((stated) => [stated].flat())
    .exactOptional()
    .describe('May be repeated'),
  cursor: z.string().max(300).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** `/v1/cases`, `/v1/cases/{id}`, its actions, and `/v1/case-states`. */
export function caseRoutes(context: CaseContext): (app: App) => Promise<void> {
  return async (app) => {
    await app.register(statesRoute)
    await app.register(ownRoutes(context))
  }
}

/** What is about one's own cases, or those of one's institution. */
function ownRoutes(context: CaseContext): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('preHandler', requireAccount)
    app.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'))
    app.get(
      '/v1/cases',
      {
        schema: {
          tags,
          summary: 'My cases, the latest first, and those of people I help',
          querystring: mineQuery,
          response: {
            200: casePageSchema,
            '4xx': problemSchema,
          },
        },
      },
      (request) => listMine(context, accountOf(request), request.query),
    )
    app.get(
      '/v1/cases/:id',
      {
        schema: {
          tags,
          summary: 'One case: what happened, what is asked of me, what happens next',
          params,
          response: { 200: caseViewSchema, '4xx': problemSchema },
        },
      },
      async (request) => {
        const view = await viewCase(context, accountOf(request), request.params.id)
        if (view === undefined) throw noSuchCase()
        return view
      },
    )
    actions(app, context)
  }
}

function actions(app: App, context: CaseContext): void {
  app.post(
    '/v1/cases/:id/actions',
    {
      schema: {
        tags,
        summary: 'Does something with a case',
        description:
          'Names the `seq` that the actor saw: where the case has moved on since, 409 tells where it is now. The same action sent again by the same person, because the answer was lost, is answered as done.',
        params,
        body: actionRequestSchema,
        response: {
          200: caseViewSchema,
          204: z.null().describe('Done, and the case is no longer the actor’s to see: it was sent on'),
          '4xx': problemSchema,
        },
      },
    },
    async (request, reply) => {
      const actor = accountOf(request)
      const { seq, do: action } = request.body
      const taken = await actOnCase(context, { actor, caseId: request.params.id, seq, action })
      if (taken.kind !== 'done') throw problemOf(taken)
      const view = await viewCase(context, actor, request.params.id)
      if (view === undefined) return reply.code(204).send(null)
      return view
    },
  )
}

const named = z.array(z.object({ id: z.string(), title: textSchema }))

async function statesRoute(app: App): Promise<void> {
  app.addHook('onSend', addEtag)
  app.get(
    '/v1/case-states',
    {
      schema: {
        tags,
        summary: 'The states of a case and what can be done with one, by their names in both languages',
        response: { 200: z.object({ states: named, actions: named }) },
      },
    },
    async () => ({
      states: STATE_NAMES.map((id) => ({ id, title: STATES[id].title })),
      actions: ACTION_NAMES.map((id) => ({ id, title: ACTIONS[id].title })),
    }),
  )
}
