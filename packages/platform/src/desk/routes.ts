import type { Language } from '@ondol/rules'
import { z } from 'zod'
import type { ApplicationContext } from '../applications/index.ts'
import { deskCaseViewSchema } from '../cases/index.ts'
import { type App, plainProblem, preferred, problemSchema, RequestError } from '../http/index.ts'
import { accountOf, requireRole } from '../identity/index.ts'
import { executeBulk, previewBulk } from './bulk.ts'
import { readDepartures } from './departures.ts'
import { viewDeskCase } from './desk-case.ts'
import {
  bulkAnswerSchema,
  bulkRequestSchema,
  departuresSchema,
  duplicatesSchema,
  loadSchema,
  periodSchema,
  queuePageSchema,
  queueQuerySchema,
} from './desk-schemas.ts'
import { readDuplicates } from './duplicates.ts'
import { readLoad } from './load.ts'
import { readQueue } from './queue.ts'

const tags = ['desk']
const params = z.object({ id: z.uuid() })
const problems = { '4xx': problemSchema }
const worksHere = requireRole('officer', 'supervisor', 'mediator', 'paymaster', 'auditor')
const readsCases = requireRole('officer', 'supervisor', 'mediator', 'auditor')

/** `/v1/desk` and `/v1/reports/departures`: the work of an institution. */
export function deskRoutes(context: ApplicationContext): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'))
    queue(app, context)
    oneCase(app, context)
    bulk(app, context)
    reports(app, context)
  }
}

function queue(app: App, context: ApplicationContext): void {
  app.get(
    '/v1/desk/cases',
    {
      preHandler: worksHere,
      schema: {
        tags,
        summary: 'The queue of the institution, what is due first, with counts',
        querystring: queueQuerySchema,
        response: { 200: queuePageSchema, ...problems },
      },
    },
    (request) => readQueue(context, accountOf(request), request.query),
  )
}

function oneCase(app: App, context: ApplicationContext): void {
  app.get(
    '/v1/desk/cases/:id',
    {
      preHandler: readsCases,
      schema: {
        tags,
        summary: 'A case with its facts, what the rules said and say, and what may be done',
        params,
        querystring: z.object({ lang: z.enum(['ko', 'en']).exactOptional().describe('Of the reasons') }),
        response: { 200: deskCaseViewSchema, ...problems },
      },
    },
    async (request) => {
      const language: Language =
        request.query.lang ?? preferred(request.headers['accept-language'], ['ko', 'en'])
      const caseId = request.params.id
      const view = await viewDeskCase(context, accountOf(request), { caseId, language })
      if (view === undefined) throw noSuchCase()
      return view
    },
  )
  app.get(
    '/v1/cases/:id/duplicates',
    {
      preHandler: readsCases,
      schema: {
        tags,
        summary: 'The cases about the same person, business or premises, side by side',
        params,
        response: { 200: duplicatesSchema, ...problems },
      },
    },
    async (request) => {
      const duplicates = await readDuplicates(context, accountOf(request), request.params.id)
      if (duplicates === undefined) throw noSuchCase()
      return { duplicates }
    },
  )
}

function bulk(app: App, context: ApplicationContext): void {
  app.post(
    '/v1/desk/bulk',
    {
      preHandler: worksHere,
      schema: {
        tags,
        summary: 'One action for many cases: previewed first, then done by the token of the preview',
        body: bulkRequestSchema,
        response: { 200: bulkAnswerSchema, ...problems },
      },
    },
    async (request) => {
      const { body } = request
      const actor = accountOf(request)
      if (body.preview) return await previewBulk(context, actor, { cases: body.cases, action: body.do })
      const answer = await executeBulk(context, actor, body.token)
      if (answer === undefined)
        throw new RequestError(
          plainProblem(404, 'There is no such preview of yours, or it is older than 30 minutes.'),
        )
      return answer
    },
  )
}

function reports(app: App, context: ApplicationContext): void {
  app.get(
    '/v1/desk/load',
    {
      preHandler: requireRole('supervisor'),
      schema: {
        tags,
        summary: 'Who has how much to do, and what of it is overdue',
        response: { 200: loadSchema, ...problems },
      },
    },
    async (request) => ({ lines: await readLoad(context, accountOf(request)) }),
  )
  app.get(
    '/v1/reports/departures',
    {
      preHandler: requireRole('auditor', 'supervisor'),
      schema: {
        tags,
        summary: 'Decisions that depart from the rules, by programme, institution, officer and kind',
        querystring: periodSchema,
        response: { 200: departuresSchema, ...problems },
      },
    },
    async (request) => ({ lines: await readDepartures(context, accountOf(request), request.query) }),
  )
}

function noSuchCase(): RequestError {
  return new RequestError(plainProblem(404, 'There is no such case, or it is not yours to work on.'))
}
