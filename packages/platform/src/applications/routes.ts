import type { Pack } from '@ondol/rules'
import { z } from 'zod'
import { factsBody } from '../assess/index.ts'
import {
  type App,
  idempotencyHeaders,
  idempotencyKeyOf,
  plainProblem,
  problemSchema,
  RequestError,
} from '../http/index.ts'
import { accountOf, requireAccount } from '../identity/index.ts'
import {
  acknowledgementSchema,
  applicationRequestSchema,
  applicationViewSchema,
} from './application-schemas.ts'
import type { ApplicationContext } from './context.ts'
import { draftRoutes } from './draft-routes.ts'
import { submitApplication } from './submit.ts'
import { viewApplication } from './view-application.ts'

const tags = ['applications']

/** `/v1/applications` and `/v1/drafts`. */
export function applicationRoutes(context: ApplicationContext): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('preHandler', requireAccount)
    app.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'))
    submission(app, context)
    app.get(
      '/v1/applications/:id',
      {
        schema: {
          tags,
          summary: 'An application as it was handed in, its numbers shown in part',
          params: z.object({ id: z.uuid() }),
          response: { 200: applicationViewSchema, '4xx': problemSchema },
        },
      },
      async (request) => {
        const view = await viewApplication(context, accountOf(request), request.params.id)
        if (view === undefined)
          throw new RequestError(
            plainProblem(404, 'There is no such application, or it is not yours to see.'),
          )
        return view
      },
    )
    draftRoutes(app, context)
  }
}

function submission(app: App, context: ApplicationContext): void {
  app.post(
    '/v1/applications',
    {
      schema: {
        tags,
        summary: 'Hands in an application: a case of each programme, at the institution that decides it',
        description:
          'The rules are asked anew, as of today and under what the city has declared. The answer is sent once everything is stored; the same key with the same body gets it again.',
        headers: idempotencyHeaders,
        body: applicationRequestSchema(factsOf(context.packs.pack)),
        response: { 201: acknowledgementSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const actor = accountOf(request)
      const applicantId = request.body.for ?? actor.accountId
      if (!actor.actsFor.includes(applicantId))
        throw new RequestError(plainProblem(403, 'for: expected a person who lets you help them'))
      const key = idempotencyKeyOf(actor, request.headers)
      const acknowledgement = await submitApplication(context, {
        actor,
        applicantId,
        key,
        request: request.body,
      })
      return reply.code(201).send(acknowledgement)
    },
  )
}

const factsOf = (pack: Pack): z.ZodType => factsBody(pack)
