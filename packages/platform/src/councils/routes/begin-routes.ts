import { z } from 'zod'
import { type App, idempotencyHeaders, problemSchema } from '../../http/index.ts'
import { accountOf } from '../../identity/index.ts'
import { conveneSitting } from '../convene-sitting.ts'
import { fileCouncil } from '../file-council.ts'
import { filingSchema } from '../filing.ts'
import { inviteOtherSide } from '../invitations.ts'
import { joinCouncil } from '../join-council.ts'
import { councilProblem, noSuchCouncil } from '../problems.ts'
import { viewCouncil } from '../view-council.ts'
import { councilViewSchema } from '../view-schemas.ts'
import type { CouncilRouteContext } from './context.ts'

const tags = ['councils']
const begun = z.object({ id: z.uuid(), reference: z.string() })

/** Filing, inviting and joining, and calling a sitting. */
export function beginRoutes(app: App, context: CouncilRouteContext): void {
  app.post(
    '/v1/councils',
    {
      schema: {
        tags,
        summary: 'A tenant asks for a lower rent',
        headers: idempotencyHeaders,
        body: filingSchema,
        response: { 201: begun.extend({ institution: z.string() }), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      const filed = await fileCouncil(context, { actor: accountOf(request), key, filing: request.body })
      return reply.code(201).send(filed)
    },
  )
  app.post(
    '/v1/councils/sittings',
    {
      schema: {
        tags,
        summary: 'The office of a committee calls a sitting',
        headers: idempotencyHeaders,
        body: z.object({
          at: z.iso.datetime().describe('ISO 8601 in UTC'),
          place: z.string().trim().min(1).max(200),
          title: z.string().trim().min(1).max(200),
        }),
        response: { 201: begun, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      const called = await conveneSitting(context, {
        actor: accountOf(request),
        key,
        convening: request.body,
      })
      return reply.code(201).send(called)
    },
  )
  invitations(app, context)
}

function invitations(app: App, context: CouncilRouteContext): void {
  app.post(
    '/v1/councils/:id/invitation',
    {
      schema: {
        tags,
        summary: 'A code by which the other side joins, for the notice that the office serves',
        description: 'For the office of the body alone: whoever files never sees it.',
        params: z.object({ id: z.uuid() }),
        response: { 200: z.object({ joinCode: z.string() }), '4xx': problemSchema },
      },
    },
    (request) => inviteOtherSide(context, { actor: accountOf(request), councilId: request.params.id }),
  )
  app.post(
    '/v1/councils/join',
    {
      schema: {
        tags,
        summary: 'Joins as the other side, by the code of the notice',
        body: z.object({ code: z.string().max(40) }),
        response: { 200: councilViewSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const actor = accountOf(request)
      const taken = await joinCouncil(context, { actor, code: request.body.code })
      const { councilId } = taken
      const view = councilId === undefined ? undefined : await viewCouncil(context, actor, councilId)
      if (view?.you.as.includes('respondent') === true) return view
      throw taken.kind === 'done' ? noSuchCouncil() : councilProblem(taken)
    },
  )
}
